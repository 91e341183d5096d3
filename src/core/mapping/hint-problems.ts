// Says what a header, a row of hints below it or a note above it asks of dates and times that is not done.
import { columnLetter } from '../cell-name.ts';
import { quote, trimText } from '../checks/plain-text.ts';
import { isSheetZone } from '../dates/text/zone-places.ts';
import type { CheckName } from '../fields/field-table.ts';
import { fieldByName } from '../fields/fields.ts';
import { type HeaderHints, readHint } from '../fields/header-hints.ts';
import type { Issue, IssueLevel } from '../issue.ts';
import { LENGTHS, MOMENTS } from './describe-column.ts';
import type { ColumnMapping } from './mapping.ts';
import { problem } from './mapping-problems.ts';
import type { ColumnView } from './sheet-view.ts';

function strangeOrder({ header, column }: ColumnMapping, order: string): Issue {
  const message = `The header says ${quote(order)}, and dates are not read in that order. Write them with the year, the month and the day in this order, such as 2027-01-25, or with the month in words, and take the order out of the header.`;
  return problem('mapping-date-order', header, 'day, month and year in a usual order', message, { column });
}

const SAYS_HALF = /^(?:[ap]\.? ?m\.?|(?:in the )?(?:morning|afternoon|evening|night))$/i;

function unusedHint({ header, column }: ColumnMapping, hint: string): Issue {
  const message = `The header says (${hint}), which is not used: each cell is read as it stands. If it matters, write it into the cells, such as 2:30 pm; otherwise take it out of the header.`;
  // Half a day more or less is no matter of taste.
  const level = SAYS_HALF.test(hint) ? 'error' : 'warning';
  return problem('mapping-hint', header, 'a name, or a hint such as (dd/mm/yyyy)', message, {
    column,
    level,
  });
}

/** Words that name no field by themselves were understood, unless the user or the cells have told what the column is. */
function hintUnused({ how }: ColumnMapping, { parts }: ColumnView): string | null {
  if (parts.unused !== null) return parts.unused;
  if (parts.unit === 'days' || parts.unit === 'minutes') return parts.unit;
  return how === 'saved' || how === 'content' ? parts.unread : null;
}

/** What is to be said about the hints of a column that fills a field. */
export function aboutHints(entry: ColumnMapping, view: ColumnView | undefined): Issue[] {
  const check = entry.field === null ? undefined : fieldByName(entry.field)?.check;
  if (view === undefined || !MOMENTS.includes(check)) return [];
  const { strangeOrder: order } = view.parts;
  if (order !== null) return [strangeOrder(entry, order)];
  const hint = hintUnused(entry, view);
  return hint === null || hint === '' ? [] : [unusedHint(entry, hint)];
}

/** Rows below the header in which hints are looked for: forms have one, or one with an example after it. */
const HINT_ROWS = 2;
const MAX_HINT = 60;
const OFFSET = /^(?:in )?(?:UTC|GMT) ?[+-]/i;

interface Below {
  /** The sheet's number of the first row below the header. */
  readonly firstRow: number;
  /** The spreadsheet's zone. */
  readonly zoneName: string;
}

interface HintCell {
  /** Without brackets. */
  readonly text: string;
  readonly hint: HeaderHints;
  /** Without them a word such as "evening" is what somebody wrote for a time. */
  readonly isInBrackets: boolean;
}

/** What a cell says about its column instead of holding a value; null when it may be one. */
function hintIn(cell: string): HintCell | null {
  const whole = trimText(cell);
  const text = whole.replace(/^[([{<]+|[)\]}>*]+$/g, '');
  if (text === '' || text.length > MAX_HINT) return null;
  const hint = readHint(text);
  // A time or date is a value, and no example beside which others stand; figures belong to an offset alone.
  if (hint === null || (/\d/.test(text) && !OFFSET.test(text))) return null;
  return { text, hint, isInBrackets: /^[([{<]/.test(whole) };
}

/** How bad it is that a hint is not used; null when it asks for nothing that is not done anyway. */
function levelOf(
  check: CheckName,
  { hint: { order, zoneHint, strangeOrder, unused, unit }, isInBrackets }: HintCell,
  { parts }: ColumnView,
  zoneName: string,
): IssueLevel | null {
  if (LENGTHS.includes(check))
    return unit !== null && unit !== 'minutes' && parts.unit === null ? 'error' : null;
  if (!MOMENTS.includes(check)) return null;
  const isOtherZone = zoneHint !== null && zoneHint !== parts.zoneHint && !isSheetZone(zoneHint, zoneName);
  if (isOtherZone || strangeOrder !== null || (isInBrackets && unused !== null)) return 'error';
  // Dates that can be read in two orders are refused for such a cell, wherever in the column it stands.
  return order !== null && order !== parts.order ? 'warning' : null;
}

/** What the rows below the header say about a column which its header does not say: only headers are read by. */
export function hintsBelow(entry: ColumnMapping, view: ColumnView | undefined, at: Below): Issue[] {
  const check = entry.field === null ? undefined : fieldByName(entry.field)?.check;
  if (view === undefined || check === undefined) return [];
  const { column, header } = entry;
  for (const [place, cell] of view.cells.slice(0, HINT_ROWS).entries()) {
    const found = hintIn(cell);
    const level = found === null ? null : levelOf(check, found, view, at.zoneName);
    if (found === null || level === null) continue;
    const name = `${columnLetter(column)}${at.firstRow + place}`;
    const message = `Cell ${name} says ${quote(cell)}, which is not used, since only the header says how cells are read. Write it into the header, such as ${quote(`${header} (${found.text})`)}, and delete it in ${name}.`;
    return [problem('mapping-hint-below', header, 'hints in the header', message, { column, level })];
  }
  return [];
}
