// The notes that point at the exact cell at fault; the add-on's part of a note is told apart from what the user wrote.
import type { CheckedRow } from '../../core/checks/check-rows.ts';
import { oneLine } from '../../core/one-line.ts';
import type { Snapshot } from './snapshot.ts';
import { type CellNote, spanOf, type Table } from './table.ts';
import { areInPlace, verifyNotes } from './verify-notes.ts';

/** A row with what is wrong with it. */
type NotedRow = Pick<CheckedRow, 'rowNumber' | 'issues'>;

/** The rows of a run as they were looked at when they were queued. */
export interface RowsWithNotes {
  /** In the order of their tokens. */
  readonly ready: readonly CheckedRow[];
  readonly before: Snapshot;
  /** The add-on's own columns. */
  readonly own: readonly number[];
}

/** Starts every line that the add-on writes into a note. */
export const NOTE_MARK = 'Bulk Tasks: ';

/** The note without the add-on's lines. */
export function withoutOwnLines(note: string): string {
  return note
    .split('\n')
    .filter((line) => !line.startsWith(NOTE_MARK))
    .join('\n');
}

/** The user's note with the add-on's lines below it. */
export function withOwnLines(note: string, messages: readonly string[]): string {
  const kept = withoutOwnLines(note);
  const own = messages.map((message) => NOTE_MARK + oneLine(message));
  return [...(kept === '' ? [] : [kept]), ...own].join('\n');
}

/** The notes that change, each as it is to be. */
function changesOf(
  rows: readonly NotedRow[],
  first: number,
  notes: readonly (readonly string[])[],
  columns: number,
): CellNote[] {
  const changes: CellNote[] = [];
  for (const row of rows) {
    const existing = notes[row.rowNumber - first] ?? [];
    for (let column = 0; column < columns; column++) {
      const before = existing[column] ?? '';
      const messages = row.issues
        .filter((issue) => issue.level === 'error' && issue.column === column)
        .map((issue) => issue.message);
      if (messages.length === 0 && !before.includes(NOTE_MARK)) continue;
      const text = withOwnLines(before, messages);
      if (text !== before) changes.push({ row: row.rowNumber, column, text });
    }
  }
  return changes;
}

/** Whether notes of these rows are not as their issues want them. */
export function areNotesDue(table: Table, rows: readonly NotedRow[], columns: number): boolean {
  if (rows.length === 0 || columns === 0) return false;
  const span = spanOf(rows.map((row) => row.rowNumber));
  return changesOf(rows, span.first, table.readNotes(span, columns), columns).length > 0;
}

/**
 * Puts the issues of these rows onto their cells and takes old ones off; cells without a change are not written.
 *
 * @param before all rows below the header as they were looked at
 * @param own the add-on's own columns, which may have changed since
 * @returns false when rows have moved or changed since, so that nothing was written
 */
export function updateNotes(
  table: Table,
  rows: readonly NotedRow[],
  before: Snapshot,
  own: readonly number[],
): boolean {
  const columns = before.header.length;
  if (rows.length === 0 || columns === 0) return true;
  const near = spanOf(rows.map((row) => row.rowNumber));
  const nearby = table.readNotes(near, columns);
  if (changesOf(rows, near.first, nearby, columns).length === 0) return true;
  // A sort while they are written may bring any row there, so the notes of all rows are needed to give each its own back.
  const end = before.first + before.lines.length - 1;
  const { first, last } = spanOf([before.first, end, near.first, near.last]);
  const isWhole = first === near.first && last === near.last;
  const notes = isWhole ? nearby : table.readNotes({ first, last }, columns);
  const changes = changesOf(rows, first, notes, columns);
  if (changes.length === 0) return true;
  // Notes of rows that have moved since are not those of the rows here; the next check writes them.
  const changed = spanOf(changes.map(({ row }) => row));
  if (!areInPlace(table, { before, own }, changed)) return false;
  table.writeNotes(changes);
  table.flush();
  verifyNotes(table, { before, own, first, notes, changes });
  return true;
}
