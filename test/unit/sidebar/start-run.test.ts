// Starting a run from the page: its answer, a start whose first calls take long, and an answer that was lost.
import { describe, expect, it } from 'vitest';
import type { RunView } from '../../../src/rpc/api.ts';
import type { Call } from '../../../src/sidebar/client/server.ts';
import { LOOK_AFTER_MS, startRun } from '../../../src/sidebar/state/start-run.ts';
import { runView } from '../../browser/sidebar/fake/data.ts';

const OLD = runView({ queued: 5 }, { id: 'AAAAAAAA' });
const NEW = runView({ queued: 50 }, { id: 'BBBBBBBB' });
const LOST = { ok: false, code: 'lost', message: 'The answer was lost.' } as const;

/** Nobody waits for real: each wait lets the other side have a turn. */
function stage(open: readonly (readonly RunView[])[]) {
  const looks = [...open];
  const waits: number[] = [];
  const call = (async () => ({ ok: true, overview: { runs: looks.shift() ?? [] } })) as unknown as Call;
  const wait = async (ms: number) => {
    waits.push(ms);
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  };
  return { call, wait, waits, looks };
}

const never = new Promise<never>(() => {});

describe('a start that answers', () => {
  it('is taken at its word', async () => {
    const { call, wait } = stage([]);
    const started = { ok: true, run: NEW } as const;
    expect(await startRun(call, [], async () => started, wait)).toEqual(started);
    const refused = { ok: false, code: 'busy', message: 'Busy.' } as const;
    expect(await startRun(call, [], async () => refused, wait)).toEqual(refused);
  });
});

describe('the clock of the server', () => {
  const clock = () => {
    const heard: number[] = [];
    const begun = ({ startedAt }: { readonly startedAt: number }) => void heard.push(startedAt);
    return { heard, seen: () => {}, begun, secondsSince: () => 0 };
  };

  it('learns when a run has begun, and nothing of one that was open before', async () => {
    const { call, wait } = stage([]);
    const learning = clock();
    await startRun(call, [OLD.id], async () => ({ ok: true, run: { ...NEW, startedAt: 2 } }), wait, learning);
    await startRun(call, [OLD.id], async () => ({ ok: true, run: OLD }), wait, learning);
    expect(learning.heard).toEqual([2]);
  });
});

describe('a start whose first calls take long', () => {
  it('is shown as soon as its run can be seen, and no older run for it', async () => {
    const { call, wait, waits, looks } = stage([[OLD], [OLD, NEW]]);
    expect(await startRun(call, [OLD.id], () => never, wait)).toEqual({
      ok: true,
      run: NEW,
      rest: expect.any(Promise),
    });
    expect(waits[0]).toBe(LOOK_AFTER_MS);
    expect([waits.length, looks.length]).toEqual([2, 0]);
  });

  it('is waited for while no run can be seen', async () => {
    const { call, wait } = stage([]);
    let answer: (run: { ok: true; run: RunView }) => void = () => {};
    const late = new Promise<{ ok: true; run: RunView }>((resolve) => {
      answer = resolve;
    });
    const started = startRun(call, [], () => late, wait);
    await wait(0);
    answer({ ok: true, run: NEW });
    expect(await started).toEqual({ ok: true, run: NEW });
  });
});

describe('a start whose answer was lost', () => {
  it('is gone on with when its rows were queued', async () => {
    const { call, wait } = stage([[OLD, NEW]]);
    expect(await startRun(call, [OLD.id], async () => LOST, wait)).toEqual({ ok: true, run: NEW });
  });

  it('may be tried again when nothing was queued, nor by a run that has ended or is another’s', async () => {
    const ended = runView({ created: 50 }, { id: 'CCCCCCCC', state: 'ended' });
    const { call, wait } = stage([[OLD, ended]]);
    expect(await startRun(call, [OLD.id], async () => LOST, wait)).toEqual(LOST);
  });
});
