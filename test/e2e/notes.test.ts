// Notes that name what is wrong stand on their cells, and the user's own notes stay, whatever is sorted or inserted meanwhile.
import { afterEach, describe, expect, it } from 'vitest';
import type { SheetModel } from '../../src/local/host/spreadsheet/model/sheet.ts';
import { callsIn } from '../support/answers.ts';
import { type Bench, openBench } from '../support/bench.ts';
import { bookOf, columnOf, nameOf, plainRow } from '../support/sheet-of-tasks.ts';
import { pointsOf, SWEEP_TIMEOUT } from '../support/sweeps.ts';

let bench: Bench;
afterEach(() => bench.close());

const ROWS = 12;
const isBad = (number: number) => number % 4 === 0;
const hasOwnNote = (number: number) => number % 3 === 0;

async function open(): Promise<void> {
  const rows = Array.from({ length: ROWS }, (_, place) =>
    plainRow(place + 1, isBad(place + 1) ? { 'Due date': `soon ${place + 1}` } : {}),
  );
  bench = await openBench({ book: bookOf(rows) });
  await bench.set({ sendHiddenRows: true });
  const column = columnOf(bench.sheet, 'Due date');
  for (let number = 1; number <= ROWS; number++) {
    if (hasOwnNote(number))
      bench.sheet.writeNotes({ row: number + 1, column, rows: 1, columns: 1 }, [[own(number)]]);
  }
}

const own = (number: number) => `ask about ${number}`;

async function check(onServiceCall: (n: number) => void = () => {}): Promise<number> {
  const input = { target: 'new', rows: { sheetId: bench.sheet.gid, target: 'new', spans: [] } };
  return callsIn(await bench.host.run('sidebarCheck', [input], { kind: 'client', onServiceCall }));
}

/** The notes of all cells, by the names of their rows and the headers of their columns. */
function notes(sheet: SheetModel): string[] {
  const box = { row: 1, column: 1, rows: sheet.lastRow, columns: sheet.lastColumn };
  const [header = [], ...lines] = sheet.displays(box);
  const name = columnOf(sheet, 'Task name') - 1;
  return sheet
    .notes(box)
    .flatMap((line, place) =>
      line.flatMap((note, column) =>
        note === '' ? [] : [`${lines[place - 1]?.[name]}, ${header[column]}: ${note.split(':')[0]}`],
      ),
    )
    .map((text) => text.replace(/\n.*$/s, ' and Bulk Tasks'))
    .sort();
}

const EXPECTED = Array.from({ length: ROWS }, (_, place) => place + 1).flatMap((number) => {
  const told = isBad(number) ? ['Bulk Tasks'] : [];
  const all = [...(hasOwnNote(number) ? [own(number)] : []), ...told];
  return all.length === 0 ? [] : [`${nameOf(number)}, Due date: ${all.join(' and ')}`];
});

const DEEDS: readonly { readonly name: string; readonly strike: (sheet: SheetModel) => void }[] = [
  { name: 'sorts backwards', strike: (sheet) => sheet.sortRows(columnOf(sheet, 'Task name'), false) },
  { name: 'inserts a row at the top', strike: (sheet) => sheet.insertRows(2, 1) },
  { name: 'inserts a column at the left', strike: (sheet) => sheet.insertColumns(1, 1) },
];

describe('notes', () => {
  it.each(DEEDS)(
    'are on their cells, and the user’s stay, when the user $name at any moment',
    { timeout: SWEEP_TIMEOUT },
    async ({ strike }) => {
      await open();
      const calls = await check();
      expect(notes(bench.sheet)).toEqual(EXPECTED);
      await bench.close();
      for (const moment of pointsOf('notes', calls)) {
        await open();
        await check((n) => {
          if (n === moment) strike(bench.sheet);
        });
        const where = `struck before call ${moment}`;
        const first = notes(bench.sheet).filter((text) => text.includes('ask about'));
        expect([where, ...first.map((text) => text.replace(' and Bulk Tasks', ''))]).toEqual([
          where,
          ...EXPECTED.filter((text) => text.includes('ask about')).map((text) =>
            text.replace(' and Bulk Tasks', ''),
          ),
        ]);
        // Where rows moved while statuses were written there are no notes yet.
        await check();
        expect([where, ...notes(bench.sheet)]).toEqual([where, ...EXPECTED]);
        await bench.close();
      }
    },
  );
});
