// Tasks that carry a reference: rows that are equal in every field each get their own task, also after a crash.
import { afterEach, describe, expect, it } from 'vitest';
import { type Bench, openBench } from '../support/bench.ts';
import {
  bookOf,
  plainRow,
  shownAt,
  statuses,
  type TaskRow,
  tally,
  words,
} from '../support/sheet-of-tasks.ts';

let bench: Bench;
afterEach(() => bench.close());

const ROWS = 12;
const equalRows = (changes: TaskRow = {}) => Array.from({ length: ROWS }, () => plainRow(1, changes));

async function open(place: string, rows: readonly TaskRow[], faults: 'none' | 'cut-after' = 'none') {
  bench = await openBench({
    book: bookOf(rows),
    sandbox: {
      storeDelay: [0, 4000],
      faults: faults === 'none' ? [] : [{ on: 'bulk', times: 1, kind: faults }],
    },
  });
  await bench.set({ reference: { place }, sendDuplicates: true });
}

/** Row by row: the reference of its status, and that of the task whose id it holds. */
function pairs(): { said: string; held: string }[] {
  return statuses(bench.sheet).map((status, row) => {
    const id = shownAt(bench.sheet, row + 2, 'Task ID');
    const task = bench.account.tasks.find((each) => each.id === id);
    const text = [task?.description ?? '', ...Object.values(task?.customFields ?? {})].join(' ');
    return {
      said: status.replace(/^Created · /, ''),
      held: /Ref (\S+)/.exec(text)?.[1] ?? '',
    };
  });
}

describe('rows equal in every field', () => {
  it.each(['description', 'mx_Custom_1'])('get their own tasks with the reference in %s', async (place) => {
    await open(place, equalRows());
    await bench.send();
    expect(tally(words(bench.sheet))).toEqual({ Created: ROWS });
    for (const { said, held } of pairs()) expect(held).toBe(said);
    expect(new Set(pairs().map(({ held }) => held)).size).toBe(ROWS);
  });

  it('get their own tasks when the answer was lost', async () => {
    await open('description', equalRows({ Description: 'Bring the plans.' }), 'cut-after');
    await bench.send();
    expect(tally(words(bench.sheet))).toEqual({ Created: ROWS });
    for (const { said, held } of pairs()) expect(held).toBe(said);
    expect(bench.account.tasks[0]?.description).toMatch(/^Bring the plans\.\nRef \S+-1$/);
  });

  it('get their own tasks when a later run looks them up', async () => {
    bench = await openBench({ book: bookOf(equalRows()), sandbox: { storeDelay: [100_000, 100_000] } });
    await bench.set({ reference: { place: 'description' }, sendDuplicates: true, readBackSeconds: 5 });
    await bench.send();
    const sentAs = statuses(bench.sheet).map((status) => /· (\S+)/.exec(status)?.[1] ?? '');
    expect(tally(words(bench.sheet))).toEqual({ Accepted: ROWS });
    // Twice too early, then in time.
    await bench.send();
    expect(tally(words(bench.sheet))).toEqual({ Accepted: ROWS });
    await bench.host.passTime(100_000);
    await bench.send();
    expect(tally(words(bench.sheet))).toEqual({ Created: ROWS });
    expect(pairs().map(({ held }) => held)).toEqual(sentAs);
  });
});

describe('a description', () => {
  it('must leave room for the reference', async () => {
    const long = 'x'.repeat(1990);
    await open('description', [plainRow(1, { Description: long })]);
    await bench.send();
    expect(statuses(bench.sheet)[0]).toMatch(/^Invalid — .*1990 characters long, and at most 1979/);
    await bench.set({ reference: { place: 'none' } });
    await bench.send();
    expect(words(bench.sheet)).toEqual(['Created']);
    expect(bench.account.tasks[0]?.description).toBe(long);
  });
});

describe('the setting', () => {
  it('takes no custom field that the row fills itself', async () => {
    bench = await openBench({ book: bookOf(equalRows()) });
    const saved = bench.set({ reference: { place: 'mx_Custom_1' }, constants: { mx_Custom_1: 'Gold' } });
    await expect(saved).rejects.toThrow(/mx_Custom_1 cannot hold the reference/);
  });

  it.each(['', 'Description', 'mx_', 'mx_a b', 7])('refuses %j as a place', async (place) => {
    bench = await openBench({ book: bookOf(equalRows()) });
    await expect(bench.set({ reference: { place } })).rejects.toThrow(/could not be used: reference/);
  });
});
