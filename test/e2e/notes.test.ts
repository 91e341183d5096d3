// Notes that name what is wrong stand on their cells, and the user's own notes stay, whatever is sorted or inserted meanwhile.
import { afterEach, describe, expect, it } from 'vitest';
import type { SheetModel } from '../../src/local/host/spreadsheet/model/sheet.ts';
import { callsIn } from '../support/answers.ts';
import { type Bench, openBench } from '../support/bench.ts';
import { bookOf, columnOf, nameOf, plainRow, statuses, words } from '../support/sheet-of-tasks.ts';
import { pointsOf, SWEEP_TIMEOUT } from '../support/sweeps.ts';
import { LEASE } from '../support/times.ts';

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

/** Rows that were checked while they were at fault, and are in order since: their notes still name what was wrong. */
async function openCorrected(): Promise<void> {
  await open();
  await check();
  const column = columnOf(bench.sheet, 'Due date');
  for (let number = 1; number <= ROWS; number++) {
    if (isBad(number)) bench.sheet.typeCell(number + 1, column, String(plainRow(number)['Due date']));
  }
}

const USERS_OWN = Array.from({ length: ROWS }, (_, place) => place + 1)
  .filter(hasOwnNote)
  .map((number) => `${nameOf(number)}, Due date: ${own(number)}`)
  .sort();

async function send(onServiceCall: (n: number) => void = () => {}): Promise<number> {
  return callsIn(await bench.host.run('sendAllNewRows', [], { kind: 'menu', onServiceCall }));
}

describe('notes of an earlier check on rows that are in order since', () => {
  it('are gone once the rows are sent, and did not hold up the first call', async () => {
    await openCorrected();
    const sentBeforeNotes: number[] = [];
    await bench.host.run('sendAllNewRows', [], {
      kind: 'menu',
      onServiceCall: (_n, _execution, call) => {
        if (call === 'Range.getNotes') sentBeforeNotes.push(bench.account.counts().bulkCalls);
      },
    });
    expect(notes(bench.sheet)).toEqual(USERS_OWN);
    expect(words(bench.sheet)).toEqual(Array.from({ length: ROWS }, () => 'Created'));
    expect(Math.min(...sentBeforeNotes)).toBeGreaterThan(0);
    expect(sentBeforeNotes).not.toEqual([]);
  });

  it('are gone at the end of a run that was cut off at any moment, too', {
    timeout: SWEEP_TIMEOUT,
  }, async () => {
    await openCorrected();
    const calls = await send();
    await bench.close();
    for (const call of pointsOf('notes', calls)) {
      await openCorrected();
      await bench.host.run('sendAllNewRows', [], { kind: 'menu', killAt: { call, when: 'after' } });
      await bench.host.passTime(LEASE);
      bench.workbook.activate(bench.sheet);
      await bench.send();
      const where = `killed after call ${call}`;
      expect([where, ...notes(bench.sheet)]).toEqual([where, ...USERS_OWN]);
      await bench.close();
    }
  });

  it.each([
    ['by its person', undefined],
    ['by a colleague', 'ravi@example.com'],
  ])('are gone when a run that was cut off is stopped %s, and its rows are given back', async (_, user) => {
    await openCorrected();
    let runId = '';
    await bench.host.run('sendAllNewRows', [], {
      kind: 'menu',
      onServiceCall: (_n, execution) => {
        const queued = statuses(bench.sheet).map(
          (text) => /^Queued · ([A-Z]{8})-\d+(?: ⟨.*⟩)?$/.exec(text)?.[1],
        );
        if (queued.includes(undefined)) return;
        runId = queued[0] ?? '';
        execution.kill('Killed by the test');
      },
    });
    expect(notes(bench.sheet)).not.toEqual(USERS_OWN);
    await bench.host.passTime(LEASE);
    await bench.host.callClient('sidebarStop', [{ runId }], user === undefined ? {} : { user });
    if (user === undefined) await bench.call('sidebarAdvance', { runId });
    expect(notes(bench.sheet)).toEqual(USERS_OWN);
    expect(words(bench.sheet)).toEqual(Array.from({ length: ROWS }, () => ''));
  });

  it.each(DEEDS)(
    'are taken off no other cell when the user $name at any moment',
    { timeout: SWEEP_TIMEOUT },
    async ({ strike }) => {
      await openCorrected();
      const calls = await send();
      await bench.close();
      for (const [place, moment] of pointsOf('notes', calls).entries()) {
        await openCorrected();
        await send((n) => {
          if (n === moment) strike(bench.sheet);
        });
        const where = `${place}: struck before call ${moment}`;
        const kept = notes(bench.sheet).filter((text) => text.includes('ask about'));
        expect([where, ...kept.map((text) => text.replace(' and Bulk Tasks', ''))]).toEqual([
          where,
          ...USERS_OWN,
        ]);
        // A row that moved down while rows were counted is sent by the next run.
        if (words(bench.sheet).filter((word) => word === 'Created').length < ROWS) await send();
        expect([where, ...notes(bench.sheet)]).toEqual([where, ...USERS_OWN]);
        await bench.close();
      }
    },
  );
});
