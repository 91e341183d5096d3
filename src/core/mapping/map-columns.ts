// Maps the columns of a sheet to the fields of a task: by the user's choices, the headers, and the cells below them.
import type { AccountTaskType } from '../account/account-facts.ts';
import { trimText } from '../checks/plain-text.ts';
import type { FieldName } from '../fields/field-table.ts';
import { FIELDS } from '../fields/fields.ts';
import type { Issue } from '../issue.ts';
import type { SheetSettings } from '../settings.ts';
import { saidBeside } from './beside-header.ts';
import { customLabels } from './custom-labels.ts';
import { decide } from './decide-columns.ts';
import { describeColumn } from './describe-column.ts';
import { checkHeader } from './header/check-header.ts';
import { orderBeside } from './hint-problems.ts';
import { mapConstants } from './map-constants.ts';
import type { ColumnMapping, Mapping, OwnPlaces } from './mapping.ts';
import * as problems from './mapping-problems.ts';
import { mappingWarnings } from './mapping-warnings.ts';
import { fieldKey } from './settle.ts';
import { viewSheet } from './sheet-view.ts';
import { proposeName } from './template/propose-name.ts';
import { templateColumns } from './template/template.ts';

/** What is known of the sheet beside its headers. */
export interface SheetLook {
  /** What the rows below the header show, at most some hundred; cells that a row lacks are blank. */
  readonly rows?: readonly (readonly string[])[];
  /** The sheet's number of the first of these rows; 2 unless given. */
  readonly firstRow?: number;
  /** What the rows above the header show. */
  readonly above?: readonly (readonly string[])[];
  /** The spreadsheet's zone, such as `Asia/Kolkata`, so that a header may name it. */
  readonly zoneName?: string;
  /** The account's task types, as far as they are known: they tell columns of types and of custom fields. */
  readonly taskTypes?: readonly AccountTaskType[];
}

/** A sheet to which the add-on has added nothing yet. */
const NOTHING_OWN: OwnPlaces = { status: null, taskId: null, progress: null };

export type MatchSettings = Pick<SheetSettings, 'columns' | 'constants'> &
  Partial<Pick<SheetSettings, 'blankDue' | 'ownerFromLead'>>;

function twoColumns(columns: readonly ColumnMapping[]): Issue[] {
  const first = new Map<string, ColumnMapping>();
  return columns.flatMap((entry): Issue[] => {
    if (entry.field === null) return [];
    const earlier = first.get(fieldKey(entry.field));
    if (earlier !== undefined) return [problems.twoColumns(earlier, entry, entry.field)];
    first.set(fieldKey(entry.field), entry);
    return [];
  });
}

/**
 * Columns → fields: the saved mapping first; then the API's name, the label, the aliases and the words of the header, weighed
 * with what the cells hold; then the cells alone. Of two columns that fit one field the better wins. What cannot be settled, and
 * filled columns that are missed, are in `problems`.
 *
 * @param header the texts of the header row as the user reads them, by column from 0
 * @param own the add-on's own columns, which nobody can tell by their headers
 */
export function mapColumns(
  header: readonly string[],
  settings: MatchSettings,
  own: OwnPlaces = NOTHING_OWN,
  look: SheetLook = {},
): Mapping {
  const { rows = [], firstRow = 2, above = [], zoneName = '', taskTypes = [] } = look;
  const found: Issue[] = [];
  const ownColumns = [own.status, own.taskId, own.progress];
  const isOwn = (column: number) => ownColumns.includes(column);
  const given = new Set(
    Object.entries(settings.constants).flatMap(([name, text]) =>
      trimText(text) === '' ? [] : [fieldKey(name)],
    ),
  );
  const sheet = viewSheet(header, rows);
  const custom = customLabels(taskTypes, [...rows.flat(), settings.constants.TaskType ?? ''], header);
  const guesses = {
    isOwn,
    isGiven: (field: string) => given.has(fieldKey(field)),
    knownTaskTypes: taskTypes.map(({ name }) => name),
    customLabels: custom.fields,
  };
  const decisions = decide(sheet, settings.columns, guesses, found);

  const mapped = new Set(
    decisions.flatMap((decision) => (decision.kind === 'filled' ? [fieldKey(decision.field)] : [])),
  );
  const isMapped = (field: string) => mapped.has(fieldKey(field));
  const constants = mapConstants(settings.constants, header, isMapped, found);
  const isFilled = (field: FieldName) => isMapped(field) || constants.some((entry) => entry.field === field);
  const described = sheet.columns.map((view, column) =>
    describeColumn(view, decisions[column] ?? { kind: 'none' }, header, isFilled),
  );
  const said = saidBeside({ columns: described, rows, firstRow, above });
  const columns = described.map((entry): ColumnMapping => {
    const beside = orderBeside(said, entry);
    return beside === null ? entry : { ...entry, beside };
  });
  const headerProblem = checkHeader(sheet, columns);
  const mayLackDue = settings.blankDue !== undefined && settings.blankDue !== 'refuse';
  const missing = FIELDS.filter(
    ({ name, required }) =>
      required &&
      !isFilled(name) &&
      !(name === 'DueDate' && mayLackDue) &&
      !(name === 'OwnerEmailAddress' && settings.ownerFromLead === true),
  );
  const headers = new Set(header.map(trimText));
  const gone = Object.entries(settings.columns).filter(
    ([text, field]) => field !== '' && !headers.has(trimText(text)),
  );
  const inTemplates = new Set(
    constants.flatMap(({ template }) => (template === null ? [] : templateColumns(template))),
  );
  const after = { sheet, header, rows, firstRow, said, zoneName, columns, decisions, inTemplates, isFilled };
  return {
    columns,
    constants,
    statusColumn: own.status,
    taskIdColumn: own.taskId,
    missing: missing.map(({ name }) => name),
    problems: [
      ...(headerProblem === null ? [] : [headerProblem]),
      ...found,
      ...twoColumns(columns),
      // A row that is no header would only repeat itself in more messages.
      ...(headerProblem !== null || missing.length === 0
        ? []
        : [problems.missingRequired(missing, proposeName(header, rows))]),
      ...gone.map(([text, field]) => problems.savedHeaderGone(trimText(text), field)),
      ...(headerProblem === null
        ? mappingWarnings({ ...after, own: ownColumns, unclear: custom.unclear })
        : []),
    ],
  };
}
