// Says what a header, a row of hints below it or a note above it asks of dates and times that is not done.
import { columnLetter } from '../cell-name.ts';
import { quote } from '../checks/plain-text.ts';
import { isUtcName } from '../dates/column-zone.ts';
import { isSheetZone } from '../dates/text/zone-places.ts';
import type { CheckName } from '../fields/field-table.ts';
import { fieldByName } from '../fields/fields.ts';
import { withoutBrackets } from '../fields/hint-row.ts';
import type { Issue } from '../issue.ts';
import type { Beside, SaidBeside } from './beside-header.ts';
import { LENGTHS, MOMENTS, READ_AS_UTC } from './describe-column.ts';
import type { ColumnMapping, OrderBeside } from './mapping.ts';
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

/** Where it stands, for the beginning of a sentence. */
const placeOf = ({ cell, row }: Beside): string =>
  cell === null ? `Row ${row}` : `Cell ${columnLetter(cell.column)}${cell.row}`;

function otherZoneBeside(beside: Beside, { header, field, column }: ColumnMapping): Issue {
  const zone = beside.zone ?? '';
  const place = placeOf(beside);
  const isForHeader = isUtcName(zone) && field !== null && READ_AS_UTC.includes(field);
  const way = isForHeader
    ? `If they are UTC, write that into the header, such as ${quote(`${header} (UTC)`)}, and delete it there.`
    : "Delete it there if the times are of the spreadsheet's zone; otherwise write it into the cells, such as 10:00 UTC, or set the spreadsheet's zone under File, Settings.";
  const message = `${place} speaks of ${quote(zone)}, but times are read in the spreadsheet's time zone. ${way}`;
  return problem('mapping-zone-beside', header, "times of the spreadsheet's zone", message, { column });
}

function hintBeside(beside: Beside, { header, column }: ColumnMapping): Issue {
  const text = withoutBrackets(beside.text);
  if (SAYS_HALF.test(text)) {
    // In the header it would be refused as well.
    const half = `${placeOf(beside)} says ${quote(beside.text)}, which is not used: each cell is read as it stands. Write it into the cells, such as 2:30 pm, and delete it there.`;
    return problem('mapping-hint-beside', header, 'times such as 14:30 or 2:30 pm', half, { column });
  }
  const message = `${placeOf(beside)} says ${quote(beside.text)}, which is not used, since only the header says how cells are read. Write it into the header, such as ${quote(`${header} (${text})`)}, and delete it there.`;
  return problem('mapping-hint-beside', header, 'hints in the header', message, { column });
}

/** What a row of hints, or a note, says of a column, and that changes its values, but is not done. */
function aboutBeside(
  entry: ColumnMapping,
  { parts }: ColumnView,
  check: CheckName,
  said: readonly Beside[],
  zoneName: string,
): Issue | null {
  for (const beside of said) {
    const { unit, zoneHint, strangeOrder, unused } = beside.hints;
    if (LENGTHS.includes(check) && unit !== null && unit !== 'minutes' && parts.unit === null)
      return hintBeside(beside, entry);
    if (!MOMENTS.includes(check)) continue;
    const isOther =
      zoneHint !== null && parts.zoneHint === null && !isSheetZone(beside.zone ?? zoneHint, zoneName);
    if (isOther) return otherZoneBeside(beside, entry);
    const isBelow = beside.cell !== null;
    if (isBelow && (strangeOrder !== null || unused !== null)) return hintBeside(beside, entry);
  }
  return null;
}

/** What stands beside the header and asks for something that is not done; of a note once, at the first column that it can mean. */
export function hintsBeside(
  said: SaidBeside,
  columns: readonly ColumnMapping[],
  views: readonly ColumnView[],
  zoneName: string,
): Issue[] {
  let isNoteTold = false;
  return columns.flatMap((entry): Issue[] => {
    const check = entry.field === null ? undefined : fieldByName(entry.field)?.check;
    const view = views[entry.column];
    if (check === undefined || view === undefined) return [];
    const below = aboutBeside(entry, view, check, said.below(entry.column), zoneName);
    if (below !== null) return [below];
    const above = isNoteTold ? null : aboutBeside(entry, view, check, said.above, zoneName);
    isNoteTold ||= above !== null;
    return above === null ? [] : [above];
  });
}

/** A custom field may be one of dates, which only the account knows. */
function mayHoldDates(field: string): boolean {
  const known = fieldByName(field);
  return known === null || MOMENTS.includes(known.check);
}

/** The order of day and month that stands beside a column whose header names none. */
export function orderBeside(said: SaidBeside, { column, order, field }: ColumnMapping): OrderBeside | null {
  if (order !== null || field === null || !mayHoldDates(field)) return null;
  for (const beside of [...said.below(column), ...said.above]) {
    const asked = beside.hints.order;
    const place = placeOf(beside).replace(/^[CR]/, (first) => first.toLowerCase());
    if (asked !== null) return { order: asked, said: `${place} says ${quote(beside.text)}` };
  }
  return null;
}
