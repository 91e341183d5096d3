// Writes a sheet as CSV, as the user reads it, and so that no text in it can become a formula when it is opened.

import { displayText } from '../host/cells/display.ts';
import type { Region } from '../host/cells/region.ts';
import type { SheetData } from './sheet-data.ts';

/** Excel takes a CSV file for UTF-8 only with this in front. */
const BYTE_ORDER_MARK = '\ufeff';
/**
 * What starts a formula somewhere (OWASP, "CSV Injection", with the full-width forms); and the apostrophe itself, which
 * would be taken away on opening.
 */
const DANGEROUS_START = /^[=+\-@\t\r\n＝＋－＠']/;
/** Semicolon and tab divide cells where another locale opens the file, and what follows them would start a cell. */
const NEEDS_QUOTES = /[",;\t\r\n]|^\s|\s$/;

/** CSV text of a sheet after RFC 4180: commas, CRLF, quotes doubled. Numbers and dates are written as they are displayed. */
export function writeCsv(data: SheetData, region: Region): string {
  const lines = data.rows.map((row) =>
    row
      .map(({ value, format }) =>
        quoted(typeof value === 'string' ? neutralised(value) : displayText(value, format, region)),
      )
      .join(','),
  );
  return BYTE_ORDER_MARK + lines.map((line) => `${line}\r\n`).join('');
}

function neutralised(text: string): string {
  return DANGEROUS_START.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
