// What crosses google.script.run about a check of rows: which rows are meant, and what was found.
import type { SheetView } from './match-api.ts';
import type { PreviewView } from './preview-api.ts';

/** The selected rows of the active sheet, every row that was never sent, or those LeadSquared refused. */
export type TargetView = 'selected' | 'new' | 'failed';

/** Rows of the sheet, counted from 1, both ends included. */
export interface RowSpanView {
  readonly first: number;
  readonly last: number;
}

/**
 * The rows that were checked. A jump to a cell moves the selection, so whatever follows a check names the rows and the
 * sheet it looked at; `spans` matters for the target `selected` only.
 */
export interface RowsChoice {
  readonly sheetId: number;
  readonly target: TargetView;
  readonly spans: readonly RowSpanView[];
}

export interface GroupView {
  readonly level: 'error' | 'warning';
  readonly code: string;
  /** As the column is called, shortened; a repair names it, so that it is made in no other column. */
  readonly header: string;
  /** Index from 0; null when no single column is at fault. */
  readonly column: number | null;
  readonly count: number;
  /** For instance "37 rows: Due date is in the past." */
  readonly summary: string;
  /** The first row's message: what was found and what to write instead. */
  readonly message: string;
  readonly firstCell: string | null;
  /** A repair that cannot be wrong and can be made in all its cells at once; null when there is none. */
  readonly fix: { readonly count: number; readonly found: string; readonly value: string } | null;
  /** What only the user can say about the whole column, by its header; null when nothing is asked. */
  readonly question: { readonly kind: DateQuestionView; readonly header: string } | null;
}

/** The group that is to be repaired, as it was shown. */
export interface FixInput extends Pick<GroupView, 'code' | 'header'> {
  readonly rows: RowsChoice;
  readonly column: number;
  readonly withoutLead: boolean;
}

/** Whether years of two digits are of this century, times are UTC, a year that is not shown is meant. */
export type DateQuestionView = 'shortYears' | 'utc' | 'hiddenYear';

/** What the looking up of leads and opportunities came to. */
export interface LeadsView {
  /** Distinct leads that were found. */
  readonly found: number;
  /** Distinct leads and opportunities that were asked about: by IDs of leads many in a call, else one by one. */
  readonly asked: number;
  /** Distinct opportunities that were found. */
  readonly opportunities: number;
  /** Rows whose leads have not been looked up, and why; a sentence, or null when there are none. */
  readonly waiting: string | null;
  /** Rows that can be sent as tasks without a lead, should the user want it. */
  readonly mayBeWithout: number;
  /** Rows that are sent so. */
  readonly without: number;
}

/** Leads and opportunities are being looked up; the check is asked for again, with these very rows. */
export interface LookingUpView {
  readonly done: number;
  readonly total: number;
  /** How many of the total are opportunities. */
  readonly opportunities: number;
  readonly rows: RowsChoice;
}

/** What the selected rows hold that would go; signs of the add-on's own, which go back as they came. */
export interface ShownView {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly tried?: string | undefined;
}

/** What is told with a run of the first row alone. */
export interface OthersView {
  /** What the other selected rows hold, to be agreed to instead; null for other runs and targets. */
  readonly others?: ShownView | null;
}

/** What the user agrees to who sends what a check showed; it goes back as it came. */
export interface AgreedView {
  /** The columns whose cells go into the tasks, from left to right, with the field of each; null where it is part of a text. */
  readonly columns: readonly { readonly header: string; readonly field: string | null }[];
  /** How many rows go at most, without hidden ones. */
  readonly rows: number;
  /** Null for other targets than selected rows. */
  readonly shown: ShownView | null;
  /** The account whose keys were set then, by a sign that is no secret; null when none were. */
  readonly account: string | null;
}

export interface CheckView {
  readonly sheet: SheetView;
  /** The rows of the selection that was checked; empty for other targets. */
  readonly spans: readonly RowSpanView[];
  readonly filled: number;
  readonly agreed: AgreedView;
  readonly ready: number;
  readonly invalid: number;
  readonly duplicates: number;
  readonly hidden: number;
  /** Whether other rows may be hidden as well, which is found out when they are sent. */
  readonly mayHideMore: boolean;
  /** Rows that hold totals or the header once more, and are no tasks. */
  readonly aside: number;
  /** Rows settled before, by status word; `Other` for text that is not the add-on's. */
  readonly leftAlone: readonly { readonly status: string; readonly count: number }[];
  /** Rows of earlier runs that will be looked up in LeadSquared. */
  readonly inDoubt: number;
  readonly calls: number;
  readonly seconds: number;
  /** Executions of Google's that the run will take if no sidebar is open. */
  readonly executions: number;
  /** What the user should know before these rows are sent, whole sentences; null for nothing. */
  readonly caution: string | null;
  /** What somebody else changed in the settings since the user sent with them: a line for each thing; empty for nothing. */
  readonly changed: readonly string[];
  /** About how many of the rows to be sent seem to have their tasks already; they can be looked up first. */
  readonly putBack: number;
  /** What the sheet holds and is not sent although it looks like it should be; whole sentences. */
  readonly notices: readonly string[];
  /** What is known of the leads that the rows speak of. */
  readonly leads: LeadsView;
  /** Which rows carry a reference and why, one sentence; null when none does. */
  readonly references: string | null;
  /** The first row that is ready, as it will be in LeadSquared; null when none is. */
  readonly preview: PreviewView | null;
  /** What to know before sending: whose name tasks carry, mails, the limit of the day; a line for each. */
  readonly terms: readonly string[];
  /** Whether the user has sent nothing in this account yet, so that one row first is offered. */
  readonly isFirstRun: boolean;
  readonly groups: readonly GroupView[];
}
