// What Google does not document: the host gives either answer, and the likelier one when it is not told.
import { describe, expect, it, onTestFinished } from 'vitest';
import { Host } from '../../../src/local/host/host.ts';
import { Workbook } from '../../../src/local/host/spreadsheet/model/workbook.ts';
import type { Unsettled } from '../../../src/local/host/unsettled.ts';
import { stage } from './spreadsheet/stage.ts';
import { answerOf, bundle, CALM_USER, host, MODES, messageOf, ZONE } from './support.ts';

const HOUR = 3_600_000;

function cells(unsettled: Partial<Unsettled>, ...entries: unknown[]) {
  const { sheet, app } = stage({ unsettled });
  const range = sheet.getRange(1, 1, entries.length, 1);
  range.setValues(entries.map((entry) => [entry]));
  app.flush();
  return { range, sheet, shown: () => range.getDisplayValues().map(([text]) => text) };
}

describe('find-and-replace', () => {
  it('leaves a formula that shows the text, or overwrites it', () => {
    const made = (formulasInReplacements: Unsettled['formulasInReplacements']) => {
      const { range, sheet } = cells({ formulasInReplacements }, '=1+1', 2);
      const [shown = ''] = sheet.getRange('A1').getDisplayValues()[0] ?? [];
      sheet.getRange('A2').setValue(`'${shown}`);
      const count = range.createTextFinder(shown).matchEntireCell(true).replaceAllWith('x');
      return [count, sheet.getRange('A1').getFormula(), sheet.getRange('A1').getValue() === 'x'];
    };
    expect(made('stay')[0]).toBe(1);
    expect(made('stay').slice(1)).toEqual(['=1+1', false]);
    expect(made('overwritten')).toEqual([2, '', true]);
  });

  it('takes $ and backslashes in what replaces a text for themselves, or as Java does', () => {
    const replaced = (plainReplacements: Unsettled['plainReplacements'], by: string) => {
      const { range, shown } = cells({ plainReplacements }, 'abc');
      range.createTextFinder('b').replaceAllWith(by);
      return shown()[0];
    };
    expect(replaced('literal', '$0 \\n $')).toBe('a$0 \\n $c');
    expect(replaced('java', '$0 \\n \\$')).toBe('ab n $c');
    expect(replaced('java', 'plain')).toBe('aplainc');
    expect(() => replaced('java', '$1')).toThrow('No group 1');
    expect(() => replaced('java', '5$')).toThrow('Illegal group reference');
    expect(() => replaced('java', '\\')).toThrow('character to be escaped is missing');
  });
});

const CODE = `
  function tick() {
    const active = SpreadsheetApp.getActiveSpreadsheet();
    return [active === null ? null : active.getId(), SpreadsheetApp.getActiveSheet() === null,
      PropertiesService.getDocumentProperties() === null, LockService.getDocumentLock() === null,
      CacheService.getDocumentCache() === null, PropertiesService.getUserProperties().getProperty('a')];
  }
  function plan() {
    PropertiesService.getUserProperties().setProperty('a', 'b');
    return ScriptApp.newTrigger('tick').timeBased().everyHours(1).create().getUniqueId();
  }
  function again() { ScriptApp.newTrigger('tick').timeBased().everyHours(1).create(); }
  function chain() { ScriptApp.newTrigger('again').timeBased().after(1000).create(); }
  function ids(inFile) {
    const list = inFile ? ScriptApp.getUserTriggers(SpreadsheetApp.getActive()) : ScriptApp.getProjectTriggers();
    return list.map((trigger) => trigger.getUniqueId());
  }
  function clear(id) {
    for (const trigger of ScriptApp.getProjectTriggers()) if (trigger.getUniqueId() === id) ScriptApp.deleteTrigger(trigger);
  }`;

describe.each(MODES)('a clock trigger in %s mode', (mode) => {
  it.each([
    ['a published add-on', 'add-on', 'there', ['file-1', false, false, false, false, 'b']],
    ['a published add-on', 'add-on', 'null', [null, true, true, true, true, 'b']],
    ['a script of the file', 'bound', 'null', ['file-1', false, false, false, false, 'b']],
  ] as const)(
    'of %s (%s) finds its file, where the file is %s',
    async (_, installed, fileInTriggers, found) => {
      const made = host(mode, { code: CODE, installed, unsettled: { fileInTriggers } });
      const id = answerOf(await made.run('plan'));
      expect(answerOf(await made.fireTrigger(String(id)))).toEqual(found);
    },
  );
});

it('triggers that a trigger makes fire, or never do', async () => {
  const fired = async (triggersOfTriggers: Unsettled['triggersOfTriggers']) => {
    const made = host('simulated', { code: CODE, unsettled: { triggersOfTriggers } });
    await made.run('chain');
    const results = await made.passTime(3 * HOUR);
    return results.map(({ functionName }) => functionName);
  };
  expect(await fired('fire')).toEqual(['again', 'tick', 'tick']);
  expect(await fired('disabled')).toEqual(['again']);
});

describe('two files in which the same user has the same script', () => {
  function twoFiles(unsettled: Partial<Unsettled> = {}) {
    const options = {
      bundle: bundle({ code: CODE }),
      mode: 'simulated',
      ui: CALM_USER,
      installed: 'add-on',
      unsettled,
    } as const;
    const book = (id: string) => new Workbook({ id, name: id, locale: 'en_US', timeZone: ZONE });
    const one = new Host({ ...options, workbook: book('one') });
    const other = new Host({ ...options, workbook: book('other') }, one);
    onTestFinished(() => Promise.all([one.close(), other.close()]).then(() => {}));
    return { one, other };
  }

  it('have one table of triggers, and each may have one trigger of an add-on', async () => {
    const { one, other } = twoFiles();
    const ids = [answerOf(await one.run('plan')), answerOf(await other.run('plan'))];
    expect(answerOf(await one.run('ids', [false]))).toEqual(ids);
    expect(answerOf(await one.run('ids', [true]))).toEqual([ids[0]]);
    expect(answerOf(await other.run('ids', [true]))).toEqual([ids[1]]);
    expect(messageOf(await other.run('plan'))).toContain('too many time-based triggers in this document');
  });

  it('list only those of the file, where that is the answer', async () => {
    const { one, other } = twoFiles({ projectTriggers: 'this-file' });
    await one.run('plan');
    const id = answerOf(await other.run('plan'));
    expect(answerOf(await other.run('ids', [false]))).toEqual([id]);
  });

  it('fire each in its own file, and one can delete the other’s', async () => {
    const { one, other } = twoFiles();
    await one.run('plan');
    const id = answerOf(await other.run('plan'));
    const [fired] = await other.passTime(HOUR);
    expect(fired && answerOf(fired)).toMatchObject({ 0: 'other' });
    await one.run('clear', [id]);
    expect([one.triggers().length, other.triggers().length]).toEqual([1, 0]);
  });

  it('share the clock, the user’s properties and their quotas, and not the document’s', async () => {
    const { one, other } = twoFiles();
    await one.run('plan');
    await one.passTime(HOUR);
    expect(other.now()).toBe(one.now());
    one.documentProperties.set('mine', '1');
    expect(other.documentProperties.get('mine')).toBeNull();
    const id = answerOf(await other.run('plan'));
    expect(answerOf(await other.fireTrigger(String(id)))).toMatchObject({ 5: 'b' });
  });
});

it.each([
  ['copied', ['yes', 'yes']],
  ['none', [null, null]],
] as const)(
  'rows and columns that a script inserts take rules over, or not (%s)',
  (rulesOfInserted, choices) => {
    const { app, sheet } = stage({ unsettled: { rulesOfInserted } });
    sheet.getRange('B2').setDataValidation(app.newDataValidation().requireValueInList(['yes']).build());
    sheet.insertColumnsAfter(2, 1);
    sheet.insertRowsAfter(2, 1);
    const found = ['C2', 'B3'].map(
      (place) => sheet.getRange(place).getDataValidation()?.rule.choices[0] ?? null,
    );
    expect(found).toEqual(choices);
  },
);

it.each([
  ['told', true],
  ['null', false],
] as const)('a filter hides rows whether the sheet tells of it or not (%s)', (filterOfRows, isTold) => {
  const { workbook, sheet } = stage({ unsettled: { filterOfRows } });
  workbook.activeSheet.setFilter({ row: 1, column: 1, rows: 9, columns: 1 }, (row) => row !== 3);
  expect(sheet.getFilter() !== null).toBe(isTold);
  expect([sheet.isRowHiddenByFilter(2), sheet.isRowHiddenByFilter(3)]).toEqual([false, true]);
});
