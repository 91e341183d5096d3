// Takes the notes of earlier checks off the rows of a run, which are in order: once its calls are out, which they need not hold up.
import { tokenIn } from '../../core/status.ts';
import type { RunContext } from '../session/run-context.ts';
import { NOTE_MARK, type RowsWithNotes, updateNotes } from '../sheet/cell-notes.ts';
import { readSnapshot, type Snapshot } from '../sheet/snapshot.ts';
import type { Table } from '../sheet/table.ts';
import { BUSY_TRIES } from '../user-error.ts';

/** The rows that bear tokens of a run, wherever their column is; refused ones bear none, and keep their notes. */
function rowsOf({ first, lines }: Snapshot, runId: string) {
  return lines.flatMap((line, place) =>
    line.some((text) => tokenIn(text)?.runId === runId) ? [{ rowNumber: first + place, issues: [] }] : [],
  );
}

/** The same by the tokens that the rows bear. @returns false when the sheet was being changed all the time */
export function clearNotesUnder(table: Table, headerRow: number, runId: string): boolean {
  for (let attempt = 0; attempt < BUSY_TRIES; attempt++) {
    const { lastRow, columns } = table.size();
    const span = { first: headerRow + 1, last: lastRow };
    if (lastRow <= headerRow) return true;
    if (table.readNotes(span, columns).every((line) => line.every((note) => !note.includes(NOTE_MARK))))
      return true;
    const before = readSnapshot(table, headerRow, span, columns);
    if (updateNotes(table, rowsOf(before, runId), before, [])) return true;
  }
  return false;
}

/**
 * Takes the notes off, unless that was done. A sheet that is never still keeps them until its rows are checked again.
 *
 * @param rows as this execution has queued them; null when another one has
 */
export function clearStaleNotes(run: RunContext, rows: RowsWithNotes | null): void {
  const { record, session, sheet } = run;
  if (!record.notesDue || !session.keepLease()) return;
  const { table, head, entries } = sheet;
  // What was found wrong when a row's turn came has a note of its own.
  const refused = new Set(
    entries.flatMap(({ status, token }) => (status === 'Invalid' ? [token.index] : [])),
  );
  const isDone =
    rows !== null &&
    updateNotes(
      table,
      rows.ready.filter((_, place) => !refused.has(place + 1)),
      rows.before,
      rows.own,
    );
  if (isDone || clearNotesUnder(table, head.headerRow, record.id)) run.update({ notesDue: false });
}
