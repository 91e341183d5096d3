// A refused call may have stored some of its rows: they are looked up before anything of it is sent again.
import { afterEach, describe, expect, it } from 'vitest';
import type { AccountOptions } from '../../src/local/sandbox/options.ts';
import { answerOf, partOf } from '../support/answers.ts';
import { type Bench, openBench } from '../support/bench.ts';
import {
  addRow,
  bookOf,
  plainRow,
  plainRows,
  refusedRow,
  statuses,
  tally,
  words,
} from '../support/sheet-of-tasks.ts';
import { HOUR, SECOND } from '../support/times.ts';

let bench: Bench;
afterEach(() => bench.close());

/** The clock finishes what does not fit into one execution. @returns what is said of it */
async function sendToEnd(): Promise<{ stopped: unknown }> {
  await bench.send();
  await bench.host.passTime(HOUR);
  const { run } = await bench.call('sidebarProgress');
  return { stopped: partOf({ run }, 'run').stopped };
}

/** Rows of which some are bad, by their numbers from 1. */
async function openWith(rows: number, bad: readonly number[], sandbox: Partial<AccountOptions>) {
  const all = plainRows(rows);
  for (const number of bad) all[number - 1] = refusedRow(number);
  bench = await openBench({ book: bookOf(all), sandbox });
}

/** The sidebar's work on a run to its end, each piece as short as it can be. @returns the first words of the statuses */
async function piecesOf(runId: string): Promise<string[]> {
  for (let piece = 0; piece < 60; piece++) {
    const { run } = await bench.call('sidebarAdvance', { runId });
    const { state, waitSeconds } = run as { state: string; waitSeconds: number | null };
    if (state === 'ended') break;
    await bench.host.passTime((waitSeconds ?? 0) * SECOND);
  }
  return words(bench.sheet);
}

describe('a refused call whose good rows had been stored', () => {
  it.each(['refuse-storing-good', 'refuse-storing-first'] as const)(
    'makes each task once: %s',
    async (badRows) => {
      await openWith(50, [20], { badRows });
      await sendToEnd();
      expect(bench.account.tasks.length).toBe(49);
      expect(tally(words(bench.sheet))).toEqual({ Created: 49, Failed: 1 });
      expect(bench.untruths()).toEqual([]);
    },
  );

  it.each(['receipt', 'counts', 'rows-array', 'rows-response'] as const)(
    'in each of many calls, with replies as %s',
    async (replyForm) => {
      await openWith(300, [7, 60, 61, 149, 250], { badRows: 'refuse-storing-good', replyForm });
      await sendToEnd();
      expect(bench.account.tasks.length).toBe(295);
      expect(tally(words(bench.sheet))).toEqual({ Created: 295, Failed: 5 });
      expect(bench.untruths()).toEqual([]);
    },
  );

  it('also when tasks appear a minute after their call, once a call before it shows that', async () => {
    await openWith(150, [120], { badRows: 'refuse-storing-good', storeDelay: [60_000, 60_000] });
    await bench.setRate(1);
    await sendToEnd();
    expect(bench.account.tasks.length).toBe(149);
    expect(bench.untruths({ mayDoubt: true })).toEqual([]);
  });

  it('also when a call of an earlier run has failed by accident, which stored nothing', async () => {
    await openWith(50, [], {
      badRows: 'refuse-storing-good',
      faults: [{ on: 'bulk', times: 1, kind: 'error-500' }],
    });
    await sendToEnd();
    expect(tally(words(bench.sheet))).toEqual({ Created: 50 });
    for (let number = 51; number < 100; number++) addRow(bench.sheet, plainRow(number));
    addRow(bench.sheet, refusedRow(100));
    await sendToEnd();
    expect(bench.account.tasks.length).toBe(99);
    expect(tally(words(bench.sheet))).toEqual({ Created: 99, Failed: 1 });
    expect(bench.untruths()).toEqual([]);
  });

  it.each<[string, Partial<AccountOptions>]>([
    ['when the account shows all times early', { timeShift: -300 }],
    ['when the account names another maker than the keys’ user', { makerTold: 'somebody-else' }],
    ['when the account shows few tasks on a page', { pageCap: 1 }],
  ])('makes none of them again %s', async (_, changes) => {
    await openWith(3, [3], { badRows: 'refuse-storing-good', ...changes });
    await sendToEnd();
    expect(bench.account.tasks.length).toBe(2);
  });

  it('leaves none of them behind when the look that was to tell could read some pages only', async () => {
    await openWith(10, [], { badRows: 'refuse-storing-first', pageCap: 20 });
    await sendToEnd();
    for (let number = 11; number < 50; number++) addRow(bench.sheet, plainRow(number));
    addRow(bench.sheet, refusedRow(50));
    bench.account.configure({
      // The first look, which comes too early to tell, reads one page, and the next one two of three.
      faults: [
        { on: 'RetrieveAppointments', from: 2, to: 4, kind: 'cut-before' },
        { on: 'RetrieveAppointments', from: 7, to: 12, kind: 'cut-before' },
      ],
    });
    await sendToEnd();
    expect(bench.account.tasks.length).toBe(49);
    expect(tally(words(bench.sheet))).toEqual({ Created: 49, Failed: 1 });
    expect(bench.untruths()).toEqual([]);
  });

  it('makes none of its to-dos again when the account shows all times early', async () => {
    const toDos = plainRows(6).map((row) => ({ ...row, 'Task type': 'Phone call' }));
    toDos[5] = { ...refusedRow(6), 'Task type': 'Phone call' };
    bench = await openBench({
      book: bookOf(toDos),
      sandbox: { badRows: 'refuse-storing-good', timeShift: -300 },
    });
    await sendToEnd();
    expect(bench.account.tasks.length).toBe(5);
  });

  it('also when the sidebar does the work in short pieces', async () => {
    await openWith(50, [20], { badRows: 'refuse-storing-good' });
    const runId = await bench.startInSidebar();
    await piecesOf(runId);
    expect(bench.account.tasks.length).toBe(49);
    expect(bench.untruths()).toEqual([]);
  });
});

describe('a run that waits before it looks up the rows of a refused call', () => {
  it('says that, and no time left', async () => {
    await openWith(250, [210], { replyForm: 'receipt' });
    const runId = await bench.startInSidebar();
    const seen = [];
    for (let piece = 0; piece < 10; piece++) {
      const { run } = await bench.call('sidebarAdvance', { runId });
      seen.push(partOf({ run }, 'run'));
      await bench.host.passTime(SECOND);
    }
    const waits = seen.filter(({ waiting }) => waiting !== null);
    expect(waits.map(({ secondsLeft }) => secondsLeft)).toEqual(waits.map(() => null));
    expect(waits.map(({ waiting }) => String(waiting)).join()).toContain(
      'Rows in doubt are looked up before they are sent again, and tasks may take a while',
    );
  });

  it('shows the rows of the call that is over as in doubt, and not as on their way', async () => {
    await openWith(50, [20], { replyForm: 'receipt' });
    const seen: unknown[] = [];
    let isInside = false;
    await bench.host.run('sendAllNewRows', [], {
      kind: 'menu',
      onServiceCall: (_n, _execution, call) => {
        if (call !== 'Utilities.sleep' || isInside || seen.length > 0) return;
        isInside = true;
        const { run } = answerOf(bench.host.runNow('sidebarProgress', [null], { kind: 'client' }));
        const { waiting, counts } = partOf({ run }, 'run');
        if (waiting !== null) seen.push(counts);
        isInside = false;
      },
    });
    expect(seen).toEqual([expect.objectContaining({ sending: 0, unknown: 50 })]);
  });

  it('knows the time left while rows flow', async () => {
    await openWith(250, [], { replyForm: 'receipt' });
    await bench.setRate(1);
    const runId = await bench.startInSidebar();
    for (let piece = 0; piece < 3; piece++) await bench.call('sidebarAdvance', { runId });
    await bench.host.passTime(5 * SECOND);
    const { run } = await bench.call('sidebarProgress');
    expect(run).toMatchObject({ waiting: null, secondsLeft: expect.any(Number) });
  });
});

describe('a refused call with rows of which no look-up can tell', () => {
  // The only tasks of an account that gives all times in another zone: nobody can tell whether somebody has moved them.
  const sandbox: Partial<AccountOptions> = {
    badRows: 'refuse-storing-first',
    timeShift: 330,
    latency: [5000, 5000],
  };

  it('does not hold the rows behind them up, however short the pieces of work are', async () => {
    await openWith(6, [2], sandbox);
    const runId = await bench.startInSidebar();
    const words = await piecesOf(runId);
    expect(words.filter((word) => word === 'Queued')).toEqual([]);
  });

  it('says why on each of them, whichever execution has the last word', async () => {
    await openWith(3, [3], sandbox);
    const runId = await bench.startInSidebar();
    await piecesOf(runId);
    expect(statuses(bench.sheet)[0]).toMatch(/looks? the same as this row/);
  });
});

describe('an account whose refusals are whole', () => {
  it('is looked up a few times, and trusted from then on', async () => {
    const bad = [10, 60, 110, 160, 210, 260, 310, 360];
    await openWith(400, bad, { replyForm: 'rows-array' });
    await bench.setRate(1);
    await sendToEnd();
    const looks = bench.account.calls.filter(({ path }) => path.includes('RetrieveAppointments')).length;
    expect(tally(words(bench.sheet))).toEqual({ Created: 392, Failed: 8 });
    // With names in the refusal or without, a bad row takes several refused calls until it stands alone.
    // A look-up that misses rows reads one page more, until the account has shown a fuller one.
    expect(looks).toBeLessThan(32);
    expect(bench.untruths()).toEqual([]);
  });

  it('is found out with one row, and the other bad rows of its first refused call wait for nothing', async () => {
    await openWith(250, [210, 220, 230, 240], { replyForm: 'receipt' });
    await sendToEnd();
    const times = bench.account.calls.filter(({ path }) => path.includes('Bulk')).map(({ at }) => at);
    expect(tally(words(bench.sheet))).toEqual({ Created: 246, Failed: 4 });
    expect(Math.max(...times) - Math.min(...times)).toBeLessThan(320 * SECOND);
    expect(bench.untruths()).toEqual([]);
  });

  it('is trusted no more once a last look shows tasks that no row holds, and the user is told', async () => {
    await openWith(200, [10, 60, 110, 160], { replyForm: 'rows-array' });
    await bench.setRate(1);
    await sendToEnd();
    bench.account.configure({ badRows: 'refuse-storing-good' });
    for (const number of [1, 2, 3]) addRow(bench.sheet, plainRow(300 + number));
    addRow(bench.sheet, refusedRow(400));
    const report = await sendToEnd();
    expect(report?.stopped).toMatch(
      /^LeadSquared has tasks that no row holds, .*“Task 00301”.*looked up before its rows are sent again\.$/,
    );
    const looks = () =>
      bench.account.calls.filter(({ path }) => path.includes('RetrieveAppointments')).length;
    const before = bench.account.tasks.length;
    const looksBefore = looks();
    for (const number of [5, 6, 7]) addRow(bench.sheet, plainRow(300 + number));
    addRow(bench.sheet, refusedRow(401));
    await sendToEnd();
    expect(bench.account.tasks.length).toBe(before + 3);
    expect(looks()).toBeGreaterThan(looksBefore);
  });
});
