// What a check found wrong with a row or a header, as data: where, what was found, what was expected and what to write instead.

import type { DateQuestion } from './settings.ts';

/** An error keeps the row from being sent; a warning is shown and the row is sent. */
export type IssueLevel = 'error' | 'warning';

export interface Suggestion {
  /** The text to write into the cell. */
  readonly value: string;
  /** True when the repair cannot be wrong, so that it may be applied to many rows at once. */
  readonly certain: boolean;
}

export interface Issue {
  /** What only the user can say about the whole column; their answer settles all its cells. */
  readonly question?: DateQuestion;
  readonly level: IssueLevel;
  /** Names the kind of problem, so that rows with the same repair can be grouped, for instance `date-impossible`. */
  readonly code: string;
  /** Column index from 0 of the cell at fault; null when no single cell is (a missing column, say). */
  readonly column: number | null;
  /** The column's header as the user wrote it, or the field's label when there is no column. */
  readonly header: string;
  /** What the cell holds, as the user reads it; empty for an empty cell. */
  readonly found: string;
  /** What would have been right, in plain words. */
  readonly expected: string;
  /** One or two whole sentences for the user: what is wrong and what to write instead. Does not repeat the header. */
  readonly message: string;
  readonly suggestion?: Suggestion;
}
