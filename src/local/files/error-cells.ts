// Keeps a workbook's error cells (#N/A, #REF!): the reader makes blanks of them, and a blank would hide the error.

import { unzip, zip } from './zip.ts';

/** The opening of a cell of type "e"; `<` never stands inside a text of XML, so nothing else looks like it. */
const ERROR_CELL = /(<(?:\w+:)?c\s(?:[^>]*\s)?t=)(?:"e"|'e')/g;
const SHEET = /^\/?xl\/worksheets\/[^/]+\.xml$/i;

/** The workbook with its error cells turned into texts such as `#N/A`; the same bytes when it has none. */
export function errorCellsAsText(workbook: Buffer): Buffer {
  let found = false;
  const files = new Map<string, Buffer>();
  for (const [name, content] of unzip(workbook)) {
    if (!SHEET.test(name)) {
      files.set(name, content);
      continue;
    }
    // Latin-1 gives every byte back as it was.
    const before = content.toString('latin1');
    const after = before.replace(ERROR_CELL, '$1"str"');
    found ||= after !== before;
    files.set(name, Buffer.from(after, 'latin1'));
  }
  return found ? zip(files) : workbook;
}
