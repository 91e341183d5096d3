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
  for (const [place, { text, own }] of marked.entries()) {
    // Another window may have added the same column.
    const plain = others.includes(own) ? '' : own;
    table.replaceInRow(headerRow, text, gone[place] ?? plain);
  }
  table.flush();
}
