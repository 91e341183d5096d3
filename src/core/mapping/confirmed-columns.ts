// What a run reads: the columns of the confirmed match, in their order, and what has become of them since.
import { quote, trimText } from '../checks/plain-text.ts';
import { fieldLabel } from '../fields/fields.ts';
import { headerKey } from '../fields/header-key.ts';
import type { ColumnMapping, Mapping } from './mapping.ts';
import { templateColumns } from './template/template.ts';

/** A column whose cells go into tasks. */
export interface ConfirmedColumn {
  /** As trimmed. */
  readonly header: string;
  /** API name of the field or `mx_…` schema name; null for a column that is only part of a text made of columns. */
  readonly field: string | null;
}

/** What became of a confirmed column. */
export interface MatchChange {
  readonly kind: 'gone' | 'twice' | 'other-field' | 'moved';
  readonly column: ConfirmedColumn;
}

type Columns = Pick<Mapping, 'columns' | 'constants'>;

function inTemplates({ constants }: Columns): ReadonlySet<number> {
  return new Set(constants.flatMap(({ template }) => (template === null ? [] : templateColumns(template))));
}

/** The columns that a match reads, from left to right. */
export function confirmedColumns(mapping: Columns): ConfirmedColumn[] {
  const used = inTemplates(mapping);
  return mapping.columns
    .filter(({ column, field }) => field !== null || used.has(column))
    .map(({ header, field }) => ({ header: trimText(header), field }));
}

/** Headers of columns that came since and would fill a field: nobody has confirmed that. */
export function newlyMatched(
  confirmed: readonly ConfirmedColumn[],
  { columns }: Pick<Mapping, 'columns'>,
): string[] {
  const known = new Set(confirmed.map(({ header }) => header));
  return columns.flatMap(({ header, field }) =>
    field === null || known.has(trimText(header)) ? [] : [trimText(header)],
  );
}

function becomesOf(
  column: ConfirmedColumn,
  columns: readonly ColumnMapping[],
  times: number,
): MatchChange | null {
  const same = columns.filter(({ header }) => trimText(header) === column.header);
  if (same.length < times) return { kind: 'gone', column };
  if (same.length > times) return { kind: 'twice', column };
  return same.some(({ field }) => field === column.field) ? null : { kind: 'other-field', column };
}

/** The first change of a confirmed column; null while all stand as they did, whatever came in between. */
export function matchChange(confirmed: readonly ConfirmedColumn[], { columns }: Columns): MatchChange | null {
  const times = (header: string) => confirmed.filter((each) => each.header === header).length;
  for (const column of confirmed) {
    const change = becomesOf(column, columns, times(column.header));
    if (change !== null) return change;
  }
  const names = new Set(confirmed.map(({ header }) => header));
  const now = columns.map(({ header }) => trimText(header)).filter((header) => names.has(header));
  const moved = confirmed.find(({ header }, place) => now[place] !== header);
  return moved === undefined ? null : { kind: 'moved', column: moved };
}

/** The column, with what it is for unless its name says that. */
function subjectOf({ header, field }: ConfirmedColumn): string {
  const name = `The column ${quote(header)}`;
  if (field === null) return `${name}, which is part of the tasks’ texts,`;
  const label = fieldLabel(field);
  return headerKey(label) === headerKey(header) ? name : `${name}, which holds ${label},`;
}

const isNoMore = ({ field }: ConfirmedColumn): string =>
  field === null ? 'is not any more' : `is not taken for ${fieldLabel(field)} any more`;

/** @param since such as `since you looked` */
function whatHappened({ kind, column }: MatchChange, since: string): string {
  const subject = subjectOf(column);
  if (kind === 'twice') return `Another column is called ${quote(column.header)} as well ${since}.`;
  return kind === 'gone'
    ? `${subject} was renamed or deleted ${since}.`
    : `${subject} ${isNoMore(column)}: the columns around it changed ${since}.`;
}

/** The same of a column that the user saw before anything was sent. */
export function describeAgreedChange(change: MatchChange): string {
  return `${whatHappened(change, 'since you looked')} Nothing was sent. Undo that change, or look at the rows once more and send them with the columns as they are now.`;
}

/** All columns with what they fill, for telling later which have come. */
export function seenColumns({ columns }: Pick<Mapping, 'columns'>): ConfirmedColumn[] {
  return columns.map(({ header, field }) => ({ header: trimText(header), field }));
}

/** The change of a column that filled a field; null while it fills it, or nothing since it holds nothing. */
function scheduledChange(
  column: ConfirmedColumn,
  columns: readonly ColumnMapping[],
  isFilled: (column: number) => boolean,
  times: number,
): MatchChange | null {
  const same = columns.filter(({ header }) => trimText(header) === column.header);
  if (same.length < times) return { kind: 'gone', column };
  if (same.length > times) return { kind: 'twice', column };
  const fits = (each: ColumnMapping) =>
    each.field === column.field || (each.field === null && !isFilled(each.column));
  return same.some(fits) ? null : { kind: 'other-field', column };
}

/**
 * What has changed since a schedule was saved, and what to do; null while all stands as it did, or was only moved. A column that was
 * there and fills a field by now, since cells have come that tell which, is no change.
 *
 * @param seen all columns, as `seenColumns` gave them
 * @param isFilled whether a column has cells that hold something; index from 0
 */
export function describeScheduledChange(
  seen: readonly ConfirmedColumn[],
  { columns }: Pick<Mapping, 'columns'>,
  isFilled: (column: number) => boolean,
): string | null {
  const advice =
    'Nothing was sent. Undo that change, or save the schedule again if it may send with the columns as they are now.';
  const times = (header: string) => seen.filter((each) => each.header === header).length;
  for (const column of seen) {
    const change =
      column.field === null ? null : scheduledChange(column, columns, isFilled, times(column.header));
    if (change !== null) return `${whatHappened(change, 'since the schedule was saved')} ${advice}`;
  }
  const [added] = newlyMatched(seen, { columns });
  return added === undefined
    ? null
    : `The column ${quote(added)} has come since the schedule was saved, and its cells would go into the tasks. ${advice}`;
}

/** Whole sentences: what happened to the column, and what to do. */
export function describeMatchChange({ kind, column }: MatchChange): string {
  const { header, field } = column;
  const name = quote(header);
  const subject = subjectOf(column);
  const still = 'Nothing was sent without it.';
  switch (kind) {
    case 'gone':
      return `${subject} was renamed or deleted while the run was on. ${still} Give it its name ${name} again, or undo the deletion (Ctrl+Z); or stop the run, and send the other rows with the columns as they are now.`;
    case 'twice':
      return `Another column is called ${name} as well by now, and the run cannot tell which of them holds ${field === null ? 'its text' : fieldLabel(field)}. Nothing more was sent. Rename the new one; or stop the run, and send the other rows with the columns as they are now.`;
    case 'other-field':
      return `${subject} ${isNoMore(column)}, because the columns around it changed while the run was on. ${still} Undo that change; or stop the run, and send the other rows with the columns as they are now.`;
    case 'moved':
      return `${subject} was moved while the run was on, so it stopped for you to look. If each column still holds what its name says, go on with the run; otherwise undo the change.`;
  }
}
