// Gives rows of a run another status wherever they stand, and finds out which of them have it.
import type { Status } from '../../core/status.ts';
import { formatToken } from '../../core/token.ts';
import { type Entry, type Located, type RunState, relocate } from '../session/run-context.ts';
import type { NewStatus } from '../sheet/status-cells.ts';
import { spanOf } from '../sheet/table.ts';
import { UserError } from '../user-error.ts';
import { dropCopiedRows } from './copied-rows.ts';

export interface Change {
  /** The entries whose rows have the status now. */
  readonly changed: readonly Entry[];
  /** Set when the whole sheet had to be looked through, because more or fewer cells were changed than there are rows. */
  readonly located: Located | null;
}

function change(state: RunState, entries: readonly Entry[], from: readonly Status[], to: NewStatus | null) {
  const changed = state.results.change(
    from,
    entries.map(({ token }) => token),
    to,
  );
  state.table.flush();
  return changed;
}

/** Whether all the rows are where they were last seen, with the status that they should have. */
function areThere({ results }: RunState, entries: readonly Entry[], to: NewStatus | null): boolean {
  const rows = entries.flatMap(({ row }) => (row === null ? [] : [row]));
  if (to === null || rows.length < entries.length) return false;
  const near = new Map(results.read(spanOf(rows)).map((read) => [read.row, read]));
  return entries.every(({ row, key }) => {
    const read = row === null ? undefined : near.get(row);
    return read?.status === to.status && read.token !== null && formatToken(read.token) === key;
  });
}

/** Google's find-and-replace is relied upon before it is seen to work: then the rows say so themselves. */
function prove({ statuses }: Located, entries: readonly Entry[], changed: number): void {
  if (changed === 0 || entries.some(({ key }) => statuses.has(key))) return;
  throw new UserError(
    'google',
    'Google Sheets did not change the status cells as it should, so nothing was sent. Undo the last change of the column “Task status” (Ctrl+Z), and tell the makers of this add-on.',
  );
}

/**
 * Changes the rows that are still in one of the states `from` under their tokens, and makes that real. Rows whose cell the
 * user deleted or typed over, or which another execution has settled, stay as they are.
 *
 * @param to null gives the rows back blank
 * @throws UserError `mapping` when the column with the tokens is gone
 */
export function transition(
  state: RunState,
  entries: readonly Entry[],
  from: readonly Status[],
  to: NewStatus | null,
): Change {
  if (entries.length === 0) return { changed: [], located: null };
  const first = change(state, entries, from, to);
  if (first === entries.length) {
    state.replaceWorks ||= areThere(state, entries, to);
    if (state.replaceWorks) return { changed: entries, located: null };
  }
  let located = relocate(state);
  if (first < entries.length) {
    // The column may have been elsewhere.
    if (change(state, entries, from, to) > 0) located = relocate(state);
  }
  if (to !== null) prove(located, entries, first);
  state.replaceWorks = true;
  const { statuses } = located;
  const changed = entries.filter(({ key }) =>
    to === null ? !statuses.has(key) : statuses.get(key) === to.status,
  );
  return { changed, located };
}

/**
 * Gives each row a status of its own on the same condition, in as few steps as there are different ones. A copy that the user
 * made of a row is given back blank.
 */
export function transitionEach(
  state: RunState,
  from: readonly Status[],
  changes: ReadonlyMap<Entry, NewStatus | null>,
): void {
  const groups = new Map<string, { to: NewStatus | null; entries: Entry[] }>();
  for (const [entry, to] of changes) {
    entry.status = to?.status ?? null;
    const key = JSON.stringify(to);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { to, entries: [entry] });
    else group.entries.push(entry);
  }
  for (const { to, entries } of groups.values()) {
    const { located } = transition(state, entries, from, to);
    if (located?.hasCopies) dropCopiedRows(state);
  }
}
