// The page of messages as tables: what each row says, and the cells that it gives for instance.
import { readFileSync } from 'node:fs';

export const PAGE = readFileSync('docs/messages.md', 'utf8');

export interface MessageRow {
  /** The part of the page. */
  readonly group: string;
  /** The column that the example speaks of: `Due date`. */
  readonly column: string;
  /** The words in bold: those of the add-on. */
  readonly words: readonly string[];
  /** Whether the row may be sent all the same. */
  readonly isWarning: boolean;
  /** The cells given for instance, by column; empty when the example is told in plain words. */
  readonly cells: Readonly<Record<string, string>>;
}

const bold = (text: string): string[] => [...text.matchAll(/\*\*(.+?)\*\*/g)].map(([, words = '']) => words);

/** A single cell belongs to the column of the row; of several each has its column's name before it. */
function cellsOf(example: string, column: string): Record<string, string> {
  const one = /^`([^`]+)`$/.exec(example)?.[1];
  if (one !== undefined) return { [column]: one };
  const pairs = [...example.matchAll(/([A-Z][\w -]*) `([^`]+)`(?:, |$)/g)];
  const isWhole = pairs.map(([whole]) => whole).join('') === example;
  return isWhole ? Object.fromEntries(pairs.map(([, name = '', cell = '']) => [name, cell])) : {};
}

function rowsOf(section: string): MessageRow[] {
  const group = section.split('\n')[0] ?? '';
  return [...section.matchAll(/^\| (.*\*\*.*?) \| (.*?) \|/gm)].map(([, said = '', example = '']) => {
    const column = said.split(' **')[0] ?? '';
    const isWarning = said.endsWith('*(warning)*');
    return { group, column, words: bold(said), isWarning, cells: cellsOf(example, column) };
  });
}

export const MESSAGE_ROWS: readonly MessageRow[] = PAGE.split(/^## /m).slice(1).flatMap(rowsOf);
