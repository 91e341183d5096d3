// Headers of the add-on's own that were written by place: each names the headers left of it, until somebody has looked.
import type { Table } from './table.ts';

const OPEN = '⟨';
const CLOSE = '⟩';
/** Columns that the user may insert in that moment, each of which moves the place by one. */
const NAMED = 3;

/** `Task status ⟨Owner⟨Due date⟨Description⟩` right of the column Description. */
export function markedHeader(own: string, before: readonly string[]): string {
  const named = before.filter((text) => text !== '').slice(-NAMED);
  return `${own} ${[...named.map((text) => OPEN + text)].join('')}${CLOSE}`;
}

interface Marked {
  readonly text: string;
  readonly own: string;
  readonly named: readonly string[];
}

function marksIn(header: readonly string[]): Marked[] {
  return header.flatMap((text) => {
    const start = text.indexOf(` ${OPEN}`);
    if (start < 0 || !text.endsWith(CLOSE)) return [];
    const named = text.slice(start + 1 + OPEN.length, -CLOSE.length).split(OPEN);
    return [{ text, own: text.slice(0, start), named }];
  });
}

export function hasMarks(header: readonly string[]): boolean {
  return marksIn(header).length > 0;
}

/** The last of these columns that holds anything below the header; -1 when none does. */
function lastFilled(table: Table, headerRow: number, columns: readonly number[]): number {
  const span = { first: headerRow + 1, last: table.size().lastRow };
  if (span.last < span.first) return -1;
  const [left, right] = [Math.min(...columns), Math.max(...columns)];
  const lines = table.readBlock(left, right, span);
  return columns.map((column) => lines.some((line) => (line[column - left] ?? '') !== '')).lastIndexOf(true);
}

/**
 * What belongs in the place of a mark. The headers that are gone were hit by one mark each, the last one by the last mark over a
 * column that holds anything: right of it there was nothing. A mark left of those stands on a column that the user has inserted.
 */
function headerFor(
  { own }: Marked,
  place: number,
  {
    gone,
    last,
    taken,
  }: { readonly gone: readonly string[]; readonly last: number; readonly taken: ReadonlySet<string> },
): string {
  if (gone.length > 0 && place <= last) return gone[place - last + gone.length - 1] ?? '';
  // Another window may have added the same column, or be about to.
  return taken.has(own) ? '' : own;
}

/**
 * Takes the marks off; where the mark names a header that is gone, the add-on's stands in its place, and it is put back. Both
 * by what the cells hold, so that it does no harm to do it twice.
 */
export function resolveMarks(table: Table, headerRow: number, header: readonly string[]): void {
  const marked = marksIn(header);
  const others = header.filter((text) => !marked.some((mark) => mark.text === text));
  const [first] = marked;
  // Where they stand right of the last one named, a header that is gone was changed by the user.
  const isInPlace =
    first !== undefined && header[header.indexOf(first.text) - 1] === first.named[first.named.length - 1];
  const gone = isInPlace ? [] : (first?.named ?? []).filter((text) => text !== '' && !others.includes(text));
  const columns = marked.map(({ text }) => header.indexOf(text));
  const last = gone.length === 0 ? -1 : Math.max(gone.length - 1, lastFilled(table, headerRow, columns));
  const taken = new Set(others);
  for (const [place, mark] of marked.entries()) {
    const text = headerFor(mark, place, { gone, last, taken });
    table.replaceInRow(headerRow, mark.text, text);
    taken.add(text);
  }
  table.flush();
}
