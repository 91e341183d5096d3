// One row goes first in the menu: on its own entry, and as an offer before the first sending in an account.
import { afterEach, describe, expect, it } from 'vitest';
import type { DialogButton } from '../../src/local/host/service.ts';
import { PATHS } from '../../src/local/sandbox/paths.ts';
import { type Bench, openBench } from '../support/bench.ts';
import { checkInSidebar } from '../support/lead-list.ts';
import { addRow, bookOf, columnOf, plainRow, plainRows, tally, words } from '../support/sheet-of-tasks.ts';
import { HOUR } from '../support/times.ts';

let bench: Bench;
afterEach(() => bench.close());

/** A user who answers the question about one row first in this way, and all others with yes. */
function willTry(answer: DialogButton): void {
  const { ui } = bench;
  const usual = ui.alert.bind(ui);
  ui.alert = (dialog) => {
    const said = usual(dialog);
    return dialog.message.includes('alone first') ? answer : said;
  };
}

async function alertsOf(action: string): Promise<string[]> {
  const before = bench.ui.heard.length;
  await bench.menu(action);
  const since = bench.ui.heard.slice(before).filter(({ kind }) => kind === 'alert');
  return since.map(({ text }) => text);
}

describe('in the menu', () => {
  it('the row’s preview is asked about, and its task is told before the others are asked about', async () => {
    bench = await openBench({ book: bookOf(plainRows(3)) });
    const told = await alertsOf('sendFirstRow');
    expect(told[0]).toMatch(/^Send row 2 alone, to see how its task comes out\?\n\nRow 2 as it will be/);
    expect(told[1]).toMatch(/^Row 2 was sent, and LeadSquared has its task as it was meant\.\n\nSubject: /);
    expect(told[1]).toMatch(/\n\nSend the other 2 rows now\? No leaves them as they are\.$/);
    expect(told.slice(2)).toEqual([expect.stringMatching(/^2 tasks created\./)]);
    expect(tally(words(bench.sheet))).toEqual({ Created: 3 });
  });

  it('the others stay when a column was deleted while they were asked about, and that is said', async () => {
    bench = await openBench({
      book: bookOf(plainRows(3).map((row) => ({ ...row, Description: 'Bring it' }))),
    });
    const { ui } = bench;
    const usual = ui.alert.bind(ui);
    ui.alert = (dialog) => {
      if (dialog.message.includes('Send the other 2 rows now?'))
        bench.sheet.deleteColumns(columnOf(bench.sheet, 'Description'), 1);
      return usual(dialog);
    };
    const told = await alertsOf('sendFirstRow');
    expect(told[2]).toMatch(
      /The column "Description" was renamed or deleted since you looked\. Nothing was sent\./,
    );
    expect(tally(words(bench.sheet))).toEqual({ Created: 1, '': 2 });
  });

  it('nothing is sent when the user says no', async () => {
    bench = await openBench({ book: bookOf(plainRows(3)) });
    bench.willRefuse();
    await bench.menu('sendFirstRow');
    expect(bench.bulkCalls()).toEqual([]);
  });

  it('a row that LeadSquared refuses is told, and the others stay where they are', async () => {
    bench = await openBench({
      book: bookOf([plainRow(1, { 'Owner e-mail': 'nobody@example.com' }), plainRow(2), plainRow(3)]),
    });
    const told = await alertsOf('sendFirstRow');
    expect(told[1]).toMatch(/^Row 2 was tried\. Its status is “Failed/);
    expect(told[1]).toMatch(/The other 2 rows were not sent\.$/);
    expect(told).toHaveLength(2);
    expect(words(bench.sheet)).toEqual(['Failed', '', '']);
  });

  it('it says so when no row is ready', async () => {
    bench = await openBench({ book: bookOf([plainRow(1, { 'Due date': 'soon' })]) });
    expect(await bench.tell('sendFirstRow')).toMatch(/^There is no row to send\./);
  });
});

describe('the first sending in an account, from the menu', () => {
  it('may have one row go first: the others go when its task was seen, and nothing is asked again', async () => {
    bench = await openBench({ book: bookOf(plainRows(5)) });
    willTry('YES');
    const told = await alertsOf('sendAllNewRows');
    expect(told[0]).toMatch(/^Send 5 rows to LeadSquared\?/);
    expect(told[1]).toMatch(/^This is your first sending in this account\. Send row 2 alone first/);
    expect(told[2]).toMatch(/^Row 2 was sent, .*\n\n[\s\S]*Send the other 4 rows now\?/);
    expect(told[3]).toMatch(/^4 tasks created\./);
    // The account is known by then, and so few rows go one by one.
    expect(bench.bulkCalls()).toHaveLength(1);
    expect(bench.account.calls.filter(({ path }) => path === PATHS.create)).toHaveLength(4);
    expect(bench.untruths()).toEqual([]);
    addRow(bench.sheet, plainRow(6));
    expect((await alertsOf('sendAllNewRows')).filter((text) => text.includes('alone first'))).toEqual([]);
  });

  it('leaves the others of a selection when the user wants to look first', async () => {
    bench = await openBench({ book: bookOf(plainRows(5)) });
    const { ui } = bench;
    const usual = ui.alert.bind(ui);
    ui.alert = (dialog) => {
      const said = usual(dialog);
      if (dialog.message.includes('alone first')) return 'YES';
      return dialog.message.includes('Send the other') ? 'NO' : said;
    };
    bench.sheet.select([{ row: 3, column: 1, rows: 3, columns: 1 }]);
    await alertsOf('sendSelectedRows');
    expect(words(bench.sheet)).toEqual(['', 'Created', '', '', '']);
  });

  it('is skipped with one click, which is remembered', async () => {
    bench = await openBench({ book: bookOf(plainRows(3)), sandbox: { replyForm: 'rows-array' } });
    willTry('NO');
    expect(await alertsOf('sendAllNewRows')).toHaveLength(3);
    expect(tally(words(bench.sheet))).toEqual({ Created: 3 });
    for (const number of [4, 5]) addRow(bench.sheet, plainRow(number));
    expect(await alertsOf('sendAllNewRows')).toHaveLength(2);
    expect((await checkInSidebar(bench)).check.isFirstRun).toBe(false);
  });

  it('sends nothing after a cancel, and asks the next time', async () => {
    bench = await openBench({ book: bookOf(plainRows(3)) });
    willTry('CANCEL');
    for (const _time of [1, 2]) expect(await alertsOf('sendAllNewRows')).toHaveLength(2);
    expect(bench.bulkCalls()).toEqual([]);
  });

  it('of a single row has nothing to try', async () => {
    bench = await openBench({ book: bookOf(plainRows(1)) });
    expect(await alertsOf('sendAllNewRows')).toHaveLength(2);
  });

  it('has one row and the others go within the time of one execution', async () => {
    bench = await openBench({ book: bookOf(plainRows(800)) });
    bench.account.configure({ latency: [27_000, 27_000], limit: { calls: 1, seconds: 30 } });
    willTry('YES');
    const told = await alertsOf('sendAllNewRows');
    expect(told[2]).toMatch(/Send the other 799 rows now\?/);
    // An execution that Google cuts off would have told nothing.
    expect(told).toHaveLength(4);
    expect(tally(words(bench.sheet))).toMatchObject({ Created: 1, Queued: expect.any(Number) });
    await bench.host.passTime(HOUR);
    expect(tally(words(bench.sheet))).toEqual({ Created: 800 });
    expect(bench.untruths()).toEqual([]);
  });
});
