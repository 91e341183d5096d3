// Which character divides the cells of a CSV file, and lines that are one quoted cell.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/local/files/read-csv.ts';

const region = { locale: 'en_IN', timeZone: 'Asia/Kolkata', now: Date.UTC(2027, 5, 15) };
const read = (content: string) => readCsv(Buffer.from(content), 'tasks.csv', region);
const texts = (content: string) => read(content).rows.map((row) => row.map((cell) => String(cell.value)));
const TABLE = [
  ['Task name', 'Task type', 'Owner e-mail', 'Due date'],
  ['Visit', 'Meeting', 'kavya.rao@example.com', 'soon'],
  ['Demo', 'Meeting', 'arjun.mehta@example.com', 'later'],
];
const written = (delimiter: string) => TABLE.map((row) => row.join(delimiter)).join('\n');

describe('the delimiter', () => {
  it.each([',', ';', '\t', '|', ':', '^', '~', '#', '!', '*', '\u0001', '，', '¦', '/', '_', '&', '$'])(
    '%j is found when the lines agree on it',
    (delimiter) => {
      expect(texts(written(delimiter))).toEqual(TABLE);
      expect(read(written(delimiter)).csv).toEqual({ delimiter, sepLine: false });
    },
  );

  it('is the one by which the lines agree, not the one that is most frequent', () => {
    expect(texts('Name;Note\nA;one, two, three, four\nB;x, y\nC;no comma')[1]).toEqual([
      'A',
      'one, two, three, four',
    ]);
    expect(texts('Name\tNote, if any\nA\tone, two\n')[0]).toEqual(['Name', 'Note, if any']);
    expect(texts('Name;Share\nA;1,5\nB;2,5')[1]).toEqual(['A', '1,5']);
  });

  it('is found below a title and blank lines', () => {
    expect(texts('Calls: January, 2027\n\nTask name;Type;Due\nA;B;C\nD;E;F')[2]).toEqual([
      'Task name',
      'Type',
      'Due',
    ]);
  });

  it('is a comma where texts with commas were written without quotes, and no cell is lost', () => {
    const rows = texts('Name,Type,Description\nA,Meeting,Call, ask, send\n');
    expect(rows).toEqual([
      ['Name', 'Type', 'Description', '', ''],
      ['A', 'Meeting', 'Call', ' ask', ' send'],
    ]);
  });

  it('is not looked for in a list of one column', () => {
    expect(texts('Owner e-mail\nkavya-rao@example.com\narjun.mehta@example.com')).toEqual([
      ['Owner e-mail'],
      ['kavya-rao@example.com'],
      ['arjun.mehta@example.com'],
    ]);
  });

  it.each([
    ['sep=;\n', ';'],
    ['SEP=|\r\n', '|'],
    ['"sep=^"\n', '^'],
    ['sep=\t\n', '\t'],
    ['\ufeffsep=,\n', ','],
    ['sep = ;\n', ';'],
    ['sep=";"\n', ';'],
    ['\nsep=;,,\n', ';'],
    ['sep=|;;\n', '|'],
    ['sep=\\t\n', '\t'],
    ['sep=tab\r\n', '\t'],
  ])('%j is obeyed and is no row', (line, delimiter) => {
    const others = [',', ';', '|', '^', '\t'].filter((each) => each !== delimiter).join('');
    const data = read(`${line}a${delimiter}b${others}\n1${delimiter}2`);
    expect(data.rows.map((row) => row.map((cell) => cell.value))).toEqual([
      ['a', `b${others}`],
      [1, 2],
    ]);
    expect(data.csv).toEqual({ delimiter, sepLine: true });
  });

  it('is not that of a sep line which does not fit the lines, and that is said', () => {
    const data = read('sep=;\na,b;c,d\ne,f,g\nh,i,j');
    expect(data.rows.map((row) => row.map((cell) => cell.value))).toEqual([
      ['a', 'b;c', 'd'],
      ['e', 'f', 'g'],
      ['h', 'i', 'j'],
    ]);
    expect(data.csv).toEqual({ delimiter: ',', sepLine: true });
    expect(data.remarks).toEqual([
      'The first line of "tasks.csv", sep=;, does not fit the lines below it: they were divided at ",", by which they agree on their columns.',
    ]);
    expect(read('sep=;\nName\nA, b').remarks).toBeUndefined();
  });

  it('a sep line without a delimiter is no row either', () => {
    expect(texts('sep=\na;b\nc;d')[0]).toEqual(['a', 'b']);
  });

  it('divides quoted cells as they were meant, whatever stands in them', () => {
    // A text that is written as a formula is divided from the others likewise, but does not read as it is written.
    const cell = fc
      .string({ unit: fc.constantFrom('a', 'ü', ' ', ',', ';', '"', '\n', '|', '\t', '=') })
      .filter((text) => !text.startsWith('="'));
    const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
    const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(rows, fc.constantFrom(',', ';', '\t', '|'), (table, delimiter) => {
        const lines = [['Name', 'Type', 'Note'], ...table].map((row) => row.map(quote).join(delimiter));
        expect(texts(lines.join('\r\n')).slice(1)).toEqual(table);
      }),
    );
  });
});

describe('lines that are one quoted cell each', () => {
  it.each([
    ['all of them', '"Name,Type,Note"\n"A,Meeting,x"\n"B,Meeting,y"'],
    ['with quotes inside', '"Name,Type,Note"\n"A,Meeting,""x"""\n"B,Meeting,y"'],
    ['below a title', '"Calls, January"\n"Name,Type,Note"\n"A,Meeting,x"\n"B,Meeting,y"'],
    ['below a header that is not', 'Name,Type,Note\n"A,Meeting,x"\n"B,Meeting,y"'],
    ['with empty cells behind them', '"Name;Type;Note";;\n"A;Meeting;x";;\n"B;Meeting;y";;'],
  ])('are read as if nothing were quoted: %s', (_, content) => {
    expect(texts(content).slice(-3)).toEqual([
      ['Name', 'Type', 'Note'],
      ['A', 'Meeting', 'x'],
      ['B', 'Meeting', 'y'],
    ]);
    expect(read(content).remarks).toEqual([expect.stringContaining('one quoted cell each')]);
  });

  it('are refused with the cause when they do not agree on their columns', () => {
    expect(() => read('"Name,Type,Note"\n"A,Meeting,x"\n"B,Meeting,y,more"')).toThrow(
      expect.objectContaining({
        code: 'quoted-lines',
        message: expect.stringMatching(/^Each line of "tasks\.csv" is one quoted cell \("Name,Type,Note"\)/),
      }),
    );
  });

  it('are not seen in one column of texts with commas, or in a row whose first cell alone is filled', () => {
    expect(texts('City\n"Mumbai, India"\n"Pune, India"')).toEqual([
      ['City'],
      ['Mumbai, India'],
      ['Pune, India'],
    ]);
    expect(texts('Name,Type,Note\n"a, b, c",,\n"d, e, f",,')[1]).toEqual(['a, b, c', '', '']);
  });
});
