// Reads the sheet of a random run: rows are known by their markers, and the user may have renamed the column with the statuses.
import type { SheetModel } from '../../src/local/host/spreadsheet/model/sheet.ts';
import {
  columnIn,
  hasMark,
  readSheet as read,
  readTexts,
  type SeenSheet,
  STATUS_HEADER,
} from '../support/oracle/reading.ts';
import { HEADER, markerIn } from './input.ts';

/** What the user calls the status column after having renamed it. */
export const RENAMED_HEADER = 'Outcome';

/** Where the user looks for the status: in the column that the add-on made, whatever it is called. 0 for none. */
export function statusColumn(header: readonly string[]): number {
  return columnIn(header, STATUS_HEADER) || columnIn(header, RENAMED_HEADER);
}

/** Rows with a marker. */
export function readSheet(sheet: SheetModel): SeenSheet {
  return read(sheet, {
    markerIn: (name) => markerIn(name) || null,
    statusHeaders: [STATUS_HEADER, RENAMED_HEADER],
  });
}

/** How an id of LeadSquared begins. */
const ID = /^[0-9a-f]{8}-/;

/** Markers of rows whose status was hit by an id, since a column was inserted while ids were written: it tells of no run any more. */
export function markersWithoutStatus(sheet: SheetModel): string[] {
  const { header, lines } = readTexts(sheet);
  const [name, status] = [columnIn(header, 'Task name') - 1, statusColumn(header) - 1];
  const isHit = (text = '') => hasMark(text) && ID.test(text);
  return lines.filter((line) => isHit(line[status])).map((line) => markerIn(line[name] ?? ''));
}

/** Markers of rows in which a cell of the user's was hit and not put back. */
export function damagedMarkers(sheet: SheetModel): string[] {
  const { header, lines } = readTexts(sheet);
  const name = columnIn(header, 'Task name');
  const own = HEADER.map((text) => columnIn(header, text) - 1);
  const isHit = (line: readonly string[]) => own.some((column) => hasMark(line[column] ?? ''));
  return lines.filter(isHit).map((line) => markerIn(line[name - 1] ?? ''));
}
