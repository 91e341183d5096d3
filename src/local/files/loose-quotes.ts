// CSV files whose quotes are not quite those of CSV: spaces or text stand around them, or a backslash in front of the inner ones.

import { FileError } from './file-error.ts';
import { inPlainQuotes, isEndOfCell, type LooseCell, quotedCell } from './plain-quotes.ts';

type Records = readonly (readonly string[])[];

/** Whether any quote is not one of CSV: nearly every file has none, and is read as it is. */
export function hasLooseQuotes(text: string, delimiter: string): boolean {
  if (!text.includes('"')) return false;
  const start = `(?:^|[\\r\\n]|${delimiter.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')})`;
  const spaces = delimiter === '\t' ? '[ \\u00a0]' : '[ \\t\\u00a0]';
  return (
    text.includes('\\"') ||
    new RegExp(`${start}${spaces}+"`).test(text) ||
    hasTextBehindQuote(text, delimiter, new RegExp(`${start}"`, 'g'))
  );
}

/** Whether anything but the cell's end follows a quote that closes a cell. */
function hasTextBehindQuote(text: string, delimiter: string, opening: RegExp): boolean {
  for (let found = opening.exec(text); found !== null; found = opening.exec(text)) {
    const { end, isClosed } = quotedCell(text, opening.lastIndex - 1, false);
    if (!isClosed) return false;
    if (!isEndOfCell(text, end, delimiter)) return true;
    opening.lastIndex = end;
  }
  return false;
}

/**
 * The records as they were meant: of the readings in which no loosely quoted cell makes its record wider than most, the one
 * with the most cells that are quoted as a whole.
 *
 * @param parse reads a text in the quotes of RFC 4180
 * @throws FileError `loose-quotes` with the line of the first cell that cannot be told from its neighbours
 */
export function readLooseQuotes(
  text: string,
  delimiter: string,
  name: string,
  parse: (text: string) => string[][],
): string[][] {
  const forms = (text.includes('\\"') ? [false, true] : [false]).map((escapes) => {
    const written = inPlainQuotes(text, delimiter, escapes);
    const records = parse(written.text);
    const open = written.loose.filter(({ kind }) => kind !== 'whole').length;
    return { records, open, odd: oddCell(written.loose, records) };
  });
  const [best] = forms.filter(({ odd }) => odd === null).sort((one, other) => one.open - other.open);
  if (best !== undefined) return best.records;
  throw undivided(
    forms.map(({ odd }) => odd),
    name,
  );
}

/** @param odd the odd cell of each reading; the last reading is told of */
function undivided(odd: readonly (OddCell | null)[], name: string): FileError {
  const { line, cells, width } = odd.findLast((each) => each !== null) ?? { line: 1, cells: 0, width: 0 };
  return new FileError(
    'loose-quotes',
    `Line ${line} of "${name}" cannot be divided into cells: its quotation marks have spaces or text around them or backslashes in front, and it comes to ${cells} cells where others have ${width}. Put a quotation mark only directly before and after a cell, write one inside a cell twice (""), or save the sheet as CSV again.`,
  );
}

interface OddCell {
  readonly line: number;
  /** Cells of its record, and of most records. */
  readonly cells: number;
  readonly width: number;
}

/** The first loosely quoted cell of a record that does not have the columns that most have. */
function oddCell(loose: readonly LooseCell[], records: Records): OddCell | null {
  const width = usualWidth(records);
  for (const { line, record, kind } of loose) {
    const cells = (records[record] ?? []).findLastIndex((cell) => cell.trim() !== '') + 1;
    // Titles are short, and empty cells at the end of a line may be left out; but an open cell may go on in the next line.
    if (cells > width || (kind === 'open' && records[record]?.length !== width))
      return { line, cells, width };
  }
  return null;
}

/** Of two widths that are as frequent, the header's comes first. */
function usualWidth(records: Records): number {
  const times = new Map<number, number>();
  for (const { length } of records) if (length > 1) times.set(length, (times.get(length) ?? 0) + 1);
  let [usual, most] = [1, 0];
  for (const [width, count] of times) if (count > most) [usual, most] = [width, count];
  return usual;
}
