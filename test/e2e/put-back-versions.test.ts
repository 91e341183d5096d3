// What is remembered of a run's tokens once it has ended: the user may put an older version of the sheet back, in which they wait.
import { afterEach, describe, expect, it } from 'vitest';
import { SentTokens } from '../../src/run/record/sent-tokens.ts';
import { type Bench, openBench } from '../support/bench.ts';
import { bookOf, plainRows, tally, words } from '../support/sheet-of-tasks.ts';

let bench: Bench;
afterEach(() => bench.close());

const ROWS = 6;

/** A run whose rows wait is stopped and ends. */
async function openStopped() {
  bench = await openBench({ book: bookOf(plainRows(ROWS)) });
  await bench.set({ sendHiddenRows: true });
  const runId = await bench.startInSidebar();
  await bench.call('sidebarStop', { runId });
  await bench.call('sidebarAdvance', { runId });
  expect(tally(words(bench.sheet))).toEqual({ '': ROWS });
  return runId;
}

describe('rows that a stopped run gave back', () => {
  it('count as spent in it, so that an older version of the sheet does not pass them off as never sent', async () => {
    const runId = await openStopped();
    const spent = SentTokens.read(bench.host.documentProperties, runId);
    const tokens = Array.from({ length: ROWS }, (_, place) => spent?.has(place + 1));
    expect(tokens).toEqual(Array(ROWS).fill(true));
  });
});
