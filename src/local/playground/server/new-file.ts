// Makes the spreadsheet file that a playground shows: one of its own, also where another one was made of the same sheet.
import { randomBytes } from 'node:crypto';
import type { SheetData } from '../../files/sheet-data.ts';
import type { Workbook } from '../../host/spreadsheet/model/workbook.ts';
import { workbookFrom } from '../../workbench/load-workbook.ts';
import { makeReadable } from './open-file.ts';

/** Google's ids are 44 characters of letters, digits, `-` and `_`; each file has another one, and so has a copy. */
const ID_BYTES = 33;

interface Region {
  readonly locale: string;
  readonly timeZone: string;
}

export function newFile(data: SheetData, { locale, timeZone }: Region): Workbook {
  const id = randomBytes(ID_BYTES).toString('base64url');
  const sheet = { ...data, name: data.name.replace(/\.csv$/i, '') };
  const workbook = workbookFrom(sheet, { id, name: 'Follow-up tasks', locale, timeZone });
  makeReadable(workbook.activeSheet, data.frozenRows === undefined);
  return workbook;
}
