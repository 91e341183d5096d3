// Keeps a workbook's error cells (#N/A, #REF!): the reader makes blanks of them, and a blank would hide the error.

import { type Unzipped, unzipSync, zipSync } from 'fflate';

/** The opening of a cell of type "e"; `<` never stands inside a text of XML, so nothing else looks like it. */
const ERROR_CELL = /(<(?:\w+:)?c\s(?:[^>]*\s)?t=)(?:"e"|'e')/g;
const SHEET = /^\/?xl\/worksheets\/[^/]+\.xml$/i;
/** No sheet of ten million cells comes near this; an archive made to fill the memory does. */
const UNPACKED_LIMIT = 1024 * 1024 * 1024;

/**
 * The workbook with its error cells turned into texts such as `#N/A`, packed anew: so the reader unpacks what was
 * measured here, whatever sizes the archive claims. Throws an Error on anything that is no plain zip archive.
 */
export function errorCellsAsText(workbook: Uint8Array): Uint8Array {
  const files = unpacked(workbook);
  for (const [name, content] of Object.entries(files)) {
    if (!SHEET.test(name)) continue;
    // Latin-1 gives every byte back as it was.
    const xml = Buffer.from(content).toString('latin1');
    files[name] = Buffer.from(xml.replace(ERROR_CELL, '$1"str"'), 'latin1');
  }
  return zipSync(files, { level: 0 });
}

function unpacked(archive: Uint8Array): Unzipped {
  let left = UNPACKED_LIMIT;
  return unzipSync(archive, {
    filter: ({ size, originalSize }) => {
      left -= Math.max(size, originalSize);
      if (left < 0) throw new Error('The archive unpacks to more than any sheet needs.');
      return true;
    },
  });
}
