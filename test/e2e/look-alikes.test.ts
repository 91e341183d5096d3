// Tasks that look the same: rows of two sheets, colleagues' tasks, tasks made just before. No row takes another's.
import { afterEach, describe, expect, it } from 'vitest';
import type { SheetModel } from '../../src/local/host/spreadsheet/model/sheet.ts';
import type { AccountOptions } from '../../src/local/sandbox/options.ts';
import { PATHS } from '../../src/local/sandbox/paths.ts';
import { ask } from '../local/sandbox/calls.ts';
import { type Bench, openBench } from '../support/bench.ts';
import {
  bookOf,
  HEADER,
  nameOf,
  plainRow,
  plainRows,
  shownAt,
  statuses,
  tally,
  words,
} from '../support/sheet-of-tasks.ts';

let bench: Bench;
afterEach(() => bench.close());

const ROWS = 10;
const COLLEAGUE = {
  access: 'colleague-access',
  secret: 'colleague-secret',
  email: 'arjun.mehta@example.com',
};
/** Without references: what cannot be told by content stays in doubt. */
const SETTINGS = { reference: { place: 'none' }, readBackSeconds: 5, sendDuplicates: true };
/** Until then no read call shows a new task. */
const LATE_MS = 100_000;

async function open(sandbox: Partial<AccountOptions>, rows = plainRows(ROWS)): Promise<void> {
  bench = await openBench({ book: bookOf(rows), sandbox });
  await bench.set(SETTINGS);
}

/** A second sheet with the same rows and settings, and the user looks at it. */
async function openEqualSheet(settings: object = SETTINGS, tasks = plainRows(ROWS)): Promise<SheetModel> {
  const sheet = bench.workbook.insertSheet({ name: 'Second' });
  const lines = [[...HEADER], ...tasks.map((row) => HEADER.map((column) => row[column] ?? ''))];
  sheet.write({ row: 1, column: 1, rows: lines.length, columns: HEADER.length }, lines);
  await bench.set({ ...settings, sheetId: sheet.gid });
  return sheet;
}

async function sendFrom(sheet: SheetModel): Promise<void> {
  bench.workbook.activate(sheet);
  await bench.send();
}

const idsOf = (sheet: SheetModel): string[] =>
  Array.from({ length: ROWS }, (_, place) => shownAt(sheet, place + 2, 'Task ID')).filter((id) => id !== '');

/** The colleague makes what our last call has made, with keys of the same account. */
function colleagueMakesTheSame(): void {
  const TaskList = bench.account.tasks.map(({ sent }) => sent);
  const headers = { 'x-lsq-accesskey': COLLEAGUE.access, 'x-lsq-secretkey': COLLEAGUE.secret };
  const call = { method: 'POST', path: PATHS.bulkCreate, query: {}, headers };
  bench.account.handle({ ...call, body: JSON.stringify({ TaskList }) }, bench.host.now());
}

describe('equal rows of two sheets', () => {
  it('do not take each other’s tasks: rows that never arrived are not called Created', async () => {
    await open({
      faults: [{ on: 'bulk', from: 1, to: 1, kind: 'cut-before' }],
      storeDelay: [LATE_MS, LATE_MS],
    });
    const first = bench.sheet;
    await bench.send();
    expect(tally(words(first))).toEqual({ Unknown: ROWS });
    const second = await openEqualSheet();
    await sendFrom(second);
    expect(tally(words(second))).toEqual({ Accepted: ROWS });
    await bench.host.passTime(LATE_MS);
    // The tasks that are there now are those of the second sheet.
    await sendFrom(first);
    expect(tally(words(first))).toEqual({ Unknown: ROWS });
    expect(statuses(first)[0]).toMatch(
      /1 task in LeadSquared looks the same as this row and 1 other, and nothing tells whose it is\./,
    );
    expect(idsOf(first)).toEqual([]);
  });

  it('leave a task alone whose id a row of the other sheet holds', async () => {
    await open({ faults: [{ on: 'bulk', from: 1, to: 1, kind: 'cut-before' }] });
    const first = bench.sheet;
    await bench.send();
    const second = await openEqualSheet();
    await sendFrom(second);
    expect(tally(words(second))).toEqual({ Created: ROWS });
    await sendFrom(first);
    expect(tally(words(first))).toEqual({ Unknown: ROWS });
    expect(statuses(first)[0]).toMatch(/no such task was found in LeadSquared/);
    expect(new Set(idsOf(second)).size).toBe(ROWS);
    expect(idsOf(first)).toEqual([]);
  });
});

describe('equal rows of two sheets, in an account that tells no seconds', () => {
  it('do not take a task of the same minute that the other sheet holds, while their own cannot be seen yet', async () => {
    await open({ secondsKept: false, timeShift: 330 });
    const first = bench.sheet;
    await bench.send();
    const minute = 60_000;
    await bench.host.passTime(minute - (bench.host.now() % minute));
    const second = await openEqualSheet();
    await sendFrom(second);
    const held = [...idsOf(first), ...idsOf(second)];
    expect(held.length).toBe(2 * ROWS);
    // Longer than clocks are taken to differ.
    await bench.host.passTime(20_000);
    bench.account.configure({ storeDelay: [LATE_MS, LATE_MS] });
    await bench.set({ ...SETTINGS, sheetId: first.gid });
    const more = plainRows(ROWS).map((row) => HEADER.map((column) => row[column] ?? ''));
    first.write({ row: 2 + ROWS, column: 1, rows: more.length, columns: HEADER.length }, more);
    await sendFrom(first);
    const minutes = new Set(
      bench.account.tasks.slice(ROWS).map(({ createdOn }) => Math.floor(createdOn / minute)),
    );
    expect(minutes.size).toBe(1);
    expect(more.map((_, place) => shownAt(first, 2 + ROWS + place, 'Task ID'))).toEqual(more.map(() => ''));
  });
});

describe('equal rows of two sheets, in an account that shows all times late', () => {
  it('do not take a task of hours ago that the other sheet holds, while their own cannot be seen yet', async () => {
    await open({ timeShift: 330, toDoMidnight: true });
    const first = bench.sheet;
    await bench.send();
    expect(tally(words(first))).toEqual({ Created: ROWS });
    const held = idsOf(first);
    await bench.host.passTime(5 * 3_600_000);
    bench.account.configure({ storeDelay: [LATE_MS, LATE_MS] });
    const second = await openEqualSheet();
    await sendFrom(second);
    expect(idsOf(second).filter((id) => held.includes(id))).toEqual([]);
  });

  it('do not take a task that may be of a row in doubt there, whose run ended a quarter of an hour before', async () => {
    const toDos = plainRows(ROWS).map((row) => ({ ...row, 'Task type': 'Phone call' }));
    await open({ timeShift: 330, toDoMidnight: true, storeDelay: [LATE_MS, LATE_MS] }, toDos);
    const first = bench.sheet;
    await bench.send();
    expect(tally(words(first))).toEqual({ Accepted: ROWS });
    const made = bench.account.tasks.map(({ id }) => id);
    // Its age is nearly a whole step of zones, so that a zone of less would make it new.
    await bench.host.passTime(15 * 60_000 - 40_000);
    const second = await openEqualSheet({ ...SETTINGS, reference: { place: 'auto' } }, toDos);
    await sendFrom(second);
    expect(idsOf(second).filter((id) => made.includes(id))).toEqual([]);
    await bench.host.passTime(LATE_MS);
    for (const sheet of [second, first]) await sendFrom(sheet);
    expect([tally(words(first)), tally(words(second))]).toEqual([{ Created: ROWS }, { Created: ROWS }]);
    expect(idsOf(first)).toEqual(made);
  });
});

describe('a copy of a sheet whose rows are in doubt', () => {
  it.each([0, 426_000, -426_000])(
    'leaves them to the sheet of their run, when LeadSquared’s clock is %i ms ahead',
    async (clockSkew) => {
      await open({ clockSkew, storeDelay: [LATE_MS, LATE_MS] });
      const settings = { ...SETTINGS, reference: { place: 'description' } };
      await bench.set(settings);
      const first = bench.sheet;
      await bench.send();
      expect(tally(words(first))).toEqual({ Accepted: ROWS });
      const copy = bench.workbook.duplicateSheet(first, false);
      await bench.host.passTime(LATE_MS);
      await bench.set({ ...settings, sheetId: copy.gid });
      await sendFrom(copy);
      expect([tally(words(copy)), idsOf(copy)]).toEqual([{ Accepted: ROWS }, []]);
      await sendFrom(first);
      expect(tally(words(first))).toEqual({ Created: ROWS });
    },
  );
});

describe('equal tasks of a colleague, made in the same minute', () => {
  const late = { storeDelay: [LATE_MS, LATE_MS], otherKeys: [COLLEAGUE] } as const;

  it('are told from the row’s own by who made them', async () => {
    await open(late);
    await bench.send();
    const own = bench.account.tasks.map(({ id }) => id);
    colleagueMakesTheSame();
    await bench.host.passTime(LATE_MS);
    await bench.send();
    expect(tally(words(bench.sheet))).toEqual({ Created: ROWS });
    expect(idsOf(bench.sheet)).toEqual(own);
  });

  it('leave the rows in doubt where LeadSquared does not tell', async () => {
    await open({ ...late, createdByTold: false });
    await bench.send();
    colleagueMakesTheSame();
    await bench.host.passTime(LATE_MS);
    await bench.send();
    expect(tally(words(bench.sheet))).toEqual({ Accepted: ROWS });
    expect(statuses(bench.sheet)[0]).toMatch(
      /2 tasks in LeadSquared look the same as this row, and nothing tells whose they are\. Choose “Send all new rows” later/,
    );
    expect(idsOf(bench.sheet)).toEqual([]);
  });
});

/** Somebody makes the task of `plainRow(1)` with the same keys. */
function makeTheFirst(): void {
  const task = {
    Name: nameOf(1),
    TaskType: { Name: 'Meeting' },
    OwnerEmailAddress: 'kavya.rao@example.com',
    DueDate: '2029-03-02 05:00:00',
    RelatedEntity: 0,
    RelatedEntityId: '',
  };
  ask(bench.account, PATHS.bulkCreate, { TaskList: [task] }, bench.host.now());
}

describe('an equal task that was made seconds before the run', () => {
  async function makeBefore(seconds: number): Promise<void> {
    makeTheFirst();
    await bench.host.passTime(seconds * 1000);
  }

  it.each([0, 37_000, -300_000])(
    'is nobody’s, when LeadSquared’s clock is %i ms ahead',
    async (clockSkew) => {
      await open({ clockSkew }, [plainRow(1)]);
      await makeBefore(15);
      bench.account.configure({ faults: [{ on: 'bulk', from: 1, to: 1, kind: 'cut-before' }] });
      await bench.send();
      expect(statuses(bench.sheet)[0]).toMatch(/^Unknown .* no such task was found/);
    },
  );

  it('may be the row’s own where no reply tells the time', async () => {
    await open({ clockSkew: null }, [plainRow(1)]);
    await makeBefore(15);
    await bench.send();
    expect(statuses(bench.sheet)[0]).toMatch(/^Accepted .* 2 tasks in LeadSquared look the same/);
  });
});

describe('rows that are equal in everything', () => {
  it('stay in doubt, all of them, while one of their tasks is missing', async () => {
    await open(
      { storeDelay: [LATE_MS, LATE_MS], deleteDelay: [0, 0] },
      [1, 1, 1].map((number) => plainRow(number)),
    );
    await bench.send();
    const TaskIds = bench.account.tasks.slice(0, 1).map(({ id }) => id);
    ask(bench.account, PATHS.deleteTasks, { TaskIds }, bench.host.now());
    await bench.host.passTime(LATE_MS);
    await bench.send();
    expect(tally(words(bench.sheet))).toEqual({ Accepted: 3 });
    expect(statuses(bench.sheet)[0]).toMatch(
      /2 tasks in LeadSquared look the same as this row and 2 others, and nothing tells whose they are\./,
    );
  });
});

describe('an equal task that was made hours after a call that never arrived', () => {
  it('is another’s: the row stays in doubt, and says so', async () => {
    await open({ faults: [{ on: 'bulk', from: 1, to: 1, kind: 'cut-before' }] }, [plainRow(1)]);
    await bench.send();
    expect(tally(words(bench.sheet))).toEqual({ Unknown: 1 });
    await bench.host.passTime(3_600_000);
    makeTheFirst();
    await bench.host.passTime(60_000);
    await bench.send();
    expect(statuses(bench.sheet)[0]).toMatch(/^Unknown .* 1 task in LeadSquared looks the same as this row/);
    expect(bench.account.tasks).toHaveLength(1);
  });
});
