// The one way to give rows of a run another status: by what their cells hold, wherever they stand, and known only once it is seen.
import type { Status } from '../../core/status.ts';
import { formatToken } from '../../core/token.ts';
import type { Entry } from '../session/entry.ts';
import type { RunContext } from '../session/run-context.ts';
import type { Located } from '../session/run-sheet.ts';
import type { NewStatus } from '../sheet/status-cells.ts';
import { spanOf } from '../sheet/table.ts';
import { UserError } from '../user-error.ts';
import { settleCopiedRows } from './copied-rows.ts';
import { TO_BE_LOOKED_UP } from './look-up-again.ts';
import { CHANGES, type ChangeName, statesBefore } from './transitions.ts';

function replace(
  { sheet }: RunContext,
  entries: readonly Entry[],
  from: readonly Status[],
  to: NewStatus | null,
): number {
  const tokens = entries.map(({ token }) => token);
  const { marks } = sheet;
  const count =
    marks === null || to === null
      ? sheet.cells.change(from, tokens, to)
      : sheet.cells.changeMarked(from, tokens, to, marks.writer);
  if (marks !== null) sheet.marksGone(count);
  sheet.table.flush();
  return count;
}

/** Whether all the rows are where they were last seen, with the status that they should have. */
function areThere({ sheet }: RunContext, entries: readonly Entry[], to: NewStatus | null): boolean {
  const rows = entries.flatMap(({ row }) => (row === null ? [] : [row]));
  if (to === null || rows.length < entries.length) return false;
  const near = new Map(sheet.cells.read(spanOf(rows)).map((read) => [read.row, read]));
  return entries.every(({ row, key }) => {
    const read = row === null ? undefined : near.get(row);
    return read?.status === to.status && read.token !== null && formatToken(read.token) === key;
  });
}

/** Google's find-and-replace is relied upon before it is seen to work: then the rows say so themselves. */
function requireEffect({ statuses }: Located, entries: readonly Entry[], changed: number): void {
  if (changed === 0 || entries.some(({ key }) => statuses.has(key))) return;
  throw new UserError(
    'google',
    'Google Sheets did not change the status cells as it should, so nothing was sent. Undo the last change of the status column (Ctrl+Z), and tell the makers of this add-on.',
  );
}

/** Rows under the run's tokens say what this execution has not made of them: one that is held up works on them, and may give them back. */
function noteOthersWork(
  run: RunContext,
  entries: readonly Entry[],
  changed: readonly Entry[],
  statuses: Located['statuses'],
): void {
  const own = new Set(changed);
  const areOthers = entries.some((entry) => !own.has(entry) && statuses.has(entry.key));
  if (areOthers) run.update({ leftSendingAt: run.job.ports.clock.now() });
}

interface Written {
  /** The entries whose rows have the status now. */
  readonly changed: readonly Entry[];
  /** Those whose task's id stood beside a copy, so that they are looked up again. */
  readonly astray: ReadonlySet<Entry>;
}

const NONE: ReadonlySet<Entry> = new Set();

function write(
  run: RunContext,
  change: ChangeName,
  entries: readonly Entry[],
  to: NewStatus | null,
): Written {
  const { sheet } = run;
  // Marked statuses are only claimed, which takes the marks off as well.
  if (change !== 'claim' || to === null) sheet.takeMarksOff();
  const from = statesBefore(change, to?.status ?? '');
  const first = replace(run, entries, from, to);
  if (first === entries.length) {
    // Seen to work once in an execution, a right count is enough.
    sheet.replaceWorks ||= areThere(run, entries, to);
    if (sheet.replaceWorks) return { changed: entries, astray: NONE };
  }
  // More or fewer cells were changed than there are rows: they were deleted or copied, or the column was elsewhere.
  let located = sheet.relocate();
  const second = first < entries.length ? replace(run, entries, from, to) : 0;
  if (second > 0) located = sheet.relocate();
  if (to !== null) requireEffect(located, entries, first);
  sheet.replaceWorks ||= first > 0;
  const { statuses } = located;
  const { copies } = CHANGES[change];
  const astray = located.hasCopies && copies !== 'left' ? settleCopiedRows(run, copies, entries) : NONE;
  const changed = entries.filter(({ key }) =>
    to === null ? !statuses.has(key) : statuses.get(key) === to.status,
  );
  // Rows that another execution has claimed look the same, and are its own: their call may be out.
  const areOthers = change === 'claim' && first + second < changed.length && !run.session.keepLease();
  if (areOthers) return { changed: [], astray };
  if (changed.length < entries.length) noteOthersWork(run, entries, changed, statuses);
  return { changed, astray };
}

/** What a change makes of a row whose cell does not hold its token any more. */
function becomeGone(entry: Entry, change: ChangeName, status: Status | null): void {
  const { whenGone } = CHANGES[change];
  if (whenGone === 'stays') return;
  entry.become(whenGone === 'counts' ? status : null);
}

/**
 * Changes the rows that are in a state from which the change may come, and makes that real. Rows whose cell the user deleted or typed
 * over, or which another execution has settled, stay as they are. Of copies that the user made of a row only one is the run's.
 *
 * @param to null gives the rows back blank
 * @returns the entries whose rows have the status now
 * @throws UserError `mapping` when the column with the tokens is gone
 */
export function transition(
  run: RunContext,
  change: ChangeName,
  entries: readonly Entry[],
  to: NewStatus | null,
): readonly Entry[] {
  if (entries.length === 0) return [];
  const status = to?.status ?? null;
  const { changed, astray } = write(run, change, entries, to);
  const isChanged = new Set(changed);
  for (const entry of entries) {
    if (isChanged.has(entry)) entry.become(status);
    else becomeGone(entry, change, status);
  }
  for (const entry of astray) entry.become(TO_BE_LOOKED_UP.status);
  return changed.filter((entry) => !astray.has(entry));
}

/** Tasks exist whose ids could not be written, since their rows are gone: only the record can tell. */
export function becomeCreatedWithoutRow(found: Iterable<Entry>, written: ReadonlySet<Entry>): void {
  for (const entry of found) if (!written.has(entry)) becomeGone(entry, 'lookUp', 'Created');
}

/** A queued row's token is gone from the sheet, so nothing may be written: the user deleted the row, or took it out of the run. */
export function leaveRun(entry: Entry): void {
  entry.row = null;
  becomeGone(entry, 'claim', null);
}

/** A queued row has left the run, with what a check says of it. @param isWritten false when its cell says something else by now */
export function becomeRefused(entry: Entry, text: string, isWritten: boolean): void {
  if (isWritten) entry.become(text === '' ? null : 'Invalid');
  else becomeGone(entry, 'refuse', null);
}
