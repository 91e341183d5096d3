// Reads and writes sheets as files, choosing the form by the file's ending.

import { constants, existsSync } from 'node:fs';
import { access, open, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, extname } from 'node:path';
import type { Region } from '../host/cells/region.ts';
import { FileError } from './file-error.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import type { SheetData } from './sheet-data.ts';
import { writeCsv } from './write-csv.ts';
import { writeXlsx } from './write-xlsx.ts';

type Form = 'csv' | 'xlsx';

/**
 * The sheet in a .csv or .xlsx file; of a workbook the sheet named `sheetName`, or the first. A CSV file's sheet has the
 * file's name. Throws FileError.
 */
export async function readSheetFile(path: string, region: Region, sheetName?: string): Promise<SheetData> {
  const form = formOf(path);
  const bytes = await bytesOf(path);
  const name = basename(path);
  return form === 'csv' ? readCsv(bytes, name, region) : await readXlsx(bytes, name, region, sheetName);
}

/**
 * Makes sure, before any work is done, that its result can be written under that path; changes nothing. Throws FileError.
 */
export async function checkWritable(path: string): Promise<void> {
  formOf(path);
  try {
    if (existsSync(path)) await (await open(path, 'r+')).close();
    else await access(dirname(path), constants.W_OK);
  } catch (cause) {
    throw notWritable(path, cause);
  }
}

/** Writes the sheet as the path's ending says, over any file of that name. Throws FileError. */
export async function writeSheetFile(path: string, data: SheetData, region: Region): Promise<void> {
  const content = formOf(path) === 'csv' ? writeCsv(data, region) : await writeXlsx(data);
  try {
    await writeFile(path, content);
  } catch (cause) {
    throw notWritable(path, cause);
  }
}

function notWritable(path: string, cause: unknown): FileError {
  return new FileError('not-writable', `"${path}" cannot be written${because(cause)}.`, cause);
}

function formOf(path: string): Form {
  const ending = extname(path).toLowerCase();
  if (ending === '.csv') return 'csv';
  if (ending === '.xlsx') return 'xlsx';
  const what = ending === '' ? 'has no ending' : `ends in ${ending}`;
  throw new FileError(
    'unknown-extension',
    `"${basename(path)}" ${what}. Only .csv and .xlsx files can be used.`,
  );
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') throw new FileError('not-found', `There is no file "${path}".`, cause);
    throw new FileError('not-readable', `"${path}" cannot be read${because(cause)}.`, cause);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'its folder does not exist',
  EISDIR: 'it is a folder',
  EACCES: 'this user may not use it',
  EPERM: 'this user may not use it',
  EBUSY: 'another program has it open',
  ENOSPC: 'the disk is full',
};

function because(cause: unknown): string {
  const reason = REASONS[codeOf(cause) ?? ''];
  return reason === undefined ? '' : `: ${reason}`;
}

function codeOf(cause: unknown): string | undefined {
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined;
}
