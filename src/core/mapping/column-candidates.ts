// Collects for each column the field that the user chose, or that its header and cells suggest.
import { trimText } from '../checks/plain-text.ts';
import { fieldByName } from '../fields/fields.ts';
import { headerKey } from '../fields/header-key.ts';
import type { Issue } from '../issue.ts';
import { hasMark } from '../placement-mark.ts';
import { tokenIn } from '../status.ts';
import type { Decision } from './describe-column.ts';
import { type HeaderMatch, matchHeader, targetField } from './header/match-header.ts';
import * as problems from './mapping-problems.ts';
import { CHOSEN } from './settle.ts';
import type { ColumnView, SheetView } from './sheet-view.ts';
import { type Candidate, weighCells } from './weigh-cells.ts';

/** How close the account's own name of a custom field is: closer than loose words, and less than the names of a task's fields. */
const CUSTOM_LABEL = 79;

export const isCallField = (field: string): boolean => fieldByName(field)?.scope === 'call';

export interface Choices {
  /** Trimmed header → field, or '' for "do not send". */
  readonly saved: ReadonlyMap<string, string>;
  /** Whether the user gave the field a value for all rows. */
  readonly isGiven: (field: string) => boolean;
  /** As in `Guesses`. */
  readonly customLabels: ReadonlyMap<string, string>;
}

function chosen(view: ColumnView, choice: string, found: Issue[]): Candidate | null {
  const field = targetField(choice);
  if (field === null) {
    found.push(problems.savedFieldUnknown(view.header, choice, view.column));
    return null;
  }
  return {
    column: view.column,
    field,
    how: 'saved',
    closeness: CHOSEN,
    needsCells: false,
    why: 'you chose it',
  };
}

/**
 * Whether a column holds what the add-on writes: then it is the status column under another name, and no field's. What a cut off write has
 * left, which bears its mark still, stands in a column of the user's: its rows are refused, and the column stays what it was.
 */
function isMostlyWritten({ cells, content }: ColumnView): boolean {
  const written = cells.filter((cell) => tokenIn(cell) !== null && !hasMark(cell)).length;
  return written > 0 && written * 2 >= content.filled;
}

/** A column that is called as the account calls a custom field. Any name of a field that every task has counts before it. */
function ofCustomField({ header }: ColumnView, labels: Choices['customLabels']): HeaderMatch | null {
  const field = labels.get(headerKey(header));
  return field === undefined ? null : { field, how: 'custom', closeness: CUSTOM_LABEL, needsCells: false };
}

function guessed(view: ColumnView, sheet: SheetView, { isGiven, customLabels }: Choices): Candidate | null {
  const said = matchHeader(view.header, view.parts, sheet.kind);
  const custom = ofCustomField(view, customLabels);
  const match = said === null || (custom !== null && said.closeness < CUSTOM_LABEL) ? (custom ?? said) : said;
  if (match === null || isMostlyWritten(view)) return null;
  const weighed = weighCells(view.column, match, view.content, view.cells);
  // The user's value for all rows gives way to a column of that very name, but to no looser guess.
  return weighed?.how === 'words' && isGiven(weighed.field) ? null : weighed;
}

/** What a column may fill, or what else is already decided about it. */
export function candidateOf(
  view: ColumnView,
  sheet: SheetView,
  choices: Choices,
  found: Issue[],
): Candidate | Decision {
  const choice = choices.saved.get(trimText(view.header));
  if (choice === '') return { kind: 'ignored' };
  const candidate = choice === undefined ? guessed(view, sheet, choices) : chosen(view, choice, found);
  if (candidate === null) return { kind: 'none' };
  if (!isCallField(candidate.field)) return candidate;
  found.push(problems.callField(view.header, view.column));
  return { kind: 'call' };
}
