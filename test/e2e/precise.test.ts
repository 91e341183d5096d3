// Precise mode: in an account that is known, each row of a small run has a call of its own, and its task's id comes back with it.
import { afterEach, describe, expect, it } from 'vitest';
import { parseFaults } from '../../src/local/sandbox/fault-text.ts';
import { PATHS } from '../../src/local/sandbox/paths.ts';
import { type Bench, type BenchOptions, openBench } from '../support/bench.ts';
import {
  addRow,
  bookOf,
  plainRow,
  plainRows,
  refusedRow,
  statuses,
  type TaskRow,
  words,
} from '../support/sheet-of-tasks.ts';
import type { TruthOptions } from '../support/truth.ts';

let bench: Bench;
afterEach(() => bench.close());

const KNOWN_ROWS = 5;
let before = 0;

const calls = (path: string) => bench.account.calls.slice(before).filter((call) => call.path === path).length;
const made = () => ({ singles: calls(PATHS.create), bulk: calls(PATHS.bulkCreate) });
const lookUps = () => calls(PATHS.appointmentsByEmail) + calls(PATHS.toDosByEmail);
const created = (count: number) => Array(count).fill('Created');

/** An account in which some tasks were sent and seen. */
async function openKnown(sandbox: BenchOptions['sandbox'] = {}): Promise<void> {
  before = 0;
  bench = await openBench({ book: bookOf(plainRows(KNOWN_ROWS)), sandbox });
  await bench.send();
  expect(made()).toEqual({ singles: 0, bulk: 1 });
  expect(words(bench.sheet)).toEqual(created(KNOWN_ROWS));
  before = bench.account.calls.length;
}

const more = (count: number) => Array.from({ length: count }, (_, place) => plainRow(KNOWN_ROWS + 1 + place));

/** Adds rows and sends them. @returns what the new rows say */
async function sendMore(rows: readonly TaskRow[], truth: TruthOptions = {}): Promise<string[]> {
  for (const row of rows) addRow(bench.sheet, row);
  await bench.send();
  expect(bench.untruths(truth)).toEqual([]);
  return words(bench.sheet).slice(KNOWN_ROWS);
}

describe('a small run in a known account', () => {
  it('has each row made by a call of its own, all side by side, and looks nothing up', async () => {
    await openKnown();
    expect(await sendMore(more(4))).toEqual(created(4));
    expect(made()).toEqual({ singles: 4, bulk: 0 });
    expect(lookUps()).toBe(0);
  });

  it('says so before it sends, and counts its calls', async () => {
    await openKnown();
    await sendMore(more(4));
    const [question] = bench.ui.heard.filter(({ text }) => text.includes('Send 4 rows')).slice(-1);
    expect(question?.text).toContain('4 calls');
    expect(question?.text).toContain('one by one');
  });

  it('names what is wrong with a row at that row alone', async () => {
    await openKnown();
    const [good, other] = more(2);
    if (good === undefined || other === undefined) throw new Error('Two rows are needed.');
    expect(await sendMore([good, refusedRow(20), other])).toEqual(['Created', 'Failed', 'Created']);
    expect(statuses(bench.sheet)[KNOWN_ROWS + 1]).toContain('LeadSquared:');
    expect(made()).toEqual({ singles: 3, bulk: 0 });
  });

  it('goes on to its last row when LeadSquared refuses each', async () => {
    await openKnown();
    const bad = Array.from({ length: 8 }, (_, place) => refusedRow(30 + place));
    expect(await sendMore(bad)).toEqual(Array(8).fill('Failed'));
  });
});

describe('rows go out together', () => {
  it.each<readonly [string, number, () => Promise<void>]>([
    ['when there are more than the sheet’s settings say', 11, async () => {}],
    ['when the settings say so', 4, () => bench.set({ preciseRows: 0 })],
    ['when a webhook is to be told', 4, () => bench.set({ webhookUrl: 'https://hooks.example.com/lsq' })],
    ['when one by one they would wait for the limiter', 4, () => bench.setRate(3)],
  ])('%s', async (_when, count, change) => {
    await openKnown();
    await change();
    expect(await sendMore(more(count))).toEqual(created(count));
    expect(made()).toEqual({ singles: 0, bulk: 1 });
  });

  it('as many as the settings allow go one by one', async () => {
    await openKnown();
    await bench.set({ preciseRows: 12 });
    // While the best rate is still looked for, twelve calls at once may be too many.
    await bench.setRate(25);
    expect(await sendMore(more(12))).toEqual(created(12));
    expect(made()).toEqual({ singles: 12, bulk: 0 });
  });
});

describe('an account without the call for one task', () => {
  it('gets the rows in one call, each once, and is not asked again for a month', async () => {
    await openKnown();
    bench.account.configure({ faults: parseFaults('Task.svc/Create#1-=not-found-404') });
    expect(await sendMore(more(4))).toEqual(created(4));
    expect(made()).toEqual({ singles: 4, bulk: 1 });
    expect(await sendMore([plainRow(40)])).toEqual(created(5));
    expect(made()).toEqual({ singles: 4, bulk: 2 });
  });
});

describe('a call for one task that goes wrong', () => {
  it.each([
    ['is cut before it arrives', 'cut-before', 'Unknown'],
    ['is cut when its task is made', 'cut-after', 'Created'],
    ['is answered with an error of the works, though its task is made', 'plain-500-stored', 'Created'],
    ['is refused by the limit', 'rate-429', 'Created'],
  ])('because it %s leaves its own row to be settled, and makes none twice', async (_what, fault, word) => {
    await openKnown();
    bench.account.configure({ faults: parseFaults(`Task.svc/Create#2=${fault}`) });
    const said = await sendMore(more(4), { mayDoubt: word === 'Unknown' });
    expect(said).toEqual(['Created', word, 'Created', 'Created']);
    expect(bench.account.tasks).toHaveLength(KNOWN_ROWS + said.filter((each) => each === 'Created').length);
  });
});

describe('a refused call that does not name its bad row', () => {
  it('is taken apart down to a few rows, which then go one by one', async () => {
    before = 0;
    const rows = plainRows(50).map((row, place) => (place === 17 ? refusedRow(place + 1) : row));
    bench = await openBench({ book: bookOf(rows), sandbox: { badRows: 'whole-call' } });
    await bench.send();
    expect(words(bench.sheet).filter((word) => word === 'Failed')).toHaveLength(1);
    expect(words(bench.sheet)[17]).toBe('Failed');
    expect(made().singles).toBeGreaterThan(0);
    expect(bench.untruths()).toEqual([]);
  });
});
