// Opens files of the user's disk as new sheets, and gives sheets back as files.
import { extname } from 'node:path';
import type { SheetModel } from '../../apps-script/spreadsheet/model/sheet.ts';
import type { Workbook } from '../../apps-script/spreadsheet/model/workbook.ts';
import { FileError } from '../../files/file-error.ts';
import { readCsv } from '../../files/read-csv.ts';
import { readXlsx } from '../../files/read-xlsx.ts';
import type { SheetData } from '../../files/sheet-data.ts';
import { writeCsv } from '../../files/write-csv.ts';
import { writeXlsx } from '../../files/write-xlsx.ts';
import { fillSheet, sheetData } from '../../workbench/load-workbook.ts';

const MAX_NAME_CHARACTERS = 80;

/** Puts the file's sheet into the workbook as a new, active sheet with its first row frozen. Throws FileError. */
export async function openFile(workbook: Workbook, name: string, bytes: Uint8Array): Promise<SheetModel> {
  const data = await readFile(workbook, name, bytes);
  const sheet = workbook.insertSheet({ name: freeName(workbook, data.name) });
  fillSheet(sheet, data);
  if (data.rows.length > 1) sheet.setFrozenRows(1);
  return sheet;
}

async function readFile(workbook: Workbook, name: string, bytes: Uint8Array): Promise<SheetData> {
  const ending = extname(name).toLowerCase();
  if (ending === '.csv') return readCsv(bytes, name, workbook.region);
  if (ending === '.xlsx') return await readXlsx(bytes, name, workbook.region);
  throw new FileError(
    'unknown-extension',
    `"${name}" cannot be opened. Only .csv and .xlsx files can be used.`,
  );
}

/** Sheet names are unique, whatever their case. */
export function freeName(workbook: Workbook, wanted: string): string {
  const base =
    wanted
      .replace(/\.(?:csv|xlsx)$/i, '')
      .slice(0, MAX_NAME_CHARACTERS)
      .trim() || 'Sheet';
  const taken = new Set(workbook.sheets.map((sheet) => sheet.name.toLowerCase()));
  let name = base;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${base} ${number}`;
  return name;
}

export interface SavedFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Throws FileError for a text that the form cannot hold. */
export async function saveFile(
  workbook: Workbook,
  sheet: SheetModel,
  form: 'csv' | 'xlsx',
): Promise<SavedFile> {
  const data = sheetData(sheet);
  const name = `${sheet.name}.${form}`;
  if (form === 'xlsx') {
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    return { name, type, bytes: await writeXlsx(data) };
  }
  return {
    name,
    type: 'text/csv; charset=utf-8',
    bytes: new TextEncoder().encode(writeCsv(data, workbook.region)),
  };
}
