// A validation that rejects input hinders no status on the add-on's new columns, and is told by its cell where the user has set it.
import { afterEach, expect, it } from 'vitest';
import type { HostOptions } from '../../src/local/host/host-options.ts';
import type { CellRule } from '../../src/local/host/spreadsheet/model/cell-rule.ts';
import { type Bench, openBench } from '../support/bench.ts';
import { bookOf, columnOf, plainRows, tally, words } from '../support/sheet-of-tasks.ts';

let bench: Bench;
afterEach(() => bench.close());

const STRICT: CellRule = {
  criteria: 'VALUE_IN_LIST',
  choices: ['yes', 'no'],
  showsDropdown: true,
  allowsInvalid: false,
  help: null,
};

function validate(column: number, rule: CellRule | null): void {
  const { rowCount: rows } = bench.sheet;
  const box = { row: 2, column, rows: rows - 1, columns: 1 };
  bench.sheet.writeCellRules(
    box,
    Array.from({ length: rows - 1 }, () => [rule]),
  );
}

/** A sheet that its data fill to the last column, which is validated. */
async function openFull(host: Partial<HostOptions> = {}): Promise<number> {
  bench = await openBench({ book: bookOf(plainRows(3)), host });
  await bench.set({ sendHiddenRows: true });
  const { sheet } = bench;
  const last = sheet.lastColumn;
  sheet.deleteColumns(last + 1, sheet.columnCount - last);
  sheet.insertColumns(last + 1, 1);
  sheet.typeCell(1, last + 1, 'Remark');
  validate(last + 1, STRICT);
  return last + 1;
}

it.each(['copied', 'none'] as const)(
  'columns that are added beside a strict one take statuses, and its rule stays (rules of inserted: %s)',
  async (rulesOfInserted) => {
    const remark = await openFull({ unsettled: { rulesOfInserted } });
    await bench.send();
    expect(tally(words(bench.sheet))).toEqual({ Created: 3 });
    expect(bench.untruths()).toEqual([]);
    expect(bench.sheet.cell(2, remark).rule).toEqual(STRICT);
    expect(bench.sheet.cell(2, remark + 1).rule).toBeNull();
  },
);

it('a status column on which the user has put a strict rule is named, and takes statuses once it is off', async () => {
  bench = await openBench({ book: bookOf(plainRows(3)) });
  await bench.set({ sendHiddenRows: true });
  await bench.tell('checkSelectedRows');
  await bench.send();
  const sent = bench.account.tasks.length;
  const status = columnOf(bench.sheet, 'Task status');
  for (let row = 2; row <= 4; row++) bench.sheet.typeCell(row, status, '');
  validate(status, STRICT);
  await bench.set({ sendHiddenRows: true, sendDuplicates: true });
  const said = await bench.tell('sendAllNewRows').catch((error: unknown) => String(error));
  expect(bench.lastWords() + said).toMatch(
    /writes into cell [A-Z]+2, because a data validation of that cell/,
  );
  expect(bench.account.tasks.length).toBe(sent);
  validate(status, null);
  await bench.send();
  expect(tally(words(bench.sheet))).toEqual({ Created: 3 });
});

it('new columns that a table has made its own are not cleared, and take statuses all the same', async () => {
  let isDone = false;
  const remark = await openFull({
    unsettled: { rulesOfInserted: 'none' },
    onServiceCall: (_n, _execution, call) => {
      if (isDone || call !== 'Range.clearDataValidations') return;
      isDone = true;
      bench.sheet.makeTyped({ row: 1, column: bench.sheet.columnCount, rows: 4, columns: 1 });
    },
  });
  await bench.send();
  expect([isDone, remark < bench.sheet.columnCount]).toEqual([true, true]);
  expect(tally(words(bench.sheet))).toEqual({ Created: 3 });
});
