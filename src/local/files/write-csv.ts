// Writes a sheet as CSV: the user's cells as they were read, and the others so that no text in them can become a formula.

import { displayText } from '../host/cells/display.ts';
import type { Region } from '../host/cells/region.ts';
import { csvCell } from './csv-cell.ts';
import { safeText } from './safe-text.ts';
import type { CellData, SheetData } from './sheet-data.ts';
import { writtenNumber } from './written-number.ts';

/** Excel takes a CSV file for UTF-8 only with this in front. */
const BYTE_ORDER_MARK = '\ufeff';
/** Semicolon and tab divide cells where another locale opens the file, and what follows them would start a cell. */
const NEEDS_QUOTES = /[",;\t\r\n]|^\s|\s$/;

/**
 * CSV text of a sheet after RFC 4180: CRLF, quotes doubled, commas or what divides the file that was read. A cell that is
 * as it was read comes out with the text that it had in its file: an apostrophe in front of `+91 …` would change a column
 * that is the user's, and says nothing that the user did not have before. Any other text, above all the add-on's own, is
 * kept from becoming a formula. Numbers and dates are written as they are displayed, or in full where the display hides a part.
 */
export function writeCsv(data: SheetData, region: Region): string {
  const { delimiter, sepLine } = data.csv ?? { delimiter: ',', sepLine: false };
  const quoted = (text: string): string =>
    NEEDS_QUOTES.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
  const lines = data.rows.map((row) => row.map((cell) => quoted(textOf(cell, region))).join(delimiter));
  return (
    BYTE_ORDER_MARK + (sepLine ? [`sep=${delimiter}`, ...lines] : lines).map((line) => `${line}\r\n`).join('')
  );
}

/** The sheet as reading that CSV text gives it: some formats make texts of their numbers. */
export function asCsvIsRead(data: SheetData, region: Region): SheetData {
  return { ...data, rows: data.rows.map((row) => row.map((cell) => csvCell(textOf(cell, region), region))) };
}

function textOf({ value, format, source }: CellData, region: Region): string {
  if (source !== undefined) return source;
  if (typeof value === 'number') return writtenNumber(value, format, region);
  if (typeof value !== 'string') return displayText(value, format, region);
  return safeText(value);
}
