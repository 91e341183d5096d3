// Counts the found tasks that a row may have become under a token that nobody knows any more: they carry a reference which no row has.
import { push } from './by-key.ts';
import { mayBe, timeFit } from './fits.ts';
import type { FoundTask } from './found-task.ts';
import type { LookUpHabits } from './habits.ts';
import { foundIdentity, sentIdentities } from './identity.ts';
import { mayBeShifted } from './otherwise.ts';
import type { SentTask } from './sent-task.ts';

/** That such a task fits is no ground to take it for the row's, but one not to send the row again. */
export function unclaimedCounter(
  sent: readonly SentTask[],
  found: readonly FoundTask[],
  habits: LookUpHabits,
): (sent: SentTask) => number {
  const known = new Set(sent.map(({ reference }) => reference));
  const byIdentity = new Map<string, FoundTask[]>();
  for (const task of found) {
    const { references } = task;
    if (references.length === 0 || references.some((token) => known.has(token))) continue;
    push(byIdentity, foundIdentity(task), task);
  }
  return (row) => {
    if (row.isUntold !== true) return 0;
    return sentIdentities(row.task)
      .flatMap((identity) => byIdentity.get(identity) ?? [])
      .map((task): FoundTask => ({ ...task, references: [] }))
      .filter((task) => {
        const isItsTime = timeFit(row, task, habits) !== null && mayBe(row, task, habits);
        return isItsTime || mayBeShifted(row, task, habits);
      }).length;
  };
}
