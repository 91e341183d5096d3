// Finds the add-on's own columns in a sheet by nothing but their headers, and reads what they say of each row.
import { splitMark } from '../../core/placement-mark.ts';
import { REASON_MARK } from '../../core/status.ts';
import type { SheetData } from '../files/sheet-data.ts';
import type { SheetModel } from '../host/spreadsheet/model/sheet.ts';

/** The add-on's headers, by which words in brackets tell them from the user's. */
const STATUS_HEADER = /^Task status(?:$| [(⟨])/;
const ID_HEADER = /^Task ID(?:$| [(⟨])/;
/** Rows in which the add-on looks for a header. */
const TOP_ROWS = 1000;

/** What the add-on's cells of a row say; '' for an empty cell. */
export interface OwnTexts {
  readonly status: string;
  readonly id: string;
}

/** Indexes from 0; -1 for a column that is not there. */
export interface OwnPlace {
  readonly header: number;
  readonly status: number;
  readonly id: number;
}

const lastIn = (row: readonly string[], header: RegExp) => row.findLastIndex((text) => header.test(text));

/**
 * The line that names a column of the add-on's; empty when none does. The add-on adds its columns right of all others, so of
 * several with such a header the last one is its own, and the rest are the user's, such as a title above the table.
 */
function namesWith(
  texts: readonly (readonly string[])[],
  headerRow: number | null,
  header: RegExp,
): readonly string[] {
  const candidates = headerRow === null ? texts : texts.slice(headerRow - 1, headerRow);
  return candidates.reduce<readonly string[]>(
    (found, row) => (lastIn(row, header) > lastIn(found, header) ? row : found),
    [],
  );
}

/** Where the add-on's columns begin. */
export function ownPlace(texts: readonly (readonly string[])[], headerRow: number | null): OwnPlace {
  const names = namesWith(texts, headerRow, STATUS_HEADER);
  const status = lastIn(names, STATUS_HEADER);
  const isFilled = (row: readonly string[]) => row.some((text) => text.trim() !== '');
  if (status < 0)
    return { header: headerRow === null ? texts.findIndex(isFilled) : headerRow - 1, status, id: -1 };
  return { header: texts.indexOf(names), status, id: lastIn(names, ID_HEADER) };
}

/** Where the add-on's column with this header is; both -1 when there is none. */
export function ownColumn(
  texts: readonly (readonly string[])[],
  headerRow: number | null,
  header: RegExp,
): { readonly header: number; readonly column: number } {
  const names = namesWith(texts.slice(0, TOP_ROWS), headerRow, header);
  return { header: texts.indexOf(names), column: lastIn(names, header) };
}

/** The same of its status for a sheet between a file and the spreadsheet. */
export function ownPlaceIn({ rows }: SheetData, headerRow: number | null): OwnPlace {
  const top = rows.slice(0, TOP_ROWS);
  return ownPlace(
    top.map((row) => row.map(({ value }) => String(value))),
    headerRow,
  );
}

/** The status and the id of every row of the sheet, from its first; empty when the add-on has no column in it. */
export function readOwn(sheet: SheetModel, headerRow: number | null): OwnTexts[] {
  const { lastRow, lastColumn } = sheet;
  if (lastRow === 0 || lastColumn === 0) return [];
  const top = { row: 1, column: 1, rows: Math.min(lastRow, TOP_ROWS), columns: lastColumn };
  const { status, id } = ownPlace(sheet.displays(top), headerRow);
  if (status < 0) return [];
  const column = (index: number) =>
    index < 0 ? [] : sheet.displays({ row: 1, column: index + 1, rows: lastRow, columns: 1 });
  const ids = column(id);
  return column(status).map(([text = ''], row) => ({ status: text, id: ids[row]?.[0] ?? '' }));
}

/** A status without its reason, which is worded otherwise in a file: `Queued · 7F3A-12`. */
export function headOf(status: string): string {
  const [head = ''] = splitMark(status.trim()).text.split(REASON_MARK);
  return head.trim();
}
