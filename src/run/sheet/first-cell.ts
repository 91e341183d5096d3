// Where to look first: the uppermost status cell that says a word.
import { cellName } from '../../core/cell-name.ts';
import type { SheetSettings } from '../../core/settings.ts';
import type { Status } from '../../core/status.ts';
import { dataSpan, readHeadLeniently } from './sheet-head.ts';
import type { Table } from './table.ts';

/** @returns such as `F12`; null when no cell says it */
export function firstCellSaying(table: Table, settings: SheetSettings, word: Status): string | null {
  const head = readHeadLeniently(table, settings);
  const { statusColumn } = head.mapping;
  const span = dataSpan(head);
  if (statusColumn === null || span === null) return null;
  const place = table.readColumn(statusColumn, span).findIndex((text) => text.startsWith(word));
  return place < 0 ? null : cellName(span.first + place, statusColumn);
}
