// Writes the cells of a CSV text in the quotes of RFC 4180, whatever spaces and backslashes stand around their own.

const SPACES = ' \t\u00a0';

export interface LooseCell {
  /** Line of the file, from 1, and index of its record, from 0. */
  readonly line: number;
  readonly record: number;
  /** Quoted as a whole; in part, with text behind; or with a quote that nothing closes in its line. */
  readonly kind: 'whole' | 'part' | 'open';
}

interface Written {
  /** The same cells in the quotes of RFC 4180, whose reading leaves nothing open. */
  readonly text: string;
  /** Cells that were written otherwise. */
  readonly loose: readonly LooseCell[];
}

/** @param escapes whether a backslash keeps a quote from closing its cell. Linear: a quote ends each search that passes it */
export function inPlainQuotes(text: string, delimiter: string, escapes: boolean): Written {
  const pieces: string[] = [];
  const loose: LooseCell[] = [];
  let [line, record, at] = [1, 0, 0];
  while (at < text.length) {
    const start = at;
    const quote = skipSpaces(text, start, delimiter);
    if (text[quote] !== '"') {
      at = endOfBare(text, start, delimiter);
      pieces.push(text.slice(start, at));
    } else {
      const cell = quotedCell(text, quote, escapes);
      const end = skipSpaces(text, cell.end, delimiter);
      const isClosed = cell.isClosed && isEndOfCell(text, end, delimiter);
      // With text behind it a quoted part is one cell still; over the end of a line nobody would have meant that.
      const isPart = cell.isClosed && !/[\r\n]/.test(cell.content);
      at = isClosed ? end : endOfBare(text, isPart ? cell.end : quote + 1, delimiter);
      const content = isClosed ? cell.content : text.slice(start, at);
      if (!isClosed || at !== cell.end || quote !== start || cell.isEscaped)
        loose.push({ line, record, kind: isClosed ? 'whole' : isPart ? 'part' : 'open' });
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
export function quotedCell(text: string, quote: number, escapes: boolean) {
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

function skipSpaces(text: string, from: number, delimiter: string): number {
  let at = from;
  while (SPACES.includes(text.charAt(at)) && at < text.length && text[at] !== delimiter) at++;
  return at;
}

/** Whether a cell ends here. */
export function isEndOfCell(text: string, at: number, delimiter: string): boolean {
  return at === text.length || text[at] === '\n' || text[at] === '\r' || text.startsWith(delimiter, at);
}

function endOfBare(text: string, from: number, delimiter: string): number {
  let at = from;
  while (!isEndOfCell(text, at, delimiter)) at++;
  return at;
}

function lineBreaks(text: string): number {
  return text.split(/\r\n|\r|\n/).length - 1;
}
