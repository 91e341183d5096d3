// CSV files with spaces around their quotes, or backslashes in front of the inner ones.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/local/files/read-csv.ts';

const region = { locale: 'en_IN', timeZone: 'Asia/Kolkata' };
const read = (content: string) => readCsv(Buffer.from(content), 'tasks.csv', region);
const texts = (content: string) =>
  read(content).rows.map((row) => row.map((cell) => cell.source ?? String(cell.value)));

describe('quotes with spaces around them', () => {
  it.each([
    [
      'behind each delimiter',
      'a, b, c\nx, "price list, old", "Hall 5"\ny, 1, "2"',
      ['x', 'price list, old', 'Hall 5'],
    ],
    [
      'before each delimiter',
      'a,b,c\n"x" ,"price list, old" ,"Hall 5" \n',
      ['x', 'price list, old', 'Hall 5'],
    ],
    ['before the end of a line alone', 'a,b\n1,"one, two" \nx,"y" ', ['1', 'one, two']],
    ['before a delimiter with nothing behind', 'a,b\nx, "one, two",\n3,4', ['x', 'one, two', '']],
    ['that are tabs', 'a,b\n1,\t"one, two"\nx,\t"y"', ['1', 'one, two']],
    ['and semicolons', 'a;b;c\nx; "one; two"; "3"\n', ['x', 'one; two', '3']],
    ['and line breaks inside', 'a,b,c\nx, "one,\ntwo", 3\n', ['x', 'one,\ntwo', ' 3']],
    ['and doubled quotes inside', 'a,b,c\nx, "say ""hi, you""", 3\n', ['x', 'say "hi, you"', ' 3']],
    ['in a line without its last cells', 'a,b,c\nx, "one, two"\ny,1,2\n', ['x', 'one, two', '']],
  ])('are quotes: %s', (_, content, row) => {
    expect(texts(content)[1]).toEqual(row);
  });

  it('around a word in a longer text are part of the text', () => {
    expect(texts('a,b,c\nx, "price list, old" today, 3\n')[1]).toEqual([
      'x',
      ' "price list, old" today',
      ' 3',
    ]);
    expect(texts('a,b,c\nx,"list, old" today,3\n')[1]).toEqual(['x', '"list, old" today', '3']);
    expect(texts('"Calls" of May\na,b\nx,y')[0]).toEqual(['"Calls" of May', '']);
    expect(texts('a,b\nx, "old" list\ny,call "Asha" ,\n').slice(1)).toEqual([
      ['x', ' "old" list', ''],
      ['y', 'call "Asha" ', ''],
    ]);
  });

  it.each([
    ['a line ends before it closes', 'a,b,c\nx,1,2\ny,"list, old,3\nz,"new",4\n', 3],
    ['nothing closes it', 'a,b,c\nx,"1\n2",2\ny, "price list, old, 3\n', 4],
    ['a line has a cell too many', 'a,b,c\nx,1,2\ny, "one, two", 3, 4\nz,1,2\n', 3],
  ])('are refused with the line where the cells cannot be told apart: %s', (_, content, line) => {
    expect(() => read(content)).toThrow(
      expect.objectContaining({
        code: 'loose-quotes',
        message: expect.stringMatching(
          new RegExp(
            `^Line ${line} of "tasks\\.csv" cannot be divided into cells: .* 4 cells where others have 3\\.`,
          ),
        ),
      }),
    );
  });

  it('divide any cells as they were meant', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ü', ' ', ',', ';', '"', '\n', '|', '=') });
    const quote = (text: string) => ` "${text.replaceAll('"', '""')}" `;
    const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(rows, fc.constantFrom(',', ';', '\t', '|'), (table, delimiter) => {
        const lines = [['Name', 'Type', 'Note'], ...table].map((row) => row.map(quote).join(delimiter));
        expect(texts(lines.join('\r\n')).slice(1)).toEqual(table);
      }),
    );
  });
});

describe('quotes with a backslash in front', () => {
  it.each([
    ['around a delimiter', 'a,b,c\nx,"he said \\"hi\\", ok",3', ['x', 'he said "hi", ok', '3']],
    ['in text alone', 'a,b,c\nx,"say \\"yes\\"",3', ['x', 'say "yes"', '3']],
    ['beside doubled ones', 'a,b,c\nx,"\\"one\\", ""two""",3', ['x', '"one", "two"', '3']],
  ])('are part of a quoted cell: %s', (_, content, row) => {
    expect(texts(`${content}\ny,1,2`)[1]).toEqual(row);
  });

  it('close the cell when it ends in a backslash, as a folder does', () => {
    expect(texts('a,b,c\n"C:\\calls\\",2,"y, z\\"\n1,2,3')[1]).toEqual(['C:\\calls\\', '2', 'y, z\\']);
  });

  it('are refused with the line where no reading gives the columns that the others have', () => {
    expect(() => read('a,b,c\nx,"he said \\"hi\\", ok" now, so,3\ny,1,2\nz,1,2')).toThrow(
      /^Line 2 of "tasks\.csv"/,
    );
  });
});

it('a file full of quotes and backslashes takes no longer than its length', () => {
  const hostile = ['a,b', ...Array.from({ length: 60_000 }, (_, place) => `x, "y${'\\"'.repeat(place % 7)}`)];
  expect(() => read(`${hostile.join('\n')}`)).not.toThrow(RangeError);
});
