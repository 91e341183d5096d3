// Benches that several tests begin with: a run that is about to be sent, and one that has been.
import type { AccountOptions } from '../../src/local/sandbox/options.ts';
import { callsIn } from './answers.ts';
import { type Bench, openBench } from './bench.ts';
import { bookOf, plainRows } from './sheet-of-tasks.ts';

export const ROWS_OF_ONE_RUN = 70;
export type OneRunReplies = 'receipt' | 'rows-array';
export const UNDO_ROWS = 10;

/**
 * All rows in order, enough for two calls, with replies of one form or the other; the caller closes it. With receipts the second call
 * waits for the limiter, and otherwise both go side by side.
 */
export async function openOneRun(replyForm: OneRunReplies): Promise<Bench> {
  const bench = await openBench({
    book: bookOf(plainRows(ROWS_OF_ONE_RUN)),
    sandbox: { replyForm, storeDelay: [0, 3000], latency: [100, 900] },
  });
  await bench.set({ sendHiddenRows: true });
  if (replyForm === 'receipt') await bench.setRate(1);
  return bench;
}

/** Service calls of the whole run, counted once. */
export async function callsOfOneRun(replyForm: OneRunReplies): Promise<number> {
  const bench = await openOneRun(replyForm);
  const calls = callsIn(await bench.menu('sendAllNewRows'));
  await bench.close();
  return calls;
}

/** All rows sent, so that the run can be undone; the caller closes it. */
export async function openSent(
  sandbox: Partial<AccountOptions> = {},
  rows = plainRows(UNDO_ROWS),
): Promise<Bench> {
  const bench = await openBench({ book: bookOf(rows), sandbox });
  await bench.set({ sendHiddenRows: true, sendDuplicates: true });
  await bench.send();
  return bench;
}
