// Hidden rows of a long list: one formula in a hidden sheet of the add-on's own tells them all before the user is asked.
import { afterEach, describe, expect, it } from 'vitest';
import type { DialogButton } from '../../src/local/host/service.ts';
import type { Unsettled } from '../../src/local/host/unsettled.ts';
import { patientUser } from '../../src/local/workbench/patient-user.ts';
import { callsIn } from '../support/answers.ts';
import { type Bench, openBench } from '../support/bench.ts';
import { bookOf, HEADER, nameOf, plainRows, putAt, tally, words } from '../support/sheet-of-tasks.ts';
import { pointsOf, SWEEP_TIMEOUT } from '../support/sweeps.ts';
import { LEASE } from '../support/times.ts';

let bench: Bench;
afterEach(() => bench.close());

const ROWS = 400;
const HIDDEN = [7, 203, 204, 399, 400] as const;
const HELPER = 'Bulk Tasks helper';

async function open(
  seenByFormula: Unsettled['seenByFormula'] = 'told',
  answer: DialogButton = 'NO',
): Promise<void> {
  bench = await openBench({
    book: bookOf(plainRows(ROWS)),
    ui: patientUser(answer),
    host: { unsettled: { seenByFormula } },
  });
  await bench.setRate(25);
}

const hide = (numbers: readonly number[]) => {
  for (const number of numbers) bench.sheet.setRowsHidden(number + 1, 1, true);
};
const helpers = () => bench.workbook.sheets.filter(({ name }) => name.startsWith(HELPER));
const texts = () => {
  const [helper] = helpers();
  if (helper === undefined) return [];
  return helper.displays({ row: 1, column: 1, rows: helper.lastRow, columns: 1 }).flat();
};
const asked = () => bench.ui.heard.find(({ text }) => text.includes('hidden or filtered out'))?.text;
const unsent = () => {
  const sent = new Set(bench.account.tasks.map(({ name }) => name));
  return Array.from({ length: ROWS }, (_, place) => nameOf(place + 1)).filter((name) => !sent.has(name));
};

describe('hidden rows of a long list', () => {
  it.each(['told', 'all-shown', 'error'] as const)(
    'are left out, whether a formula tells them, tells nonsense or nothing (%s)',
    async (seenByFormula) => {
      await open(seenByFormula);
      hide(HIDDEN);
      expect(await bench.send()).toMatchObject({ created: ROWS - HIDDEN.length, hidden: HIDDEN.length });
      expect(unsent()).toEqual(HIDDEN.map(nameOf));
      expect(bench.untruths()).toEqual([]);
    },
  );

  it('are counted before the user is asked, however few they are', async () => {
    await open('told', 'YES');
    hide(HIDDEN);
    expect(await bench.send()).toMatchObject({ created: ROWS, hidden: 0 });
    expect(asked()).toMatch(/^5 rows are hidden or filtered out\./);
  });

  it('of a filter are told, too', async () => {
    await open();
    const box = { row: 1, column: 1, rows: ROWS + 1, columns: HEADER.length };
    bench.sheet.setFilter(box, (row) => row % 2 === 0);
    expect(await bench.send()).toMatchObject({ created: ROWS / 2, hidden: ROWS / 2 });
  });

  it('are told of rows without a value in the column that is looked at', async () => {
    await open();
    for (let row = 2; row <= 60; row++) putAt(bench.sheet, row, 'Description', '');
    hide([3]);
    expect(await bench.send()).toMatchObject({ created: ROWS - 1, hidden: 1 });
    expect(unsent()).toEqual([nameOf(3)]);
  });

  it('cost no question about each row, once the hidden sheet is there', async () => {
    await open();
    const questions = async (): Promise<number> =>
      callsIn(await bench.host.run('sendAllNewRows', [], { kind: 'menu' }));
    const withFormula = await questions();
    await bench.close();
    await open('error');
    expect(withFormula).toBeLessThan((await questions()) - ROWS / 2);
  });
});

describe('the hidden sheet', () => {
  it('is not shown, keeps no formula, and is made once', async () => {
    await open();
    await bench.send();
    const [helper] = helpers();
    expect(helper?.isHidden).toBe(true);
    expect(bench.workbook.activeSheet).toBe(bench.sheet);
    expect(texts().slice(1)).toEqual(['seen', 'hidden']);
    for (let row = 2; row <= ROWS + 1; row++) putAt(bench.sheet, row, 'Task status', '');
    await bench.send();
    expect(helpers()).toHaveLength(1);
  });

  it('is set right again when somebody has shown its hidden row, and nothing is believed meanwhile', async () => {
    await open();
    await bench.send();
    helpers()[0]?.setRowsHidden(3, 1, false);
    for (let row = 2; row <= ROWS + 1; row++) putAt(bench.sheet, row, 'Task status', '');
    hide(HIDDEN);
    await bench.send();
    const again = bench.account.tasks.length - ROWS;
    expect(again).toBe(ROWS - HIDDEN.length);
    expect(helpers()[0]?.isRowHiddenByUser(3)).toBe(true);
  });

  it('that is deleted while the question about hidden rows stands open hinders nothing', async () => {
    await open('told', 'YES');
    hide(HIDDEN);
    const answer = bench.ui.alert.bind(bench.ui);
    bench.ui.alert = (dialog) => {
      for (const helper of helpers()) bench.workbook.deleteSheet(helper);
      return answer(dialog);
    };
    expect(await bench.send()).toMatchObject({ created: ROWS, hidden: 0 });
    expect(bench.untruths()).toEqual([]);
  });

  it('of that name that is the user’s is left as it is', async () => {
    await open();
    const own = bench.workbook.insertSheet({ name: HELPER });
    own.write({ row: 1, column: 1, rows: 1, columns: 1 }, [['Mine']]);
    bench.workbook.activate(bench.sheet);
    await bench.send();
    expect(own.displays({ row: 1, column: 1, rows: 9, columns: 1 }).flat().filter(Boolean)).toEqual(['Mine']);
    expect(
      helpers()
        .map(({ name }) => name)
        .sort(),
    ).toEqual([HELPER, `${HELPER} 2`]);
  });

  it('that was being made when Google ended the execution hinders nothing, at whatever call', {
    timeout: SWEEP_TIMEOUT,
  }, async () => {
    await open();
    const ended = await bench.host.run('sidebarCheck', [{ target: 'new', rows: null }], { kind: 'client' });
    const calls = callsIn(ended);
    await bench.close();
    for (const moment of pointsOf('kill', calls)) {
      await open();
      hide(HIDDEN);
      const killAt = { call: moment, when: 'before' } as const;
      await bench.host.run('sidebarCheck', [{ target: 'new', rows: null }], { kind: 'client', killAt });
      await bench.host.passTime(LEASE);
      expect(await bench.send()).toMatchObject({ created: ROWS - HIDDEN.length, hidden: HIDDEN.length });
      expect(tally(words(bench.sheet))).toEqual({ Created: ROWS - HIDDEN.length, '': HIDDEN.length });
      expect(
        bench.workbook.sheets.filter(({ name, isHidden }) => name.startsWith(HELPER) && !isHidden),
      ).toEqual([]);
      await bench.close();
    }
    await open();
  });
});
