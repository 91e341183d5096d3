// Stop is answered at once, and heeded in every kind of waiting after the calls that are out.
import { afterEach, describe, expect, it } from 'vitest';
import type { AccountOptions } from '../../src/local/sandbox/options.ts';
import { answerOf, partOf } from '../support/answers.ts';
import { type Bench, openBench } from '../support/bench.ts';
import { bookOf, plainRows, refusedRow, tally, words } from '../support/sheet-of-tasks.ts';
import { MINUTE, SECOND } from '../support/times.ts';

let bench: Bench;
afterEach(() => bench.close());

/** A click on Stop, in the midst of what the add-on does. @returns what the screen says */
function stopFromSidebar(): string {
  const seen = answerOf(bench.host.runNow('sidebarProgress', [null], { kind: 'client' }));
  const runId = String(partOf(seen, 'run').id);
  return String(answerOf(bench.host.runNow('sidebarStop', [{ runId }], { kind: 'client' })).message);
}

/** How soon a run must have seen the wish, beside the calls that are out. */
const SOON = 5 * SECOND;

interface Waiting {
  readonly sandbox?: Partial<AccountOptions>;
  readonly rate?: readonly [calls: number, seconds: number];
  readonly rows?: number;
  readonly bad?: number;
  /** Bulk calls after which the user stops the run. */
  readonly after?: number;
  /** In which piece of waiting after them. */
  readonly piece?: number;
}

/** Sends from the menu, and stops the run from the sidebar while it waits. */
async function stopWhileWaiting({ sandbox = {}, rate, rows = 500, bad, after = 2, piece = 1 }: Waiting) {
  const all = plainRows(rows);
  if (bad !== undefined) all[bad - 1] = refusedRow(bad);
  bench = await openBench({ book: bookOf(all), sandbox });
  await bench.set({ sendHiddenRows: true });
  if (rate !== undefined) await bench.setRate(...rate);
  let stoppedAt: number | null = null;
  let said: unknown = null;
  let callsThen = 0;
  let isInside = false;
  let pieces = 0;
  /** Milliseconds after the wish at which it went to sleep last. */
  let lastSleep = 0;
  await bench.host.run('sendAllNewRows', [], {
    kind: 'menu',
    onServiceCall: (_n, _execution, call) => {
      if (call !== 'Utilities.sleep' || isInside) return;
      if (stoppedAt !== null) lastSleep = bench.host.now() - stoppedAt;
      if (stoppedAt !== null) return;
      if (bench.bulkCalls().length < after) return;
      pieces += 1;
      if (pieces < piece) return;
      isInside = true;
      stoppedAt = bench.host.now();
      said = stopFromSidebar();
      callsThen = bench.bulkCalls().length;
      isInside = false;
    },
  });
  return {
    lastSleep,
    said,
    more: bench.bulkCalls().length - callsThen,
  };
}

describe('a run that is stopped', () => {
  it.each<[string, Waiting]>([
    ['while it waits for the limiter', { rate: [1, 60] }],
    [
      'while LeadSquared does not answer',
      { sandbox: { faults: [{ on: 'any', from: 3, kind: 'cut-before' }] }, after: 3 },
    ],
    ['while refused rows wait to be looked up', { rows: 50, bad: 20, after: 1 }],
  ])('%s sends nothing more, and leaves the other rows as they were', async (_, waiting) => {
    await bench?.close();
    const { said, more } = await stopWhileWaiting(waiting);
    expect(said).toMatch(/^Stopping: .*nothing more is sent\.$/);
    expect(more).toBe(0);
    const counts = tally(words(bench.sheet));
    expect(counts.Queued).toBeUndefined();
    expect(bench.untruths({ mayDoubt: true })).toEqual([]);
    const { run } = await bench.call('sidebarProgress');
    expect(run).toMatchObject({ state: 'ended', stopped: expect.stringMatching(/^The run was stopped/) });
  });

  it('while it waits for the limiter gives up waiting within seconds', async () => {
    const { lastSleep } = await stopWhileWaiting({ rate: [1, 60], sandbox: { replyForm: 'rows-array' } });
    expect(lastSleep).toBeLessThan(SOON);
  });

  it.each([1, 2, 3, 4, 5, 6, 7])(
    'in piece %i of waiting for single calls lets no call out of which nothing was said',
    async (piece) => {
      const { said, more } = await stopWhileWaiting({ rate: [1, 5], rows: 250, after: 1, piece });
      const calls = /^Stopping: (?:(\d) call is out, then )?nothing more is sent\.$/.exec(String(said));
      expect(calls, String(said)).not.toBeNull();
      expect(more).toBeLessThanOrEqual(Number(calls?.[1] ?? 0));
      expect(bench.untruths({ mayDoubt: true })).toEqual([]);
    },
  );

  it('while it is paused for an hour ends at once, not an hour later', async () => {
    bench = await openBench({
      book: bookOf(plainRows(200)),
      sandbox: { limit: { calls: 1, seconds: 3600 }, replyForm: 'rows-array' },
    });
    const runId = await bench.startInSidebar();
    for (let piece = 0; piece < 4; piece++) await bench.call('sidebarAdvance', { runId });
    await bench.host.passTime(MINUTE);
    expect(await bench.call('sidebarStop', { runId })).toMatchObject({
      message: 'The run was stopped. Rows that were not sent yet are unchanged.',
      run: { state: 'ended' },
    });
    expect(tally(words(bench.sheet))).toEqual({ Created: 50, '': 150 });
  });

  it('names the calls that are out', async () => {
    let said: unknown = null;
    bench = await openBench({
      book: bookOf(plainRows(300)),
      meanwhile: (_n, _execution, call) => {
        if (said !== null || !call.startsWith('UrlFetchApp') || bench.bulkCalls().length === 0) return;
        said = '';
        said = stopFromSidebar();
      },
    });
    await bench.send();
    expect(said).toMatch(/^Stopping: \d+ calls? (?:is|are) out, then nothing more is sent\.$/);
  });
});
