// Which open runs need Google's clock: by one rule for whoever makes its triggers and whoever takes them away.
import type { RunRecord } from './run-record.ts';

type Known = Pick<RunRecord, 'by' | 'pause' | 'untold' | 'trigger' | 'scheduled'>;

/** Whether an open run is this user's and goes on by itself: one that only a person can help needs no trigger. */
export function goesOnByItself({ by, pause }: Pick<Known, 'by' | 'pause'>, user: string): boolean {
  return by === user && pause?.until !== null;
}

/** Whether an open run is this user's, who is still to be told by mail that it waits for them. */
export function isUntold(
  { by, pause, untold }: Pick<Known, 'by' | 'pause' | 'untold'>,
  user: string,
): boolean {
  return by === user && pause?.until === null && untold !== null;
}

/** Whether a trigger of this user's must stay for an open run. A small one that a person began is driven by that person's window. */
export function needsTrigger(record: Known, user: string): boolean {
  const isAwaited = record.trigger !== null || record.scheduled || record.untold !== null;
  return isUntold(record, user) || (isAwaited && goesOnByItself(record, user));
}
