// Reads a CSV file as File > Import of Google Sheets does: every cell is taken as if its text were typed.

import { CsvError, parse } from 'csv-parse/sync';
import type { Region } from '../host/cells/region.ts';
import { typeInput } from '../host/cells/typing.ts';
import { decodeText } from './decode-text.ts';
import { FileError } from './file-error.ts';
import { CELL_CHARACTERS, rectangular, refuseLongCells } from './limits.ts';
import type { SheetData } from './sheet-data.ts';

/** Characters that may divide cells. */
const CANDIDATES = [',', ';', '\t'];

/**
 * The sheet that a CSV file's bytes hold: cells divided by comma, semicolon or tab; any line endings; UTF-8 or marked
 * UTF-16. `name` becomes the sheet's and stands in messages. Throws FileError.
 */
export function readCsv(bytes: Uint8Array, name: string, region: Region): SheetData {
  const text = decodeText(bytes, name);
  if (text.trim() === '') {
    throw new FileError('empty-file', `"${name}" is empty. Add a header row and at least one task.`);
  }
  const records = parseRecords(text, name);
  refuseLongCells(records, CELL_CHARACTERS, 'Google Sheets');
  return { name, rows: rectangular(records.map((record) => record.map((cell) => typeInput(cell, region)))) };
}

function parseRecords(text: string, name: string): string[][] {
  try {
    return parse(text, {
      delimiter: findDelimiter(text),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      // Sheets takes a quote inside a cell as it is: 5" pipe.
      relax_quotes: true,
    });
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    const line = typeof cause.lines === 'number' ? ` The trouble is at or before line ${cause.lines}.` : '';
    throw new FileError(
      'broken-csv',
      `"${name}" cannot be read as CSV: a quotation mark opens a cell and nothing closes it.${line}`,
      cause,
    );
  }
}

/** The candidate found most often, outside quotes, in the first line that has any; a comma when none has. */
function findDelimiter(text: string): string {
  let counts = new Map<string, number>();
  let quoted = false;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    else if (!quoted && CANDIDATES.includes(character))
      counts.set(character, (counts.get(character) ?? 0) + 1);
    else if (!quoted && (character === '\n' || character === '\r') && counts.size > 0) break;
  }
  if (quoted) counts = countAll(text);
  return CANDIDATES.reduce((best, each) => ((counts.get(each) ?? 0) > (counts.get(best) ?? 0) ? each : best));
}

/** A lone quote makes quotes useless as a guide; the first line alone is then counted. */
function countAll(text: string): Map<string, number> {
  const line = text.split(/\r\n?|\n/, 1)[0] ?? '';
  return new Map(CANDIDATES.map((each) => [each, line.split(each).length - 1]));
}
