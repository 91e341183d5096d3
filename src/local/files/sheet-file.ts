// Reads and writes sheets as files, choosing the form by the file's ending.

import { constants, existsSync } from 'node:fs';
import { access, open, readFile, stat } from 'node:fs/promises';
import { basename, dirname, extname } from 'node:path';
import type { Region } from '../host/cells/region.ts';
import { FileError } from './file-error.ts';
import { refuseLargeFile } from './limits.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx, type SheetWish } from './read-xlsx.ts';
import type { SheetData } from './sheet-data.ts';
import { asCsvIsRead, writeCsv } from './write-csv.ts';
import { writeWhole } from './write-whole.ts';
import { refuseForXlsx, writeXlsx } from './write-xlsx.ts';

type Form = 'csv' | 'xlsx';

/**
 * The sheet in a .csv or .xlsx file; of a workbook the one wished for. A CSV file's sheet has the file's name. The size
 * is looked at before anything is read. Throws FileError.
 */
export async function readSheetFile(path: string, region: Region, wish?: SheetWish): Promise<SheetData> {
  await checkInput(path);
  return await readSheetBytes(await bytesOf(path), basename(path), region, wish);
}

/** Makes sure that a path can be that of a sheet to be read, before its result is named after it. Throws FileError. */
export async function checkInput(path: string): Promise<void> {
  if (formFor(path) === null && (await isFolder(path))) {
    throw new FileError('not-readable', `"${path}" cannot be read: it is a folder. Name a file in it.`);
  }
  formOf(path);
}

/** The same of bytes that are there already; `name` is the file's. Throws FileError. */
export async function readSheetBytes(
  bytes: Uint8Array,
  name: string,
  region: Region,
  wish: SheetWish = {},
): Promise<SheetData> {
  if (formOf(name) === 'xlsx') return await readXlsx(bytes, name, region, wish);
  const data = readCsv(bytes, name, region);
  if (wish.sheetName === undefined) return data;
  throw new FileError(
    'no-such-sheet',
    `"${name}" is a CSV file, which holds one sheet without a name. Leave out the name of the sheet.`,
  );
}

/** Makes sure that a path can name a sheet's file. Throws FileError `unknown-extension`, or `not-writable` for a folder. */
export async function checkName(path: string): Promise<void> {
  formOf(path);
  if (await isFolder(path)) {
    throw new FileError('not-writable', `"${path}" cannot be written: it is a folder.`);
  }
}

/** Columns that a sheet has more when its rows were sent. */
const RESULT_COLUMNS = 2;

/**
 * Makes sure, before any work is done, that its result can be written under that path; changes nothing. Throws FileError.
 *
 * @param data the sheet before the work
 */
export async function checkWritable(path: string, data: SheetData): Promise<void> {
  if (formOf(path) === 'xlsx') refuseForXlsx(data, RESULT_COLUMNS);
  try {
    if (existsSync(path)) await (await open(path, 'r+')).close();
    else await access(dirname(path), constants.W_OK);
  } catch (cause) {
    throw notWritable(path, cause);
  }
}

/** Writes the sheet as the path's ending says, over any file of that name, whole or not at all. Throws FileError. */
export async function writeSheetFile(path: string, data: SheetData, region: Region): Promise<void> {
  const content = formOf(path) === 'csv' ? writeCsv(data, region) : await writeXlsx(data);
  try {
    writeWhole(path, content);
  } catch (cause) {
    throw notWritable(path, cause);
  }
}

/** The sheet as it is read again from the file that is written of it under that path. */
export function asFileIsRead(path: string, data: SheetData, region: Region): SheetData {
  return formFor(path) === 'csv' ? asCsvIsRead(data, region) : data;
}

/** Why a file cannot be written, in words for the user. */
export function notWritable(path: string, cause: unknown): FileError {
  return new FileError('not-writable', `"${path}" cannot be written${because(cause)}.`, cause);
}

const SPREADSHEETS: Readonly<Record<string, string>> = {
  '.xls': 'Excel',
  '.xlsm': 'Excel',
  '.xlsb': 'Excel',
  '.ods': 'LibreOffice',
  '.numbers': 'Numbers',
  '.gsheet': 'Google Sheets',
};
const TEXTS = ['.tsv', '.tab', '.txt'];

function formFor(path: string): Form | null {
  const ending = extname(path).toLowerCase();
  if (ending === '.csv') return 'csv';
  return ending === '.xlsx' ? 'xlsx' : null;
}

function formOf(path: string): Form {
  const form = formFor(path);
  if (form !== null) return form;
  const ending = extname(path).toLowerCase();
  const what = ending === '' ? 'has no ending' : `ends in ${ending}`;
  throw new FileError(
    'unknown-extension',
    `"${basename(path)}" ${what}. Only .csv and .xlsx files can be used.${adviceFor(ending)}`,
  );
}

function adviceFor(ending: string): string {
  const program = SPREADSHEETS[ending];
  if (program !== undefined) return ` Open it in ${program} and save it as .xlsx or as CSV.`;
  if (TEXTS.includes(ending)) return ' If its lines are rows with divided cells, rename it to end in .csv.';
  return ' Save the sheet as .xlsx or as CSV.';
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    const found = await stat(path);
    if (found.isFile()) refuseLargeFile(found.size, basename(path));
    else if (!found.isDirectory())
      throw new FileError('not-readable', `"${path}" is no file with a sheet in it.`);
    return await readFile(path);
  } catch (cause) {
    if (cause instanceof FileError) throw cause;
    if (codeOf(cause) === 'ENOENT') throw new FileError('not-found', `There is no file "${path}".`, cause);
    throw new FileError('not-readable', `"${path}" cannot be read${because(cause)}.`, cause);
  }
}

/** What cannot be looked at is no folder, and is refused by its name. */
function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'its folder does not exist',
  ENOTDIR: 'a part of its path is a file and no folder',
  EISDIR: 'it is a folder',
  EACCES: 'this user may not use it',
  EPERM: 'this user may not use it',
  EBUSY: 'another program has it open',
  ENOSPC: 'the disk is full',
  ENAMETOOLONG: 'its name is too long',
  ELOOP: 'its links lead in a circle',
  EROFS: 'the disk can only be read',
};

function because(cause: unknown): string {
  const reason = REASONS[codeOf(cause) ?? ''];
  return reason === undefined ? '' : `: ${reason}`;
}

function codeOf(cause: unknown): string | undefined {
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined;
}
