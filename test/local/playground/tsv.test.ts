// Tables on the clipboard.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTable, writeTable } from '../../../src/local/playground/shared/tsv.ts';

describe('a table from the clipboard', () => {
  it.each([
    ['one cell', 'a', [['a']]],
    [
      'cells and rows',
      'a\tb\nc\td',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a line end after the last row', 'a\r\nb\r\n', [['a'], ['b']]],
    [
      'empty cells',
      '\ta\t\n\t',
      [
        ['', 'a', ''],
        ['', ''],
      ],
    ],
    ['a quoted cell with a line end', '"a\nb"\tc', [['a\nb', 'c']]],
    ['doubled quotes in a quoted cell', '"a ""b"""', [['a "b"']]],
    ['a quote that opens no cell', '"big" order\tx', [['"big" order', 'x']]],
    ['nothing', '', []],
  ])('is read: %s', (_, text, rows) => {
    expect(readTable(text)).toEqual(rows);
  });

  it('comes back as it was copied, whatever its cells hold', () => {
    const cellText = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', '\r', ' ', "'") });
    const table = fc
      .integer({ min: 2, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cellText, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }),
      );
    fc.assert(
      fc.property(table, (rows) => {
        expect(readTable(writeTable(rows))).toEqual(rows);
      }),
    );
  });
});
