// CSV files in which somebody quoted each whole line, so that it reads as one cell.

import { type Division, findDivision } from './csv-delimiter.ts';
import { FileError } from './file-error.ts';

/** Fewer cells in a line are more likely a text with a comma, such as a town and its state. */
const FEWEST_CELLS = 3;
const EXAMPLE_CHARACTERS = 40;

export interface UnquotedLines {
  readonly text: string;
  readonly division: Division;
  /** What was done, a whole sentence for the user. */
  readonly remark: string;
}

/**
 * The lines without the quotes around them; null when the file is not of that kind. The header may stand there without
 * quotes.
 *
 * @param text as it stands in the file
 * @param records its lines, each read into cells
 * @param delimiter by which they were read
 * @param name the file's, for messages
 * @throws FileError `quoted-lines` when the lines do not agree on their columns
 */
export function unquoteLines(
  text: string,
  records: readonly (readonly string[])[],
  delimiter: string,
  name: string,
): UnquotedLines | null {
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
  const header = lines.find((line) => line.trim() !== '') ?? '';
  if (division.width < FEWEST_CELLS || !header.includes(division.delimiter)) return null;
  const [first = ''] = whole[0] ?? [];
  const example = `"${first.slice(0, EXAMPLE_CHARACTERS)}${first.length > EXAMPLE_CHARACTERS ? '…' : ''}"`;
  if (division.agreement < 1) {
    if (!isWhole) return null;
    throw new FileError(
      'quoted-lines',
      `Each line of "${name}" is one quoted cell (${example}), and the lines differ in their number of columns, so the cells cannot be told apart. Save the sheet as CSV again, or take away the quotation marks around the lines.`,
    );
  }
  return {
    text: inner,
    division,
    remark: `The lines of "${name}" are one quoted cell each (${example}); they were read as if they had no quotation marks around them.`,
  };
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
