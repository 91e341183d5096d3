// Says what the header of a column of dates or times asks for that is not done.
import { quote } from '../checks/plain-text.ts';
import { fieldByName } from '../fields/fields.ts';
import type { Issue } from '../issue.ts';
import { MOMENTS } from './describe-column.ts';
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
