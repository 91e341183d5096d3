// People's own sheets in the sidebar: what is offered can be seen, changed and refused.
import { describe, expect, it } from 'vitest';
import { withBrowser } from '../bed.ts';
import { CHECK, MATCH } from './fake/data.ts';
import { CALL_LIST, SHORT_YEARS } from './own-sheets.ts';
import { openScene, title } from './scene-page.ts';

withBrowser();

const openMatch = async (scene: Parameters<typeof openScene>[0]) => {
  const opened = await openScene(scene);
  await opened.page.getByRole('button', { name: 'Match columns' }).click();
  return opened;
};

describe('names in place of addresses', () => {
  it('get addresses made like the one that was given, marked as proposed, and an emptied one stays empty', async () => {
    const opened = await openMatch({ match: CALL_LIST });
    const { page } = opened;
    const arjun = page.getByLabel(/^Arjun Mehta/);
    const timer = page.getByLabel(/^Old Timer/);
    await arjun.fill('arjun.mehta@example.com');
    await page.getByLabel(/^Kavya Rao/).focus();
    await page.getByText('proposed: made of the name like the addresses given so far').waitFor();
    expect(await timer.inputValue()).toBe('old.timer@example.com');
    await timer.fill('');
    await arjun.focus();
    await page.getByLabel(/^Kavya Rao/).focus();
    expect(await timer.inputValue()).toBe('');
    await page.getByLabel('Value of Task type for all rows').fill('Meeting');
    await page.getByRole('button', { name: 'Save and check rows' }).click();
    await title(page, 'Check rows');
    expect(await opened.inputs('sidebarSaveMatch')).toMatchObject([
      {
        constants: { Name: 'Call {Subject}', TaskType: 'Meeting' },
        values: {
          OwnerEmailAddress: {
            'Kavya Rao': 'kavya.rao@example.com',
            'Arjun Mehta': 'arjun.mehta@example.com',
          },
        },
      },
    ]);
  });

  it('say why nobody is proposed, until something is written', async () => {
    const why = 'the nearest, Vikram Shah (vikram.shah@example.com), is not an active user any more';
    const valueGroups = CALL_LIST.valueGroups.map((group) => ({
      ...group,
      values: [{ text: 'Vikram', count: 1, proposal: null, why }],
    }));
    const { page, tooWide } = await openMatch({ match: { ...CALL_LIST, valueGroups } });
    const hint = page.getByText(`Nothing is proposed: ${why}.`);
    await hint.waitFor();
    expect(await tooWide()).toEqual([]);
    await page.getByLabel(/^Vikram/).fill('arjun.mehta@example.com');
    await hint.waitFor({ state: 'detached' });
  });

  it('are not written over while the user is about to write', async () => {
    const { page } = await openMatch({ match: CALL_LIST });
    await page.getByLabel(/^Arjun Mehta/).fill('arjun.mehta@example.com');
    await page.getByLabel(/^Old Timer/).click();
    await page.keyboard.type('o.timer@example.com');
    expect(await page.getByLabel(/^Old Timer/).inputValue()).toBe('o.timer@example.com');
  });
});

describe('the header row', () => {
  it('is read anew as soon as it is chosen', async () => {
    const opened = await openMatch({ match: CALL_LIST });
    await opened.page.getByText('The headers were found in row 3, below a title.').waitFor();
    await opened.page.getByLabel('Row with the headers').selectOption('Row 2');
    await expect.poll(() => opened.inputs('sidebarChooseHeader')).toEqual([{ sheetId: 0, headerRow: 2 }]);
  });

  it('can be chosen again when the chosen one is no header', async () => {
    const problem = 'No header was found.';
    const match = { ...MATCH, headerRowChoice: 9, sheet: { ...MATCH.sheet, problem } };
    const opened = await openMatch({ match });
    await opened.page.getByLabel('Row with the headers').selectOption('Find it');
    await expect
      .poll(() => opened.inputs('sidebarChooseHeader'))
      .toEqual([{ sheetId: 0, headerRow: 'auto' }]);
  });
});

describe('two columns of one name', () => {
  it('cannot be told apart by a saved choice, so none is saved', async () => {
    const columns = MATCH.columns.map((column) =>
      column.column === 6 ? { ...column, header: 'Due date' } : column,
    );
    const opened = await openMatch({ match: { ...MATCH, columns } });
    await opened.page.getByText('Two columns are called “Due date”').first().waitFor();
    expect(await opened.page.getByRole('button', { name: 'Save for this sheet' }).isDisabled()).toBe(true);
    expect(await opened.inputs('sidebarSaveMatch')).toEqual([]);
  });
});

describe('a number among the settings', () => {
  it('that cannot be used is told at its line and not taken; one that can be is saved', async () => {
    const opened = await openMatch({});
    const { page } = opened;
    await page.getByText('More settings').first().click();
    const line = page.getByLabel('Rows that are sent one by one');
    await line.fill('75');
    await page.getByText('Enter a whole number from 0 to 50. Until then 10 is used.').waitFor();
    expect(await opened.violations()).toEqual([]);
    expect(await opened.tooWide()).toEqual([]);
    await line.fill('4');
    await page.getByText('Enter a whole number').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Save for this sheet' }).click();
    await expect.poll(() => opened.inputs('sidebarSaveMatch')).toMatchObject([{ preciseRows: 4 }]);
  });
});

describe('another sheet’s match', () => {
  it('is taken over with one click', async () => {
    const opened = await openMatch({
      match: { ...MATCH, offer: { sheetId: 7, name: 'Follow-ups May', constants: null } },
    });
    await opened.page.getByRole('button', { name: 'Use it here too' }).click();
    await opened.page.getByText('The match was taken over.').first().waitFor();
    expect(await opened.inputs('sidebarTakeMatch')).toEqual([{ sheetId: 0, from: 7 }]);
  });

  it('comes and goes as text, and a damaged text is refused in words', async () => {
    const opened = await openMatch({});
    const { page } = opened;
    await page.getByText('Match as text').first().click();
    await page.getByRole('button', { name: 'Show as text' }).click();
    await expect
      .poll(() => page.getByRole('textbox', { name: 'Match as text' }).inputValue())
      .toContain('Subject');
    await page.getByRole('textbox', { name: 'Match as text' }).fill('{"half":');
    await page.getByRole('button', { name: 'Use this text' }).click();
    await page.getByText('This text is no match.').first().waitFor();
  });
});

describe('a question about a column', () => {
  it('is answered for the column, and is gone then', async () => {
    const opened = await openScene({ check: { ...CHECK, groups: [SHORT_YEARS] } });
    await opened.page.getByRole('button', { name: 'Yes, this century' }).click();
    await opened.page.getByText('Are these years of this century').waitFor({ state: 'detached' });
    const rows = { sheetId: 0, target: 'selected', spans: CHECK.spans };
    expect(await opened.inputs('sidebarAnswer')).toEqual([
      { rows, column: 3, header: 'Due date', question: 'shortYears', answer: true, withoutLead: false },
    ]);
  });
});
