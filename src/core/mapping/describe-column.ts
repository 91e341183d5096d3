// Puts what was decided about a column into its entry of the mapping, with the reason and the hints of its header.
import { columnLetter } from '../cell-name.ts';
import { quote } from '../checks/plain-text.ts';
import { isUtcName } from '../dates/column-zone.ts';
import type { CheckName, FieldName } from '../fields/field-table.ts';
import { fieldByName, fieldLabel } from '../fields/fields.ts';
import { nearField } from './header/near-miss.ts';
import type { ColumnMapping, MappedHow } from './mapping.ts';
import type { ColumnView } from './sheet-view.ts';
import type { Candidate } from './weigh-cells.ts';

/** A column that is not taken for its field before the user has said so. */
export interface OfOtherDate {
  readonly column: number;
  /** What it would fill. */
  readonly field: FieldName;
  /** The column of the date that it may belong to. */
  readonly date: number;
  /** The column of the due date. */
  readonly due: number;
}

export type Decision =
  | { readonly kind: 'own' | 'ignored' | 'call' | 'none' }
  | { readonly kind: 'filled'; readonly field: string; readonly how: MappedHow; readonly why: string }
  | ({ readonly kind: 'asked' } & OfOtherDate)
  | { readonly kind: 'lost'; readonly candidate: Candidate; readonly to: Candidate };

const WHY = {
  own: 'this add-on writes it',
  ignored: 'you chose not to send it',
  call: 'it belongs to a whole call',
} as const;

/** The checks of dates and times of day. */
export const MOMENTS: readonly (CheckName | undefined)[] = ['date', 'end', 'time', 'reminder-time'];
/** A column of dates whose header says UTC is read so; of a time alone nobody could say which day is meant. */
export const READ_AS_UTC: readonly string[] = ['DueDate', 'EndDate'];
export const LENGTHS: readonly (CheckName | undefined)[] = ['duration', 'reminder'];

/** A hint counts only where it can be meant: "(hrs)" after a time of day is no unit. */
function hintsFor(
  { parts }: ColumnView,
  field: string | null,
): Pick<ColumnMapping, 'order' | 'unit' | 'zoneHint'> {
  const check = field === null ? undefined : fieldByName(field)?.check;
  // A custom field may be one of dates, which only the account knows; its cells are read in the sheet's zone or in UTC.
  if (field !== null && fieldByName(field) === null) {
    const { order, zoneHint } = parts;
    return { order, unit: null, zoneHint: zoneHint !== null && isUtcName(zoneHint) ? zoneHint : null };
  }
  return {
    order: MOMENTS.includes(check) ? parts.order : null,
    unit: LENGTHS.includes(check) ? parts.unit : null,
    zoneHint: MOMENTS.includes(check) ? parts.zoneHint : null,
  };
}

function lostTo({ candidate, to }: Extract<Decision, { kind: 'lost' }>, header: readonly string[]): string {
  const taken = `${quote(header[to.column] ?? '')} (column ${columnLetter(to.column)})`;
  return `it also fits ${fieldLabel(candidate.field)}, which is taken from ${taken}`;
}

/** @param isFilled whether a field has a column or a value for all rows, so that nothing else need be proposed for it */
export function describeColumn(
  view: ColumnView,
  decision: Decision,
  header: readonly string[],
  isFilled: (field: FieldName) => boolean,
): ColumnMapping {
  const entry = {
    column: view.column,
    header: view.header,
    field: null,
    near: null,
    ...hintsFor(view, null),
  };
  if (decision.kind === 'filled') {
    const { field, how, why } = decision;
    return { ...entry, field, how, why, ...hintsFor(view, field) };
  }
  if (decision.kind === 'asked') {
    const date = `${quote(header[decision.date] ?? '')} (column ${columnLetter(decision.date)})`;
    return { ...entry, how: 'none', why: `it may belong to ${date}` };
  }
  if (decision.kind === 'lost') return { ...entry, how: 'none', why: lostTo(decision, header) };
  if (decision.kind !== 'none') return { ...entry, how: 'ignored', why: WHY[decision.kind] };
  const near = nearField(view.parts.keys[view.parts.keys.length - 1] ?? '');
  if (near === null || isFilled(near)) return { ...entry, how: 'none', why: '' };
  return { ...entry, how: 'none', near, why: `the header is close to ${quote(fieldLabel(near))}` };
}
