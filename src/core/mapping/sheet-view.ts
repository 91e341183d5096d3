// What is known of a sheet when its columns are matched: its headers taken apart, and what the columns below them look like.

import { trimText } from '../checks/plain-text.ts';
import { type HeaderParts, readHeader } from '../fields/header-parts.ts';
import { hasMark } from '../placement-mark.ts';
import { tokenIn } from '../status.ts';
import { type Content, contentOf } from './cell-kinds.ts';
import { type ListKind, listKind } from './header/list-kind.ts';

export interface ColumnView {
  readonly column: number;
  readonly header: string;
  readonly parts: HeaderParts;
  readonly content: Content;
  /** What the column shows below the header. */
  readonly cells: readonly string[];
  /** Whether the header names this column alone, as saved choices do. */
  readonly isUnique: boolean;
}

export interface SheetView {
  readonly columns: readonly ColumnView[];
  readonly kind: ListKind;
}

/** Whether a cell holds what the add-on writes: such a column is its own, whatever its header says. */
export const isWritten = (cell: string): boolean => tokenIn(cell) !== null || hasMark(cell);

export function viewSheet(header: readonly string[], rows: readonly (readonly string[])[]): SheetView {
  const times = new Map<string, number>();
  for (const text of header) times.set(trimText(text), (times.get(trimText(text)) ?? 0) + 1);
  const columns = header.map((text, column): ColumnView => {
    const name = trimText(text);
    return {
      column,
      header: text,
      parts: readHeader(text),
      content: contentOf(rows, column),
      cells: rows.map((row) => row[column] ?? ''),
      isUnique: name !== '' && times.get(name) === 1,
    };
  });
  return { columns, kind: listKind(header) };
}
