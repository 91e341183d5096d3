// What Google does to whole spreadsheets: *Make a copy* of the file, and *Restore this version* from its history.
import type { SheetModel } from '../../src/local/host/spreadsheet/model/sheet.ts';
import { Workbook } from '../../src/local/host/spreadsheet/model/workbook.ts';

function resize(sheet: SheetModel, { rowCount, columnCount }: SheetModel): void {
  if (sheet.rowCount < rowCount) sheet.insertRows(sheet.rowCount + 1, rowCount - sheet.rowCount);
  if (sheet.rowCount > rowCount) sheet.deleteRows(rowCount + 1, sheet.rowCount - rowCount);
  if (sheet.columnCount < columnCount)
    sheet.insertColumns(sheet.columnCount + 1, columnCount - sheet.columnCount);
  if (sheet.columnCount > columnCount) sheet.deleteColumns(columnCount + 1, sheet.columnCount - columnCount);
}

/**
 * A copy of the file under an id of its own; its sheets keep their gids. Document properties are no part of it.
 *
 * @param carriesMetadata Google does not say whether a copy bears the developer metadata
 */
export function copyBook(book: Workbook, id: string, carriesMetadata: boolean): Workbook {
  const { name, locale, timeZone } = book;
  const copy = new Workbook({ id, name: `Copy of ${name}`, locale, timeZone });
  const last = Math.max(...book.sheets.map(({ gid }) => gid));
  for (let gid = 1; gid <= last; gid++) copy.insertSheet({ name: `(${gid})`, rows: 1, columns: 1 });
  for (const sheet of [...copy.sheets]) {
    const source = book.sheet(sheet.gid);
    if (source === undefined) copy.deleteSheet(sheet);
    else {
      resize(sheet, source);
      sheet.fillFrom(source);
      if (carriesMetadata) sheet.metadata.copyFrom(source.metadata);
    }
  }
  for (const sheet of copy.sheets) sheet.rename(book.sheet(sheet.gid)?.name ?? sheet.name);
  const active = copy.sheet(book.activeSheet.gid);
  if (active !== undefined) copy.activate(active);
  return copy;
}

/** Sets the cells and the metadata back to a copy that was taken before; sheets that were made since are gone. */
export function restoreBook(book: Workbook, version: Workbook): void {
  for (const sheet of [...book.sheets]) {
    const then = version.sheet(sheet.gid);
    if (then === undefined) book.deleteSheet(sheet);
    else {
      resize(sheet, then);
      sheet.fillFrom(then);
      for (const { id } of sheet.metadata.items) sheet.metadata.remove(id);
      sheet.metadata.copyFrom(then.metadata);
    }
  }
}
