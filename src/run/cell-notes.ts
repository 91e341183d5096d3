// The notes that point at the exact cell at fault; the add-on's part of a note is told apart from what the user wrote.
import type { CheckedRow } from '../core/checks/check-rows.ts';
import { type CellNote, spanOf, type Table } from './table.ts';

/** Starts every line that the add-on writes into a note. */
export const NOTE_MARK = 'Bulk Tasks: ';

/** The note without the add-on's lines. */
export function withoutOwnLines(note: string): string {
  return note
    .split('\n')
    .filter((line) => !line.startsWith(NOTE_MARK))
    .join('\n')
    .replace(/\n+$/, '');
}

/** The user's note with the add-on's lines below it. */
export function withOwnLines(note: string, messages: readonly string[]): string {
  const kept = withoutOwnLines(note);
  const own = messages.map((message) => NOTE_MARK + message.replace(/\s+/g, ' '));
  return [...(kept === '' ? [] : [kept]), ...own].join('\n');
}

/**
 * Puts the issues of these rows onto their cells and takes old ones off; cells without a change are not written.
 *
 * @param columns number of columns of the sheet
 */
export function updateNotes(table: Table, rows: readonly CheckedRow[], columns: number): void {
  if (rows.length === 0 || columns === 0) return;
  const numbers = rows.map((row) => row.rowNumber);
  const span = spanOf(numbers);
  const notes = table.readNotes(span, columns);
  const changes: CellNote[] = [];
  for (const row of rows) {
    const existing = notes[row.rowNumber - span.first] ?? [];
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
  if (changes.length > 0) table.writeNotes(changes);
}
