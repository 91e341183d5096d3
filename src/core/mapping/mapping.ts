// Which column fills which field, how that was decided, and what is wrong with it.
import type { FieldName } from '../fields/field-table.ts';
import type { TimeUnit } from '../fields/header-hints.ts';
import type { Issue } from '../issue.ts';
import type { DateOrder } from '../settings.ts';
import type { ColumnTemplate } from './template/template.ts';

/** Header of the add-on's own column with the row's status, unless a column of the user's has it. */
export const STATUS_HEADER = 'Task status';
/** The same of the column with the id of the created task. */
export const TASK_ID_HEADER = 'Task ID';
/** The same of the column that says what became of the task in LeadSquared; it comes when the user first asks for it. */
export const PROGRESS_HEADER = 'Task progress';

/**
 * How a column got its field: the user's saved choice; the API's name, the label, an alias, the words of the header; the
 * schema name of a custom field; what the cells hold, where the header says nothing. `ignored` by choice or because the column
 * is the add-on's own; `none` when nothing says what it is.
 */
export type MappedHow =
  | 'saved'
  | 'name'
  | 'label'
  | 'alias'
  | 'words'
  | 'content'
  | 'custom'
  | 'none'
  | 'ignored';

/** An order of day, month and year that is not asked for by a header, but by what stands near it. */
export interface OrderBeside {
  readonly order: DateOrder;
  /** `cell D2 says "(mm/dd/yyyy)"`. */
  readonly said: string;
}

export interface ColumnMapping {
  /** Index from 0. */
  readonly column: number;
  /** The header as the user wrote it. */
  readonly header: string;
  /** API name of the field or `mx_…` schema name; null when the column is not sent. */
  readonly field: string | null;
  readonly how: MappedHow;
  /** A phrase for the user that says why the column is taken for its field, or for none although it seemed to fit; '' when there is nothing to say. */
  readonly why: string;
  /** The field that the header may have meant but for a slip; proposed, never applied. */
  readonly near: FieldName | null;
  /** The order of day, month and year that the header of a date column asks for. */
  readonly order: DateOrder | null;
  /** The order that something beside the header asks for: dates that can be read in it, and in the one in force, are in doubt. */
  readonly beside?: OrderBeside;
  /** The unit in which a column of durations or reminders counts. */
  readonly unit: TimeUnit | null;
  /** The time zone that the header of a date or time column names, as written. */
  readonly zoneHint: string | null;
}

/** A value that every row gets for a field without a column. */
export interface Constant {
  readonly field: string;
  readonly text: string;
  /** Set when the text is put together of the row's cells. */
  readonly template: ColumnTemplate | null;
}

/** The add-on's own columns by their indexes from 0; null when the sheet has none. */
export interface OwnPlaces {
  readonly status: number | null;
  readonly taskId: number | null;
  readonly progress: number | null;
}

export interface Mapping {
  /** One entry per column of the header row, in order. */
  readonly columns: readonly ColumnMapping[];
  /** The constants that apply. */
  readonly constants: readonly Constant[];
  /** Index from 0 of the add-on's own columns; null when the sheet has none yet. */
  readonly statusColumn: number | null;
  readonly taskIdColumn: number | null;
  /** The required fields that neither a column nor a constant fills. */
  readonly missing: readonly FieldName[];
  /** Errors keep all rows from being sent. */
  readonly problems: readonly Issue[];
}
