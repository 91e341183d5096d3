// Properties of boxes, A1 notation and of a grid that grows and shrinks, against slow and plain twins.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  boxName,
  columnName,
  columnNumber,
  parseA1,
} from '../../../../../src/local/host/spreadsheet/model/a1.ts';
import { boxesMeet, shiftSpan } from '../../../../../src/local/host/spreadsheet/model/box.ts';
import { PLAIN_STYLE, restyle } from '../../../../../src/local/host/spreadsheet/model/style.ts';
import { newWorkbook } from '../stage.ts';

const position = fc.integer({ min: 1, max: 12 });
const count = fc.integer({ min: 1, max: 5 });
const boxes = fc.record({ row: position, column: position, rows: count, columns: count });

const positions = (start: number, length: number) => Array.from({ length }, (_, n) => start + n);

describe('shiftSpan', () => {
  it('deletes exactly the deleted positions', () => {
    fc.assert(
      fc.property(position, count, position, count, (start, length, at, deleted) => {
        const left = positions(start, length)
          .filter((each) => each < at || each >= at + deleted)
          .map((each) => (each < at ? each : each - deleted));
        const expected = left.length === 0 ? null : [left[0], left.length];
        expect(shiftSpan(start, length, { axis: 'row', at, inserted: 0, deleted })).toEqual(expected);
      }),
    );
  });

  it('takes positions inserted inside into the span and none beside it', () => {
    fc.assert(
      fc.property(position, count, position, count, (start, length, at, inserted) => {
        const inside = at > start && at < start + length;
        const expected = [at <= start ? start + inserted : start, inside ? length + inserted : length];
        expect(shiftSpan(start, length, { axis: 'row', at, inserted, deleted: 0 })).toEqual(expected);
      }),
    );
  });
});

describe('boxes and A1 notation', () => {
  it('meet when they share a cell', () => {
    fc.assert(
      fc.property(boxes, boxes, (a, b) => {
        const shared = positions(a.row, a.rows).some(
          (row) =>
            row >= b.row &&
            row < b.row + b.rows &&
            positions(a.column, a.columns).some(
              (column) => column >= b.column && column < b.column + b.columns,
            ),
        );
        expect(boxesMeet(a, b)).toBe(shared);
      }),
    );
  });

  it('read back what they wrote', () => {
    fc.assert(
      fc.property(boxes, fc.integer({ min: 1, max: 20_000 }), (box, column) => {
        expect(parseA1(boxName(box), { rows: 50, columns: 50 })?.box).toEqual(box);
        expect(columnNumber(columnName(column))).toBe(column);
      }),
    );
  });
});

describe('a grid', () => {
  const operation = fc.record({
    kind: fc.constantFrom('insertRows', 'deleteRows', 'insertColumns', 'deleteColumns', 'write'),
    at: fc.integer({ min: 1, max: 6 }),
    other: fc.integer({ min: 1, max: 6 }),
    count: fc.integer({ min: 1, max: 3 }),
  });

  it('holds after any edits what a plain table would hold, with its notes and formulas', () => {
    fc.assert(
      fc.property(fc.array(operation, { maxLength: 25 }), (operations) => {
        const { activeSheet: sheet } = newWorkbook();
        sheet.deleteRows(11, 990);
        sheet.deleteColumns(11, 16);
        let table = Array.from({ length: 10 }, () => Array<string>(10).fill(''));
        for (const [n, { kind, at, other, count: many }] of operations.entries()) {
          const width = table[0]?.length ?? 0;
          if (kind === 'insertRows') {
            sheet.insertRows(at, many);
            table.splice(at - 1, 0, ...Array.from({ length: many }, () => Array<string>(width).fill('')));
          } else if (kind === 'insertColumns') {
            sheet.insertColumns(at, many);
            table = table.map((line) => [
              ...line.slice(0, at - 1),
              ...Array<string>(many).fill(''),
              ...line.slice(at - 1),
            ]);
          } else if (kind === 'deleteRows' && table.length > 9) {
            sheet.deleteRows(at, many);
            table.splice(at - 1, many);
          } else if (kind === 'deleteColumns' && width > 9) {
            sheet.deleteColumns(at, many);
            table = table.map((line) => [...line.slice(0, at - 1), ...line.slice(at - 1 + many)]);
          } else if (kind === 'write') {
            const box = { row: at, column: other, rows: 1, columns: 1 };
            sheet.write(box, [[`=x${n}`]]);
            sheet.writeNotes(box, [[`=x${n}`]]);
            table[at - 1]?.splice(other - 1, 1, `=x${n}`);
          }
        }
        expect([sheet.rowCount, sheet.columnCount]).toEqual([table.length, table[0]?.length]);
        expect(sheet.formulas(sheet.all)).toEqual(table);
        expect(sheet.notes(sheet.all)).toEqual(table);
        expect(sheet.displays(sheet.all)).toEqual(
          table.map((line) => line.map((text) => (text ? '#ERROR!' : ''))),
        );
        const filled = table.map((line, row) => (line.some(Boolean) ? row + 1 : 0));
        expect(sheet.lastRow).toBe(Math.max(...filled));
        const lengths = table.map((line) => line.reduce((last, text, index) => (text ? index + 1 : last), 0));
        expect(sheet.lastColumn).toBe(Math.max(...lengths));
      }),
      { numRuns: 200 },
    );
  });
});

describe('styles', () => {
  it('are one object when they look alike', () => {
    const red = restyle(PLAIN_STYLE, { background: '#ff0000' });
    const boldRed = restyle(red, { fontWeight: 'bold' });
    expect(restyle(restyle(PLAIN_STYLE, { fontWeight: 'bold' }), { background: '#ff0000' })).toBe(boldRed);
    expect(restyle(red, { background: '#ffffff' })).toBe(PLAIN_STYLE);
  });
});
