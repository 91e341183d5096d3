// Which column fills which field, how that was decided, and what is wrong with it.
import type { Issue } from '../issue.ts';

/** Header of the add-on's own column with the row's status, unless a column of the user's has it. */
export const STATUS_HEADER = 'Task status';
/** The same of the column with the id of the created task. */
export const TASK_ID_HEADER = 'Task ID';

/**
 * How a column got its field: the user's saved choice, the API's name, the label, an alias, the schema name of a custom
 * field; `ignored` by choice or because the column is the add-on's own; `none` when the header says nothing.
 */
export type MappedHow = 'saved' | 'name' | 'label' | 'alias' | 'custom' | 'none' | 'ignored';

export interface ColumnMapping {
  /** Index from 0. */
  readonly column: number;
  /** The header as the user wrote it. */
  readonly header: string;
  /** API name of the field or `mx_…` schema name; null when the column is not sent. */
  readonly field: string | null;
  readonly how: MappedHow;
}

/** A value that every row gets for a field without a column. */
export interface Constant {
  readonly field: string;
  readonly text: string;
}

/** The add-on's own columns by their indexes from 0; null when the sheet has none. */
export interface OwnPlaces {
  readonly status: number | null;
  readonly taskId: number | null;
}

export interface Mapping {
  /** One entry per column of the header row, in order. */
  readonly columns: readonly ColumnMapping[];
  /** The constants that apply. */
  readonly constants: readonly Constant[];
  /** Index from 0 of the add-on's own columns; null when the sheet has none yet. */
  readonly statusColumn: number | null;
  readonly taskIdColumn: number | null;
  /** Errors keep all rows from being sent. */
  readonly problems: readonly Issue[];
}
