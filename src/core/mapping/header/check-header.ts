// Tells whether the row that was taken for the header names columns at all, or is itself a task.
import { trimText } from '../../checks/plain-text.ts';
import type { Issue } from '../../issue.ts';
import { type CellKind, kindOfCell, shareOf } from '../cell-kinds.ts';
import type { ColumnMapping } from '../mapping.ts';
import * as problems from '../mapping-problems.ts';
import type { ColumnView, SheetView } from '../sheet-view.ts';
import { looksLikeData } from './looks-like-data.ts';

const MOST = 0.5;
/** What no name of a column looks like; a number or a time may be one, of a year or a slot. */
const KINDS_OF_DATA: readonly (CellKind | null)[] = ['email', 'date', 'datetime', 'guid', 'phone'];

/** Whether a header looks like the very cells below it, which belong to tasks. */
function isLikeItsCells({ header, content }: ColumnView): boolean {
  const kind = kindOfCell(header);
  return kind !== null && KINDS_OF_DATA.includes(kind) && shareOf(content, kind) >= MOST;
}

/** The columns by which the header row is itself a task: more of its cells are like those of the rows than name a field. */
export function columnsLikeATask({ columns }: SheetView, named: number): readonly ColumnView[] {
  const like = columns.filter(isLikeItsCells);
  return like.length > named ? like : [];
}

/**
 * What is wrong with the header row as a whole: it is blank; or it is none, since it is like a task or names no field at all. Values
 * for all rows do not change that: the first task would be lost.
 */
export function checkHeader(sheet: SheetView, columns: readonly ColumnMapping[]): Issue | null {
  const { columns: views } = sheet;
  if (views.every(({ header }) => trimText(header) === '')) return problems.noHeader();
  const filled = columns.filter(({ field }) => field !== null);
  if (filled.some(({ how }) => how === 'saved')) return null;
  const named = filled.filter(({ how }) => how !== 'content').length;
  const unnamed = filled.length === 0 ? views.find(({ header }) => looksLikeData(header)) : undefined;
  const column = columnsLikeATask(sheet, named)[0] ?? unnamed;
  return column === undefined ? null : problems.headerIsData(column.header, column.column);
}
