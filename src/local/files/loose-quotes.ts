// CSV files whose quotes are not quite those of CSV: spaces stand around them, or a backslash in front of the inner ones.

import { FileError } from './file-error.ts';

type Records = readonly (readonly string[])[];

interface LooseCell {
  /** Line of the file, from 1, and index of its record, from 0. */
  readonly line: number;
  readonly record: number;
  /** False when its quote is closed nowhere, or text follows the quote that closes it. */
  readonly isClosed: boolean;
}

interface Written {
  /** The same cells in the quotes of RFC 4180, whose reading leaves nothing open. */
  readonly text: string;
  /** Cells that were written otherwise. */
  readonly loose: readonly LooseCell[];
}

/** Whether a quote has spaces around it or a backslash in front: nearly every file has none, and is read as it is. */
export function hasLooseQuotes(text: string, delimiter: string): boolean {
  const divider = delimiter.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
  return (
    text.includes('\\"') ||
    new RegExp(`(?:^|[\\r\\n]|${divider})[ \\u00a0]+"|"[ \\u00a0]+${divider}`).test(text)
  );
}

/**
 * The records as they were meant, when they then agree on their columns; null when every reading leaves the same cells.
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
    const open = written.loose.filter(({ isClosed }) => !isClosed).length;
    return { records, open, odd: oddCell(written.loose, records) };
  });
  const [best] = forms.filter(({ odd }) => odd === null).sort((one, other) => one.open - other.open);
  if (best !== undefined) return best.records;
  const { odd } = forms[forms.length - 1] ?? {};
  const { line, cells, width } = odd ?? { line: 1, cells: 0, width: 0 };
  throw new FileError(
    'loose-quotes',
    `Line ${line} of "${name}" cannot be divided into cells: its quotation marks have spaces or text around them or backslashes in front, and it comes to ${cells} cells where others have ${width}. Put a quotation mark only directly before and after a cell, write one inside a cell twice (""), or save the sheet as CSV again.`,
  );
}

/** The first loosely quoted cell of a record that does not have the columns that most have. */
function oddCell(loose: readonly LooseCell[], records: Records) {
  const width = usualWidth(records);
  for (const { line, record, isClosed } of loose) {
    const cells = records[record]?.length ?? 0;
    // Empty cells at the end of a line may be left out.
    if (cells > width || (!isClosed && cells !== width)) return { line, cells, width };
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

/** @param escapes whether a backslash keeps a quote from closing its cell. Linear: a quote ends each search that passes it */
function inPlainQuotes(text: string, delimiter: string, escapes: boolean): Written {
  const pieces: string[] = [];
  const loose: LooseCell[] = [];
  let [line, record, at] = [1, 0, 0];
  while (at < text.length) {
    const start = at;
    const quote = skipSpaces(text, start);
    if (text[quote] !== '"') {
      at = endOfBare(text, start, delimiter);
      pieces.push(text.slice(start, at));
    } else {
      const cell = quotedCell(text, quote, escapes);
      const end = skipSpaces(text, cell.end);
      const isClosed = cell.isClosed && (end === text.length || isEnd(text, end, delimiter));
      at = isClosed ? end : endOfBare(text, quote + 1, delimiter);
      const content = isClosed ? cell.content : text.slice(start, at);
      if (!isClosed || at !== cell.end || quote !== start || cell.isEscaped)
        loose.push({ line, record, isClosed });
      pieces.push(`"${content.replaceAll('"', '""')}"`);
    }
    line += lineBreaks(text.slice(start, at));
    if (at === text.length) break;
    const isDelimiter = text.startsWith(delimiter, at);
    const length = isDelimiter ? delimiter.length : text.startsWith('\r\n', at) ? 2 : 1;
    pieces.push(text.slice(at, at + length));
    at += length;
    if (isDelimiter) continue;
    line++;
    record++;
  }
  return { text: pieces.join(''), loose };
}

/** What stands between a quote and the one that closes it, and where the text goes on behind that. */
function quotedCell(text: string, quote: number, escapes: boolean) {
  const special = escapes ? /["\\]/g : /"/g;
  const pieces: string[] = [];
  let isEscaped = false;
  let from = quote + 1;
  special.lastIndex = from;
  for (let mark = special.exec(text); mark !== null; mark = special.exec(text)) {
    const { index } = mark;
    const isEscape = mark[0] === '\\';
    if (isEscape && text[index + 1] !== '"') continue;
    if (!isEscape && text[index + 1] !== '"') {
      pieces.push(text.slice(from, index));
      return { content: pieces.join(''), end: index + 1, isClosed: true, isEscaped };
    }
    isEscaped ||= isEscape;
    pieces.push(text.slice(from, index), '"');
    from = index + 2;
    special.lastIndex = from;
  }
  return { content: '', end: text.length, isClosed: false, isEscaped };
}

function skipSpaces(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ' || text[at] === '\u00a0') at++;
  return at;
}

function isEnd(text: string, at: number, delimiter: string): boolean {
  return text[at] === '\n' || text[at] === '\r' || text.startsWith(delimiter, at);
}

function endOfBare(text: string, from: number, delimiter: string): number {
  let at = from;
  while (at < text.length && !isEnd(text, at, delimiter)) at++;
  return at;
}

function lineBreaks(text: string): number {
  return text.split(/\r\n|\r|\n/).length - 1;
}
