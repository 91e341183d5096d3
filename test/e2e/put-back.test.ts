// A column that the user inserts in the moment of a write makes texts land in the column beside: what it held comes back exactly.
import { afterEach, describe, expect, it } from 'vitest';
import type { SheetModel } from '../../src/local/host/spreadsheet/model/sheet.ts';
import { type Bench, openBench } from '../support/bench.ts';
import { bookOfLines, plainRow, tally, words } from '../support/sheet-of-tasks.ts';

let bench: Bench;
afterEach(() => bench.close());

/** What stands in the user's own column right beside the add-on's, as it is typed, with its number format. */
const ENTRIES: readonly (readonly [entry: string | number | boolean, format?: string])[] = [
  ["'00123"],
  ["'2E22"],
  ["'1/2"],
  ["'TRUE"],
  ["'=x"],
  ['00123', '@'],
  ['=x', '@'],
  ["'costs $5 \\ $1"],
  ["'two\nlines"],
  ["'5"],
  ['Anil Kumar'],
  [1234.567, '#,##0.00'],
  [0.125, '0%'],
  ['1/2/2027'],
  ['10:30'],
  [true],
  [''],
];
const COLUMN = 5;
const HEADER = ['Task name', 'Task type', 'Owner e-mail', 'Due date', 'Remarks of mine'];

function book() {
  const made = bookOfLines([
    HEADER,
    ...ENTRIES.map((_, place) => {
      const row = new Map<string, unknown>(Object.entries(plainRow(place + 1)));
      return HEADER.map((name) => String(row.get(name) ?? ''));
    }),
  ]);
  const sheet = made.activeSheet;
  for (const [place, [entry, format]] of ENTRIES.entries()) {
    const cell = { row: place + 2, column: COLUMN, rows: 1, columns: 1 };
    if (format !== undefined) sheet.restyle(cell, { numberFormat: format });
    sheet.write(cell, [[entry]]);
  }
  return made;
}

/** The column, wherever it stands. */
function read(sheet: SheetModel) {
  const box = { row: 1, column: 1, rows: ENTRIES.length + 1, columns: sheet.columnCount };
  const [header = []] = sheet.displays(box);
  const column = header.indexOf(HEADER[COLUMN - 1] ?? '');
  const cells = { row: 2, column: column + 1, rows: ENTRIES.length, columns: 1 };
  return {
    values: sheet.stored(cells).flat(),
    shown: sheet.displays(cells).flat(),
    formats: sheet.styles(cells).flatMap((line) => line.map(({ numberFormat }) => numberFormat)),
  };
}

async function open(plainReplacements: 'literal' | 'java'): Promise<void> {
  bench = await openBench({
    book: book(),
    sandbox: { replyForm: 'rows-array' },
    host: { unsettled: { plainReplacements } },
  });
  await bench.set({ sendHiddenRows: true });
}

describe.each(['literal', 'java'] as const)(
  'a column that is inserted while cells are written (%s)',
  (way) => {
    it('costs no cell of the user’s what it held, nor its number format', async () => {
      await open(way);
      let writes = 0;
      await bench.host.run('sendAllNewRows', [], {
        kind: 'menu',
        onServiceCall: (_n, _execution, call) => {
          if (call === 'Range.setValues') writes++;
        },
      });
      await bench.close();
      expect(writes).toBeGreaterThan(2);
      let hits = 0;
      for (let moment = 1; moment <= writes; moment++) {
        await open(way);
        const before = read(bench.sheet);
        let count = 0;
        let isArmed = false;
        const ended = await bench.host.run('sendAllNewRows', [], {
          kind: 'menu',
          onServiceCall: (_n, _execution, call) => {
            // Google holds the write back until the next reading or flush, and the user is faster.
            if (isArmed) bench.sheet.insertColumns(1, 1);
            isArmed = false;
            if (call === 'Range.setValues' && ++count === moment) isArmed = true;
            if (call === 'Range.setValue') hits++;
          },
        });
        expect([moment, ended.ok]).toEqual([moment, true]);
        expect([moment, read(bench.sheet)]).toEqual([moment, before]);
        expect([moment, ...bench.untruths({ mayDoubt: true })]).toEqual([moment]);
        expect([moment, tally(words(bench.sheet)).Created]).toEqual([moment, ENTRIES.length]);
        await bench.close();
      }
      // The user's cells were hit indeed.
      expect(hits).toBeGreaterThan(10);
    });
  },
);
