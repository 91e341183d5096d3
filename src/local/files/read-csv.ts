// Reads a CSV file: its delimiter, its lines and its cells.

import { CsvError, parse } from 'csv-parse/sync';
import type { Region } from '../host/cells/region.ts';
import { csvCell } from './csv-cell.ts';
import { findDivision } from './csv-delimiter.ts';
import { decodeText } from './decode-text.ts';
import { FileError } from './file-error.ts';
import { otherThanCsv } from './file-kind.ts';
import {
  CELL_CHARACTERS,
  FILE_CELLS,
  rectangular,
  refuseLargeFile,
  refuseLongCells,
  refuseManyCells,
} from './limits.ts';
import { hasLooseQuotes, readLooseQuotes } from './loose-quotes.ts';
import type { SheetData } from './sheet-data.ts';
import { agreeOnColumns, quotedLines, quotedLinesError, quotedLinesRemark } from './whole-line-quotes.ts';

/** Characters of one line; more of them are no line, but a quotation mark that nothing closes. */
const LINE_CHARACTERS = 4_000_000;
/** Excel obeys such a first line and does not show it. */
const SEP_LINE = /^\s*"?sep ?= ?"?(\\t|tab|[^\r\n"])?"?[,;\t ]*(?:\r\n|\n|\r|$)/i;

/**
 * The sheet that a CSV file's bytes hold: cells divided by whatever character its lines agree on; any line endings; UTF-8
 * or marked UTF-16. `name` becomes the sheet's and stands in messages. Throws FileError.
 */
export function readCsv(bytes: Uint8Array, name: string, region: Region): SheetData {
  refuseLargeFile(bytes.length, name);
  const decoded = decodeText(bytes, name);
  const other = otherThanCsv(decoded);
  if (other !== null) {
    throw new FileError(
      'not-text',
      `"${name}" is ${other} and no CSV file. Open it where it comes from, or in Excel, save the sheet as CSV and try again.`,
    );
  }
  const sep = SEP_LINE.exec(decoded);
  const text = sep === null ? decoded : decoded.slice(sep[0].length);
  if (text.trim() === '') {
    throw new FileError('empty-file', `"${name}" is empty. Add a header row and at least one task.`);
  }
  const told = sep?.[1] === undefined ? null : delimiterNamed(sep[1]);
  const division = findDivision(text, told);
  const { delimiter } = division;
  const records = readRecords(text, delimiter, name);
  const quoted = quotedLines(text, records, delimiter);
  const inner = quoted === null ? null : parseRecords(quoted.text, quoted.division.delimiter, name);
  const isRead = quoted !== null && inner !== null && agreeOnColumns(inner, quoted.division.width);
  if (quoted?.isWhole && !isRead) throw quotedLinesError(quoted, name);
  const lines = isRead ? inner : records;
  const remarks = [
    ...(told !== null && told !== delimiter ? [sepRemark(sep?.[0] ?? '', delimiter, name)] : []),
    ...(isRead ? [quotedLinesRemark(quoted, name)] : []),
  ];
  refuseLongCells(lines, CELL_CHARACTERS, 'Google Sheets');
  return {
    name,
    rows: rectangular(lines.map((line) => line.map((cell) => csvCell(cell, region)))),
    csv: { delimiter: isRead ? quoted.division.delimiter : delimiter, sepLine: sep !== null },
    ...(remarks.length > 0 ? { remarks } : {}),
  };
}

/** The sign that a sep line means; a tab may be written out. */
function delimiterNamed(told: string): string {
  return /^(?:\\t|tab)$/i.test(told) ? '\t' : told;
}

function sepRemark(line: string, delimiter: string, name: string): string {
  const used = delimiter === '\t' ? 'a tab' : `"${delimiter}"`;
  return `The first line of "${name}", ${line.trim()}, does not fit the lines below it: they were divided at ${used}, by which they agree on their columns.`;
}

function readRecords(text: string, delimiter: string, name: string): string[][] {
  const parsed = (form: string) => parseRecords(form, delimiter, name);
  return hasLooseQuotes(text, delimiter) ? readLooseQuotes(text, delimiter, name, parsed) : parsed(text);
}

function parseRecords(text: string, delimiter: string, name: string): string[][] {
  refuseManyLines(text, name);
  let cells = 0;
  try {
    return parse(text, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      // Sheets takes a quote inside a cell as it is: 5" pipe.
      relax_quotes: true,
      max_record_size: LINE_CHARACTERS,
      on_record: (record: string[]) => {
        cells += record.length;
        refuseManyCells(cells, name);
        return record;
      },
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

/** Blank lines are records too, and far more of them fit into a file than filled ones. */
function refuseManyLines(text: string, name: string): void {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0 && lines <= FILE_CELLS; at = text.indexOf('\n', at + 1)) lines++;
  refuseManyCells(lines, name);
}
