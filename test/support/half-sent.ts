// Benches whose sheet is in the middle of a run, for what is copied from it then; they are closed when the test is over.
import { expect, onTestFinished } from 'vitest';
import { type Bench, isRecord, openBench } from './bench.ts';
import { bookOf, plainRows, putAt, shownAt, tally, words } from './sheet-of-tasks.ts';

export const HALF_SENT_ROWS = 120;

export async function openWith(rows: number): Promise<Bench> {
  const bench = await openBench({ book: bookOf(plainRows(rows)), sandbox: { replyForm: 'rows-array' } });
  onTestFinished(() => bench.close());
  return bench;
}

async function advance(bench: Bench, runId: string): Promise<string> {
  const { run } = await bench.call('sidebarAdvance', { runId });
  return isRecord(run) ? String(run.state) : '';
}

/** Goes on with a run as an open sidebar does, until it has ended. */
export async function finish(bench: Bench, runId: string): Promise<void> {
  for (let state = ''; state !== 'ended'; ) state = await advance(bench, runId);
}

/** 50 rows Created, 20 Sending as a killed execution leaves them, 50 Queued. */
export async function openHalfSent(): Promise<{ bench: Bench; runId: string }> {
  const bench = await openWith(HALF_SENT_ROWS);
  await bench.setRate(1, 5);
  const runId = await bench.startInSidebar();
  await advance(bench, runId);
  for (let row = 52; row < 72; row++) {
    const text = shownAt(bench.sheet, row, 'Task status');
    putAt(bench.sheet, row, 'Task status', text.replace('Queued', 'Sending'));
  }
  expect(tally(words(bench.sheet))).toEqual({ Created: 50, Sending: 20, Queued: 50 });
  return { bench, runId };
}

/** Names of tasks that the account has not exactly once. */
export function namesTwice(bench: Bench): string[] {
  const counts = tally(bench.account.tasks.map(({ name }) => name));
  return Object.keys(counts).filter((name) => counts[name] !== 1);
}
