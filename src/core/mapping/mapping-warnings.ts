// Says before anything is sent what a mapping leaves out, and what a header asks for that is not done.

import { isUtcName } from '../dates/column-zone.ts';
import { isSheetZone } from '../dates/text/zone-places.ts';
import type { FieldName } from '../fields/field-table.ts';
import { fieldByName } from '../fields/fields.ts';
import { headerKey } from '../fields/header-key.ts';
import type { Issue } from '../issue.ts';
import type { SaidBeside } from './beside-header.ts';
import { cellsBeyondHeader, lastHeaderColumn } from './beyond-header.ts';
import { shareOf } from './cell-kinds.ts';
import { type Decision, READ_AS_UTC } from './describe-column.ts';
import { fittingKinds } from './fitting-kinds.ts';
import { halfProblems } from './half-problems.ts';
import { aboutHints, hintsBeside } from './hint-problems.ts';
import type { ColumnMapping } from './mapping.ts';
import { isSamePerson } from './same-person.ts';
import type { ColumnView, SheetView } from './sheet-view.ts';
import { splitColumns } from './split-columns.ts';
import { unsentColumns } from './unsent-columns.ts';
import * as problems from './unsent-problems.ts';

const MOST = 0.5;
/** A column whose header speaks more faintly for a field than this is hardly missed; see `CLOSENESS` in `match-header.ts`. */
const FAINT = 50;

export interface Matched {
  readonly sheet: SheetView;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly firstRow: number;
  readonly said: SaidBeside;
  readonly zoneName: string;
  readonly own: readonly (number | null)[];
  readonly columns: readonly ColumnMapping[];
  readonly decisions: readonly Decision[];
  /** Columns that a text for all rows is made of. */
  readonly inTemplates: ReadonlySet<number>;
  readonly isFilled: (field: FieldName) => boolean;
  /** Headers that name a custom field which cannot be told for certain, by `headerKey`, with the fields that may be meant. */
  readonly unclear: ReadonlyMap<string, readonly string[]>;
}

/** A column that fills nothing although its cells are of the very kind that its field takes. */
function otherColumns({ sheet, columns, decisions, inTemplates }: Matched): Issue[] {
  return decisions.flatMap((decision, column): Issue[] => {
    if (decision.kind !== 'lost' || inTemplates.has(column)) return [];
    const { candidate } = decision;
    const isFaint = candidate.closeness < FAINT || candidate.needsCells;
    const isOwner = candidate.field === 'OwnerEmailAddress';
    // Which of two dates or people is meant is never left unsaid, however faint the words.
    if (isFaint && candidate.field !== 'DueDate' && !isOwner) return [];
    const [lost, taken, view] = [columns[column], columns[decision.to.column], sheet.columns[column]];
    if (lost === undefined || taken === undefined || view === undefined || view.content.filled === 0)
      return [];
    const takenView = sheet.columns[decision.to.column];
    if (isOwner && takenView !== undefined && isSamePerson(view, takenView)) return [];
    // Owners may be given by their names, which look like any other text.
    const kinds = isOwner ? null : fittingKinds(candidate.field);
    if (kinds !== null && shareOf(view.content, ...kinds) < MOST) return [];
    return [problems.otherColumn(lost, taken, candidate.field)];
  });
}

/** Times, ends and lengths that may belong to another date than the due date. */
function ofOtherDates({ columns, decisions }: Matched): Issue[] {
  return decisions.flatMap((decision): Issue[] => {
    if (decision.kind !== 'asked') return [];
    const [asked, date, due] = [decision.column, decision.date, decision.due].map((at) => columns[at]);
    return asked === undefined || date === undefined || due === undefined
      ? []
      : [problems.ofOtherDate(asked, decision.field, date, due)];
  });
}

/** Columns of dates under the schema name of a custom field, where nothing says when the tasks are due. */
function customDates({ sheet, columns, isFilled }: Matched): Issue[] {
  if (isFilled('DueDate')) return [];
  return columns.flatMap((entry) => {
    const view = sheet.columns[entry.column];
    const isDate = view !== undefined && shareOf(view.content, 'date', 'datetime') >= MOST;
    return entry.how === 'custom' && isDate ? [problems.customDate(entry)] : [];
  });
}

function otherZones({ columns, zoneName }: Matched): Issue[] {
  return columns.flatMap(({ column, header, field, zoneHint }) =>
    zoneHint === null ||
    field === null ||
    isSheetZone(zoneHint, zoneName) ||
    (isUtcName(zoneHint) && (READ_AS_UTC.includes(field) || fieldByName(field) === null))
      ? []
      : [problems.otherZone(header, zoneHint, column)],
  );
}

/** Columns that are called like custom fields of the account, and fill none of them. */
function unclearFields(unsent: readonly ColumnView[], { unclear }: Matched): Issue[] {
  return unsent.flatMap(({ column, header, content }) => {
    const fields = unclear.get(headerKey(header));
    return fields === undefined || content.filled === 0
      ? []
      : [problems.unclearField(column, header, fields)];
  });
}

export function mappingWarnings(matched: Matched): Issue[] {
  const {
    sheet,
    header,
    rows,
    firstRow,
    said,
    zoneName,
    own,
    columns,
    decisions,
    inTemplates,
    isFilled,
    unclear,
  } = matched;
  const due = columns.find(({ field }) => field === 'DueDate');
  const unsent = sheet.columns.filter(
    ({ column }) => decisions[column]?.kind === 'none' && !inTemplates.has(column),
  );
  const beyond = cellsBeyondHeader(rows, header, firstRow, own);
  return [
    ...otherColumns(matched),
    ...ofOtherDates(matched),
    ...customDates(matched),
    ...otherZones(matched),
    ...columns.flatMap((entry) => aboutHints(entry, sheet.columns[entry.column])),
    ...hintsBeside(said, columns, sheet.columns, zoneName),
    ...halfProblems(said, columns, sheet.columns),
    ...splitColumns(unsent, columns, due !== undefined),
    ...unclearFields(unsent, matched),
    ...unsentColumns(
      unsent.filter((view) => !unclear.has(headerKey(view.header))),
      lastHeaderColumn(header, own),
      {
        isFilled,
        kind: sheet.kind,
        due: due === undefined ? null : (sheet.columns[due.column] ?? null),
      },
    ),
    ...(beyond === null ? [] : [problems.cellsBeyond(beyond)]),
  ];
}
