// Refuses times without am or pm where a title, a note or the words of the header say that they are of the later half of the day.
import { quote } from '../checks/plain-text.ts';
import { leavesHalfOpen } from '../dates/night-hour.ts';
import { fieldByName } from '../fields/fields.ts';
import type { Issue } from '../issue.ts';
import type { Beside, SaidBeside } from './beside-header.ts';
import { MOMENTS } from './describe-column.ts';
import { laterHalfInHeader, laterHalfInNote } from './half-words.ts';
import type { ColumnMapping } from './mapping.ts';
import { problem } from './mapping-problems.ts';
import type { ColumnView } from './sheet-view.ts';

const EXPECTED = 'times such as 14:30 or 2:30 pm';

/** @param cell the first that leaves it open */
function inHeader({ header, column }: ColumnMapping, word: string, cell: string): Issue {
  const message = `The header says ${quote(word)}, which is not used: each cell is read as it stands, and ${quote(cell)} as a time before noon. Write the half of the day into the cells, such as 2:30 pm, or take the word out of the header.`;
  return problem('mapping-hint', header, EXPECTED, message, { column });
}

function inNote({ header, column }: ColumnMapping, { row, text }: Beside, cell: string): Issue {
  const message = `Row ${row} says ${quote(text)}, which is not used: each cell is read as it stands, and ${quote(cell)} as a time before noon. Write the half of the day into the cells, such as 2:30 pm, or delete it there if it does not speak of these times.`;
  return problem('mapping-hint-beside', header, EXPECTED, message, { column });
}

/** A time after noon without am or pm: the cells of the column are of a clock of 24 hours. */
const OF_24_HOURS = /(?<![\d:])(?:1[3-9]|2[0-3]):[0-5]\d(?! ?[ap])/i;

/** What is said of a column by words; a hint in brackets, or in a row of hints, has been told already. */
export function halfProblems(
  said: SaidBeside,
  columns: readonly ColumnMapping[],
  views: readonly ColumnView[],
): Issue[] {
  const note = said.above.find(({ text }) => laterHalfInNote(text) !== null);
  let isNoteTold = false;
  return columns.flatMap((entry): Issue[] => {
    const view = views[entry.column];
    const check = entry.field === null ? undefined : fieldByName(entry.field)?.check;
    if (view === undefined || !MOMENTS.includes(check) || view.parts.unused !== null) return [];
    if (said.below(entry.column).some(({ hints }) => hints.unused !== null)) return [];
    const word = laterHalfInHeader(entry.header);
    if (word === null && (note === undefined || isNoteTold)) return [];
    if (view.cells.some((cell) => OF_24_HOURS.test(cell))) return [];
    const cell = view.cells.find(leavesHalfOpen);
    if (cell === undefined) return [];
    if (word !== null) return [inHeader(entry, word, cell)];
    if (note === undefined) return [];
    isNoteTold = true;
    return [inNote(entry, note, cell)];
  });
}
