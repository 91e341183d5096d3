// Rows that the user does not see are not sent: each is asked about right before it is claimed, and left out of the run when it is hidden.
import { isNewest } from '../record/run-list.ts';
import type { Entry } from '../session/entry.ts';
import { saveBeforeGivingUp } from '../session/progress.ts';
import { leftOutOf } from '../session/rows-out-of-sight.ts';
import type { RunContext } from '../session/run-context.ts';
import { transition } from '../status/transition.ts';

/** What is not asked about by then waits for the next round. */
const ASKING_SECONDS = 10;

/** What is known of rows where they stood when it was asked. */
export interface Seen {
  readonly hidden: ReadonlySet<Entry>;
  readonly unasked: ReadonlySet<Entry>;
}

/** Rows that may have been sent before are no new ones: what hides them since does not count. */
function isToBeVisible({ record, sent }: RunContext, { token }: Entry): boolean {
  return token.index <= record.visibleOnly && !sent.has(token.index);
}

/** Asks which of the rows are hidden now. @returns null when none of them need be visible */
export function askHidden(run: RunContext, entries: readonly Entry[]): Seen | null {
  const places = new Map<number, Entry>();
  for (const entry of entries) {
    if (entry.row !== null && isToBeVisible(run, entry)) places.set(entry.row, entry);
  }
  if (places.size === 0) return null;
  // Users filter the sheet to look at a run: a filter that came afterwards takes no row out of it.
  const by = run.record.isFiltered ? 'each' : 'hand';
  const found = run.sheet.table.hiddenRows([...places.keys()], ASKING_SECONDS, by);
  const at = (rows: ReadonlySet<number>) => new Set([...rows].flatMap((row) => places.get(row) ?? []));
  return { hidden: at(found.hidden), unasked: at(found.unasked) };
}

/**
 * Gives hidden rows back as they were before the run, and counts them as hidden from then on. Noted before that: another run may send
 * them once they are blank, so this one lets them out no more.
 */
export function leaveOut(run: RunContext, entries: readonly Entry[]): void {
  if (entries.length === 0) return;
  saveBeforeGivingUp(run, entries);
  if (run.session.overtaken) return;
  const left = transition(run, 'giveBack', entries, null);
  for (const { token } of entries) run.sent.forgetForm(token.index);
  run.sheet.forget(left);
  const { hidden, total } = run.record;
  // What could not be given back has its bit as well, and was not sent either.
  const leftOut = leftOutOf(run.record) + entries.length;
  run.update({ hidden: hidden + left.length, leftOut, total: total - left.length });
}

/**
 * Goes on with giving hidden rows back where an execution was killed before they were blank. Only another run can have sent them since,
 * after which an older version of the sheet would show them as waiting: once one has begun, they are looked up instead.
 */
export function leaveOutAgain(run: RunContext): void {
  const left = run.sheet.entries.filter(
    ({ status, token }) => status === 'Queued' && run.sent.isBeingGivenBack(token.index),
  );
  if (left.length > 0 && isNewest(run.job.ports.documentStore, run.record.id)) leaveOut(run, left);
}
