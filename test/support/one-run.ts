// A run of two calls from the menu, with replies of one form or the other: what tests repeat once for each of its service calls.
import { type Bench, openBench } from './bench.ts';
import { bookOf, plainRows } from './sheet-of-tasks.ts';

export const ROWS_OF_ONE_RUN = 70;
export type OneRunReplies = 'receipt' | 'rows-array';

/** A bench with the rows, all of them in order; the caller closes it. */
export async function openOneRun(replyForm: OneRunReplies): Promise<Bench> {
  const bench = await openBench({
    book: bookOf(plainRows(ROWS_OF_ONE_RUN)),
    sandbox: { replyForm, storeDelay: [0, 3000], latency: [100, 900] },
  });
  await bench.set({ sendHiddenRows: true });
  return bench;
}

/** Service calls of the whole run, counted once. */
export async function callsOfOneRun(replyForm: OneRunReplies): Promise<number> {
  const bench = await openOneRun(replyForm);
  const { serviceCalls } = await bench.menu('sendAllNewRows');
  await bench.close();
  return Object.values(serviceCalls).reduce((sum, count) => sum + count, 0);
}
