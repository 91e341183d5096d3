// What the unruly user does to columns and to the sheet as a whole: inserts and deletes remarks, renames the status header and the sheet.
import type { SheetModel } from '../../src/local/host/spreadsheet/model/sheet.ts';
import { columnIn, type SeenSheet, STATUS_HEADER } from '../support/oracle/reading.ts';
import type { Chance } from './chance.ts';
import { RENAMED_HEADER } from './sheet-reader.ts';

/** What a deed needs; it answers with what was done, or null when it could not be. */
export interface Hand {
  readonly sheet: SheetModel;
  readonly chance: Chance;
}

const REMARKS = 'Remarks';

export function insertColumn({ sheet, chance }: Hand, seen: SeenSheet): string {
  const before = chance.between(1, seen.header.length + 1);
  sheet.insertColumns(before, 1);
  sheet.typeCell(1, before, `${REMARKS} ${chance.between(1, 99)}`);
  return `inserted column ${before}`;
}

export function deleteColumn({ sheet, chance }: Hand, seen: SeenSheet): string | null {
  const remarks = seen.header.flatMap((text, place) => (text.startsWith(REMARKS) ? [place + 1] : []));
  if (remarks.length === 0) return null;
  const column = chance.oneOf(remarks);
  sheet.deleteColumns(column, 1);
  return `deleted column ${column}, ${seen.header[column - 1]}`;
}

export function renameHeader({ sheet }: Hand, seen: SeenSheet): string | null {
  const [own, renamed] = [columnIn(seen.header, STATUS_HEADER), columnIn(seen.header, RENAMED_HEADER)];
  // Two columns of one name would be the user's own puzzle, also while the add-on is about to give one this name.
  const isBeingAdded = seen.header.some((text) => text.startsWith(`${STATUS_HEADER} `));
  if ((own === 0) === (renamed === 0) || isBeingAdded) return null;
  const name = own === 0 ? STATUS_HEADER : RENAMED_HEADER;
  sheet.typeCell(1, own || renamed, name);
  return `renamed the status header to ${name}`;
}

export function renameSheet({ sheet, chance }: Hand): string {
  const name = `Tasks ${chance.between(1, 999)}`;
  sheet.rename(name);
  return `renamed the sheet to ${name}`;
}
