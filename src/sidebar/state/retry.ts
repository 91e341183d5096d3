// How long to wait before a lost call is made again.

/** Seconds; the last one is kept. The run stands still meanwhile, and the sheet keeps the state of its rows. */
const PAUSES = [1, 2, 4, 8, 16, 30] as const;
const LONGEST = 30;

/** Lost calls in a row after which only the user goes on: about five minutes. */
export const MOST_TRIES = 14;

/** @param tries lost calls in a row so far, from 1 */
export const pauseSeconds = (tries: number): number => PAUSES[tries - 1] ?? LONGEST;
