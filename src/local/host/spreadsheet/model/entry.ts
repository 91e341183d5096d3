// What becomes of a value that is put into a cell, by hand or by a script.

import { formatOfWrittenDate } from '../../cells/default-format.ts';
import { displayText } from '../../cells/display.ts';
import { GENERAL, PLAIN_TEXT } from '../../cells/format.ts';
import type { Region } from '../../cells/region.ts';
import { serialOfInstant } from '../../cells/serial.ts';
import { typeInput } from '../../cells/typing.ts';
import { SheetError } from './errors.ts';
import type { StoredValue } from './row.ts';

/** What may be put into a cell. Text is taken as typed; null and undefined empty the cell. */
export type Entry = string | number | boolean | Date | null | undefined;

/** Google Docs Editors Help, "Files you can store in Google Drive": 50,000 characters in a cell. */
export const MAX_CELL_CHARACTERS = 50_000;

export interface Stored {
  readonly value: StoredValue;
  /** The cell's number format from now on. */
  readonly format: string;
  readonly formula: string | undefined;
}

/** Throws SheetError `cell-too-long`. */
export function checkEntry(entry: Entry): void {
  if (typeof entry === 'string' && entry.length > MAX_CELL_CHARACTERS) {
    throw new SheetError(
      'cell-too-long',
      `Your input contains more than the maximum of ${MAX_CELL_CHARACTERS} characters in a single cell.`,
    );
  }
}

/** The cell that Sheets makes of an entry in a cell that has the given number format. */
export function storeEntry(entry: Entry, format: string, region: Region): Stored {
  if (entry === '' || entry === null || entry === undefined) return { value: '', format, formula: undefined };
  checkEntry(entry);
  if (format === PLAIN_TEXT) return { value: plainText(entry, region), format, formula: undefined };
  if (typeof entry === 'string') {
    const typed = typeInput(entry, region);
    // A format that somebody chose stays; only an automatic one follows what is typed.
    return {
      value: typed.value,
      format: format === GENERAL ? typed.format : format,
      formula: typed.formula,
    };
  }
  if (typeof entry === 'boolean') return { value: entry, format, formula: undefined };
  if (typeof entry === 'number') {
    return { value: Number.isFinite(entry) ? entry : '#NUM!', format, formula: undefined };
  }
  const serial = serialOfInstant(entry.getTime(), region.timeZone);
  if (!Number.isFinite(serial)) return { value: '#NUM!', format, formula: undefined };
  return {
    value: serial,
    format: format === GENERAL ? formatOfWrittenDate(serial, region.locale) : format,
    formula: undefined,
  };
}

function plainText(entry: string | number | boolean | Date, region: Region): string {
  if (typeof entry === 'string') return entry;
  if (typeof entry === 'boolean') return entry ? 'TRUE' : 'FALSE';
  if (typeof entry === 'number') return String(entry);
  const serial = serialOfInstant(entry.getTime(), region.timeZone);
  return displayText(serial, formatOfWrittenDate(serial, region.locale), region);
}
