// Learns from look-ups how late the tasks of an account appear.
import { sawTask } from '../../leadsquared/call-habits.ts';
import { changeCallHabits } from '../account-habits.ts';
import type { Entry } from '../session/entry.ts';
import type { RunContext } from '../session/run-context.ts';

/**
 * To be called after each look-up that was answered.
 *
 * @param open rows that were looked for
 * @param found those of them that have a task
 */
export function noteVisibility(
  { job }: RunContext,
  open: readonly Entry[],
  found: ReadonlyMap<Entry, string>,
): void {
  const now = job.ports.clock.now();
  // Calls of one round leave at one moment, so a few of these stand for thousands of rows.
  const seen = new Map<string, { ms: number; wasMissed: boolean }>();
  for (const entry of open) {
    if (!found.has(entry)) entry.wasMissed = true;
    else if (entry.sentAt !== null) {
      const { sentAt, wasMissed } = entry;
      seen.set(`${sentAt} ${wasMissed}`, { ms: now - sentAt, wasMissed });
    }
  }
  if (seen.size === 0) return;
  changeCallHabits(job, (habits) =>
    [...seen.values()].reduce((known, { ms, wasMissed }) => sawTask(known, ms, wasMissed, now), habits),
  );
}
