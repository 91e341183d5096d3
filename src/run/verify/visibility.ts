// Learns from look-ups how late the tasks of an account appear.
import { sawTask } from '../../leadsquared/call-habits.ts';
import type { FoundTask } from '../../leadsquared/found-task.ts';
import { changeCallHabits } from '../account-habits.ts';
import { readCalls } from '../record/call-log.ts';
import type { Entry } from '../session/entry.ts';
import type { RunContext } from '../session/run-context.ts';

/** Tasks of calls that were over at one moment, seen so many milliseconds after it. */
interface Seen {
  readonly ms: number;
  readonly wasMissed: boolean;
  /** How many; 0 while others of these calls were not seen. */
  readonly tasks: number;
}

/** A row of a call that was over at a moment in milliseconds since 1970 UTC. */
interface Looked {
  readonly sentAt: number;
  readonly isSeen: boolean;
  readonly wasMissed: boolean;
}

/** Calls of one round leave at one moment, so a few of these stand for thousands of rows. */
function seenOf(rows: readonly Looked[], now: number): Seen[] {
  const unseen = new Set(rows.flatMap(({ sentAt, isSeen }) => (isSeen ? [] : [sentAt])));
  const groups = new Map<string, Seen>();
  for (const { sentAt, isSeen, wasMissed } of rows) {
    if (!isSeen) continue;
    const key = `${sentAt} ${wasMissed}`;
    const before = groups.get(key)?.tasks ?? 0;
    groups.set(key, { ms: now - sentAt, wasMissed, tasks: unseen.has(sentAt) ? 0 : before + 1 });
  }
  return [...groups.values()];
}

function learn({ job }: RunContext, rows: readonly Looked[], seenAt: number): void {
  const seen = seenOf(rows, seenAt);
  if (seen.length === 0) return;
  changeCallHabits(job, (habits, now) =>
    seen.reduce((known, { ms, wasMissed, tasks }) => sawTask(known, ms, wasMissed, now, tasks), habits),
  );
}

/**
 * To be called with what a look-up has found: rows whose ids the replies told show how late tasks appear, too.
 *
 * @param found every task that was found
 */
export function noteShown(run: RunContext, found: readonly FoundTask[]): void {
  const shown = new Set(found.map(({ id }) => id));
  const rows = run.sheet.entries.flatMap(({ key, sentAt, status }): Looked[] => {
    const id = run.sheet.ids.get(key);
    if (status !== 'Created' || sentAt === null || id === undefined) return [];
    return [{ sentAt, isSeen: shown.has(id), wasMissed: false }];
  });
  learn(run, rows, run.job.ports.clock.now());
}

/** What the call log says of a call whose rows LeadSquared took. */
const TAKEN: readonly string[] = ['accepted', 'answered by row'];

/**
 * When the only call of a run was over that an earlier execution has made: the sidebar works in pieces of seconds, and a run of one
 * row would teach nothing. Of several calls nobody knows any more which row went with which.
 *
 * @returns null when it is not known
 */
function onlyCallOver({ job, record, sheet }: RunContext): number | null {
  const lines = readCalls(job.ports.documentStore, record.id)?.lines ?? [];
  const [only, ...others] = lines.filter(({ kind }) => kind === 'send');
  if (only === undefined || others.length > 0) return null;
  const isAll = only.rows === sheet.entries.length && TAKEN.includes(only.outcome);
  return isAll ? only.at + only.milliseconds : null;
}

/**
 * To be called after each look-up that was answered.
 *
 * @param open rows that were looked for
 * @param found those of them that have a task
 * @param seenAt when that was seen, in milliseconds since 1970 UTC
 */
export function noteVisibility(
  run: RunContext,
  open: readonly Entry[],
  found: ReadonlyMap<Entry, string>,
  seenAt: number,
): void {
  const rows: Looked[] = [];
  const isKnown = open.every(({ sentAt }) => sentAt !== null);
  const earlier = isKnown ? null : onlyCallOver(run);
  for (const entry of open) {
    const sentAt = entry.sentAt ?? earlier;
    // What an earlier execution has looked for, and not found.
    const wasMissed = entry.wasMissed || (entry.sentAt === null && run.record.answers > 0);
    const isSeen = found.has(entry);
    if (!isSeen) entry.wasMissed = true;
    if (sentAt !== null) rows.push({ sentAt, isSeen, wasMissed });
  }
  learn(run, rows, seenAt);
}
