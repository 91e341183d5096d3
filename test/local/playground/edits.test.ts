// Edits by hand, and the way back.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Workbook } from '../../../src/local/host/spreadsheet/model/workbook.ts';
import { makeEdit } from '../../../src/local/playground/server/edits.ts';
import { History } from '../../../src/local/playground/server/history.ts';
import type { Edit } from '../../../src/local/playground/shared/protocol.ts';
import { newWorkbook } from './support.ts';

type Made = Exclude<Edit, { kind: 'undo' }>;

const ROWS = [
  ['Name', 'When', 'No'],
  ['b', '2031-01-02 10:00', '7'],
  ['a', "'007", '=1+1'],
  ['c', '', 'TRUE'],
];

function everything(workbook: Workbook): unknown {
  return workbook.sheets.map((sheet) => [
    sheet.name,
    sheet.frozenRows,
    sheet
      .view({ row: 1, column: 1, rows: 8, columns: 6 })
      .map((line) =>
        line.map(({ value, formula, note, style }) => [value, formula, note, style.numberFormat]),
      ),
    [1, 2, 3, 4, 5].map((row) => sheet.isRowHiddenByUser(row)),
    sheet.columnWidth(2),
  ]);
}

const box = fc.record({
  row: fc.integer({ min: 1, max: 4 }),
  column: fc.integer({ min: 1, max: 3 }),
  rows: fc.integer({ min: 1, max: 3 }),
  columns: fc.integer({ min: 1, max: 3 }),
});
const at = { gid: fc.constant(0) };
const text = fc.constantFrom('', 'x', '5', "'5", '=2', '3/4/2031', 'a\tb\nc\td');
const edits: fc.Arbitrary<Made> = fc.oneof(
  fc.record({
    kind: fc.constant('type' as const),
    ...at,
    row: fc.integer({ min: 1, max: 5 }),
    column: fc.constant(2),
    text,
  }),
  fc.record({
    kind: fc.constant('paste' as const),
    ...at,
    ranges: fc.array(box, { minLength: 1, maxLength: 2 }),
    text,
  }),
  fc.record({
    kind: fc.constant('clear' as const),
    ...at,
    ranges: fc.array(box, { minLength: 1, maxLength: 2 }),
  }),
  fc.record({ kind: fc.constant('note' as const), ...at, row: fc.constant(2), column: fc.constant(1), text }),
  fc.record({
    kind: fc.constant('insert' as const),
    ...at,
    axis: fc.constantFrom('row' as const, 'column' as const),
    before: fc.integer({ min: 1, max: 4 }),
    count: fc.constant(2),
  }),
  fc.record({
    kind: fc.constant('delete' as const),
    ...at,
    axis: fc.constantFrom('row' as const, 'column' as const),
    at: fc.integer({ min: 1, max: 3 }),
    count: fc.constant(2),
  }),
  fc.record({ kind: fc.constant('sort' as const), ...at, column: fc.constant(1), ascending: fc.boolean() }),
  fc.record({
    kind: fc.constant('hide' as const),
    ...at,
    at: fc.constant(2),
    count: fc.constant(2),
    hidden: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('freeze' as const), ...at, rows: fc.constantFrom(0, 1, 2) }),
  fc.record({ kind: fc.constant('rename-sheet' as const), ...at, name: fc.constantFrom('One', 'Two') }),
);

describe('edits by hand', () => {
  it('grow the sheet for a table that does not fit', () => {
    const workbook = newWorkbook();
    const ranges = [{ row: 1000, column: 26, rows: 1, columns: 1 }];
    makeEdit(workbook, { kind: 'paste', gid: 0, ranges, text: 'a\tb\nc\td' });
    expect(workbook.activeSheet.cell(1001, 27).value).toBe('d');
  });

  it('fill every range with one text', () => {
    const workbook = newWorkbook();
    const ranges = [
      { row: 2, column: 1, rows: 2, columns: 1 },
      { row: 5, column: 2, rows: 1, columns: 1 },
    ];
    makeEdit(workbook, { kind: 'paste', gid: 0, ranges, text: 'x' });
    expect([2, 3].map((row) => workbook.activeSheet.cell(row, 1).value)).toEqual(['x', 'x']);
    expect(workbook.activeSheet.cell(5, 2).value).toBe('x');
  });

  it('can be taken back one after the other, whatever they were', () => {
    fc.assert(
      fc.property(fc.array(edits, { minLength: 1, maxLength: 6 }), (made) => {
        const workbook = newWorkbook(ROWS);
        const history = new History(workbook);
        const before: unknown[] = [];
        for (const edit of made) {
          before.push(everything(workbook));
          const done = history.before(edit);
          makeEdit(workbook, edit);
          done();
        }
        for (const state of before.reverse()) {
          history.undo();
          expect(everything(workbook)).toEqual(state);
        }
        expect(history.canUndo).toBe(false);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a sheet that is duplicated', () => {
  it.each([true, false])('stands beside the first with all its cells, marks or not: %s', (marks) => {
    const workbook = newWorkbook(ROWS);
    const [first] = workbook.sheets;
    if (first === undefined) throw new Error('A file without sheets.');
    const answer = makeEdit(workbook, { kind: 'duplicate-sheet', gid: first.gid, marks });
    const [, copy] = workbook.sheets;
    expect(answer).toEqual({ ok: true, gid: copy?.gid });
    expect(copy?.name).toBe(`Copy of ${first.name}`);
    expect(copy?.displays(copy.all)).toEqual(first.displays(first.all));
  });
});
