// CSV files in which somebody quoted each whole line, so that it reads as one cell.

import { type Division, findDivision } from './csv-delimiter.ts';
import { FileError } from './file-error.ts';

/** Fewer cells in a line are more likely a text with a comma, such as a town and its state. */
const FEWEST_CELLS = 3;
const EXAMPLE_CHARACTERS = 40;

export interface QuotedLines {
  /** The lines without the quotes around them. */
  readonly text: string;
  readonly division: Division;
  /** Whether all lines are quoted; otherwise the header at least stands there without quotes. */
  readonly isWhole: boolean;
  /** The beginning of a quoted line, for messages. */
  readonly example: string;
}

/**
 * The lines as they would read without quotes around them; null when the file is not of that kind.
 *
 * @param text as it stands in the file
 * @param records its lines, each read into cells
 * @param delimiter by which they were read
 */
export function quotedLines(
  text: string,
  records: readonly (readonly string[])[],
  delimiter: string,
): QuotedLines | null {
  if (!/[\r\n]\s*"|^\s*"/.test(text)) return null;
  const filled = records.filter((record) => record.some((cell) => cell.trim() !== ''));
  const isWhole = filled.every(([, ...others]) => others.every((cell) => cell.trim() === ''));
  const whole = isWhole ? filled : filled.filter((record) => record.length === 1);
  if (whole.length <= filled.length / 2) return null;
  const lines = records.map((record) =>
    isWhole || record.length === 1 ? (record[0] ?? '') : record.map(quoted).join(delimiter),
  );
  const inner = lines.join('\n');
  const division = findDivision(inner);
  if (division.width < FEWEST_CELLS || !isHeaderDivided(lines, division)) return null;
  const [first = ''] = whole.find(([cell = '']) => cell.includes(division.delimiter)) ?? [];
  const example = `"${first.slice(0, EXAMPLE_CHARACTERS)}${first.length > EXAMPLE_CHARACTERS ? '…' : ''}"`;
  return { text: inner, division, isWhole, example };
}

/** A list of one column has a header of one word; a title may stand above a header. */
function isHeaderDivided(lines: readonly string[], { delimiter, width }: Division): boolean {
  const filled = lines.filter((line) => line.trim() !== '').slice(0, 3);
  return filled.some((line) => line.split(delimiter).length >= Math.min(width, FEWEST_CELLS));
}

/** Whether all lines have so many cells, but for titles above the header and blank lines. */
export function agreeOnColumns(lines: readonly (readonly string[])[], width: number): boolean {
  const header = lines.findIndex((line) => line.length === width);
  const rows = lines.slice(header).filter((line) => line.some((cell) => cell.trim() !== ''));
  return header >= 0 && rows.every((line) => line.length === width);
}

export function quotedLinesRemark({ example }: QuotedLines, name: string): string {
  return `The lines of "${name}" are one quoted cell each (${example}); they were read as if they had no quotation marks around them.`;
}

export function quotedLinesError({ example }: QuotedLines, name: string): FileError {
  return new FileError(
    'quoted-lines',
    `Each line of "${name}" is one quoted cell (${example}), and the lines differ in their number of columns, so the cells cannot be told apart. Save the sheet as CSV again, or take away the quotation marks around the lines.`,
  );
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
