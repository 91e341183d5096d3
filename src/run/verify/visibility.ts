// Learns from look-ups how late the tasks of an account appear.
import { sawTask } from '../../leadsquared/call-habits.ts';
import type { FoundTask } from '../../leadsquared/found-task.ts';
import { changeCallHabits } from '../account-habits.ts';
import type { Entry } from '../session/entry.ts';
import type { RunContext } from '../session/run-context.ts';

/** A row whose task was seen so many milliseconds after its call. */
interface Seen {
  readonly ms: number;
  readonly wasMissed: boolean;
}

function learn({ job }: RunContext, seen: Iterable<Seen>): void {
  const all = [...seen];
  if (all.length === 0) return;
  changeCallHabits(job, (habits, now) =>
    all.reduce((known, { ms, wasMissed }) => sawTask(known, ms, wasMissed, now), habits),
  );
}

/**
 * To be called with what a look-up has found: rows whose ids the replies told show how late tasks appear, too.
 *
 * @param found every task that was found
 */
export function noteShown(run: RunContext, found: readonly FoundTask[]): void {
  const shown = new Set(found.map(({ id }) => id));
  const now = run.job.ports.clock.now();
  const seen = new Map<number, Seen>();
  for (const { key, sentAt, status } of run.sheet.entries) {
    const id = run.sheet.ids.get(key);
    if (status !== 'Created' || sentAt === null || id === undefined || !shown.has(id)) continue;
    seen.set(sentAt, { ms: now - sentAt, wasMissed: false });
  }
  learn(run, seen.values());
}

/**
 * To be called after each look-up that was answered.
 *
 * @param open rows that were looked for
 * @param found those of them that have a task
 */
export function noteVisibility(
  run: RunContext,
  open: readonly Entry[],
  found: ReadonlyMap<Entry, string>,
): void {
  const now = run.job.ports.clock.now();
  // Calls of one round leave at one moment, so a few of these stand for thousands of rows.
  const seen = new Map<string, Seen>();
  for (const entry of open) {
    if (!found.has(entry)) entry.wasMissed = true;
    else if (entry.sentAt !== null) {
      const { sentAt, wasMissed } = entry;
      seen.set(`${sentAt} ${wasMissed}`, { ms: now - sentAt, wasMissed });
    }
  }
  learn(run, seen.values());
}
