// Columns that say what the times of other columns mean: half of the day, zone, hour and minute. They are not read, and the times would be wrong.
import type { Issue } from '../issue.ts';
import type { ColumnMapping } from './mapping.ts';
import { problem } from './mapping-problems.ts';
import type { ColumnView } from './sheet-view.ts';

interface SplitKind {
  readonly words: RegExp;
  readonly what: string;
  readonly example: string;
}

const KINDS: readonly SplitKind[] = [
  {
    words: /^(?:am|pm|am pm|ampm|a m p m|meridiem|meridian|am or pm)$/,
    what: 'whether the times are am or pm',
    example: '4:30 PM',
  },
  {
    words: /^(?:(?:due |start |call |event )?(?:time ?zone|tz|zone of time)|utc offset|gmt offset)$/,
    what: 'the time zone of the times',
    example: '10:00 +05:30',
  },
  {
    words: /^(?:hours?|hrs?|hh|minutes?|mins?|mm)$/,
    what: 'hours or minutes of the times',
    example: '16:30',
  },
];

function splitProblem({ column, header }: ColumnMapping, { what, example }: SplitKind): Issue {
  const message = `This column seems to say ${what}, and it is not read. Write it into the cells of the times, such as ${example}; or choose not to send this column under “Match columns”, if the times are right without it.`;
  return problem('mapping-split-time', header, `times such as ${example}`, message, { column });
}

/** @param unsent columns that fill nothing and were not set aside by the user */
export function splitColumns(
  unsent: readonly ColumnView[],
  columns: readonly ColumnMapping[],
  hasDue: boolean,
): Issue[] {
  if (!hasDue) return [];
  return unsent.flatMap(({ column, parts, content }): Issue[] => {
    const kind = KINDS.find(({ words }) => words.test(parts.words.join(' ')));
    const entry = columns[column];
    return kind === undefined || entry === undefined || content.filled === 0
      ? []
      : [splitProblem(entry, kind)];
  });
}
