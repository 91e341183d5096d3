// What crosses google.script.run between the sidebar and the add-on: plain JSON only, no Date, no undefined inside arrays.

import type { Answer } from '../core/answer.ts';
import type { AccountView, CeilingView, ChoicesView, ListsView, RateView } from './account-api.ts';
import type {
  AgreedView,
  CheckView,
  DateQuestionView,
  FixInput,
  LookingUpView,
  OthersView,
  RowsChoice,
  TargetView,
} from './check-api.ts';
import type { LinkStateView, LinksView } from './links-api.ts';
import type { HeaderRowView, MatchChoice, MatchView, SheetView } from './match-api.ts';
import type { MissingInput, MissingQuestion } from './missing-api.ts';
import type { PreviewView, TrialView } from './preview-api.ts';
import type { ProgressStateView, ProgressView } from './progress-api.ts';
import type { RunCounts } from './run-counts.ts';
import type { ScheduleView } from './schedule-api.ts';

export type {
  AccountView,
  CeilingView,
  ChoicesView,
  ChoiceView,
  ListsView,
  RateView,
} from './account-api.ts';
export type {
  AgreedView,
  CheckView,
  DateQuestionView,
  GroupView,
  LeadsView,
  LookingUpView,
  OthersView,
  RowSpanView,
  RowsChoice,
  ShownView,
  TargetView,
} from './check-api.ts';
export type { LinkStateView, LinksView } from './links-api.ts';
export type {
  BlankDueView,
  ColumnView,
  DateOrderView,
  FieldView,
  HeaderRowView,
  MatchChoice,
  MatchView,
  SheetView,
  ValueGroupView,
} from './match-api.ts';
export type { PreviewView, TrialView } from './preview-api.ts';
export type { ProgressStateView, ProgressView } from './progress-api.ts';
export type { ScheduleView } from './schedule-api.ts';
export type { Answer, RunCounts };

/** Whose run it is: the user's own, a colleague's in the same account, to be taken over, or one that these keys cannot see. */
export interface OwnerView {
  /** Name of the LeadSquared user; '' when it is not known. */
  readonly name: string;
  readonly organisation: string;
  readonly access: 'mine' | 'ask' | 'no';
  /** Whole sentences: whose it is, and what can be done; null for one's own. */
  readonly words: string | null;
  /** With what a run that may be taken over goes on under the user's own keys: a line for each thing. */
  readonly terms: readonly string[];
}

export interface RunView {
  readonly id: string;
  readonly owner: OwnerView;
  readonly sheetId: number;
  readonly sheetName: string;
  /** `checking`: everything was sent, and LeadSquared is asked which tasks exist. */
  readonly state: 'sending' | 'checking' | 'ended';
  /** Rows meant: those of the run, and those that a check or their being repeats kept out of it. */
  readonly total: number;
  readonly counts: RunCounts;
  /** Hidden rows that were left out, which `total` leaves out, too. */
  readonly hidden: number;
  readonly calls: number;
  /** Whether it has sent rows itself, and not only looked up what others have sent. */
  readonly hasSent: boolean;
  /** Whether LeadSquared has ever told it which tasks exist. */
  readonly wasAnswered: boolean;
  /** Milliseconds since 1970 UTC. */
  readonly startedAt: number;
  readonly seconds: number;
  readonly rowsPerSecond: number;
  /** Null while it cannot be told. */
  readonly secondsLeft: number | null;
  /** Which limit of calls is kept while rows are sent, a whole sentence; null while none is. */
  readonly limit: string | null;
  /** Whether rows in doubt are looked up, and sent again if their tasks are not there. */
  readonly looksFirst: boolean;
  readonly stopping: boolean;
  /** Whether somebody works on it, or on another run of its sheet, right now; told of runs that could be taken over alone. */
  readonly atWork: boolean;
  /** How soon the run goes on by itself when nobody drives it; `no` when it does not, `short` when it needs not. */
  readonly goesOn: 'minutes' | 'hour' | 'no' | 'short';
  /** Why it stopped early, or what there is to know at its end, whole sentences; null when there is nothing. */
  readonly stopped: string | null;
  /** What it waits for at this moment, a whole sentence; null when it is at work. */
  readonly waiting: string | null;
  /** Whether anything can come of trying at once: tasks that need their time to appear are not to be hurried. */
  readonly mayTryNow: boolean;
  /** How long, in seconds from 1; null when it is at work. */
  readonly waitSeconds: number | null;
  /** Whether its sheet was deleted before it had ended: then nothing can be done about its rows. */
  readonly isSheetGone: boolean;
  /** Rows whose tasks were deleted and that no later run has sent again. */
  readonly toSendAgain: number;
  /** For instance `L17`; null when no row failed. */
  readonly firstFailedCell: string | null;
}

export interface Overview {
  readonly account: AccountView | null;
  /** As kept; LeadSquared is not asked for it. Null without an account. */
  readonly lists: ListsView | null;
  readonly rate: RateView;
  readonly ceiling: CeilingView | null;
  readonly sheet: SheetView;
  /** True when every required field has a column or constant. */
  readonly matched: boolean;
  /** The user's own run that is going on, or the one that ended last in this spreadsheet. */
  readonly run: RunView | null;
  /** All runs that have not ended, whosesoever. */
  readonly runs: readonly RunView[];
}

/** What an undo would do. */
export interface UndoView {
  /** Tasks that would be deleted. */
  readonly open: number;
  /** False when there is nothing to do, neither in LeadSquared nor in the sheet. */
  readonly possible: boolean;
  /** What the user is asked, or why there is nothing to undo; several lines. */
  readonly question: string;
}

/** The functions of main.ts that the sidebar calls, each with at most one argument. */
export interface ServerApi {
  sidebarOverview(): Answer<{ overview: Overview }>;
  sidebarConnect(input: { accessKey: string; secretKey: string }): Answer<{ account: AccountView }>;
  /** Keeps the region that the user chose; it counts as long as LeadSquared tells none. */
  sidebarSaveRegion(input: { host: string }): Answer<{ account: AccountView }>;
  sidebarTestConnection(): Answer<{ account: AccountView }>;
  sidebarDisconnect(): Answer<Record<never, never>>;
  /** What is known of the account; LeadSquared is asked when nothing is. */
  sidebarAccountLists(): Answer<{ lists: ListsView }>;
  /** Reads users and task types anew. */
  sidebarRefreshAccount(): Answer<{ lists: ListsView }>;
  /** Whether rows are checked against them. */
  sidebarUseLists(input: { on: boolean }): Answer<{ lists: ListsView }>;
  /** Puts dropdowns on the columns of the sheet, by lists read anew; answers with whole sentences. */
  sidebarDropdowns(): Answer<{ said: readonly string[] }>;
  sidebarChoices(): Answer<{ choices: ChoicesView }>;
  /** Fixes the speed; what LeadSquared's refusals taught is forgotten then. */
  sidebarSaveRate(input: { rate: RateView }): Answer<{ rate: RateView }>;
  sidebarMatch(): Answer<{ match: MatchView }>;
  sidebarSaveMatch(input: MatchChoice): Answer<{ match: MatchView }>;
  /** Keeps where the header is, and reads the sheet again. */
  sidebarChooseHeader(input: { sheetId: number; headerRow: HeaderRowView }): Answer<{ match: MatchView }>;
  /** Takes the saved match of another sheet over. */
  sidebarTakeMatch(input: { sheetId: number; from: number }): Answer<{ match: MatchView }>;
  /** The saved match as text, to be kept or used elsewhere; it holds no keys. */
  sidebarExportMatch(input: { sheetId: number }): Answer<{ text: string }>;
  sidebarImportMatch(input: { sheetId: number; text: string }): Answer<{ match: MatchView }>;
  sidebarResetMatch(input: { sheetId: number }): Answer<{ match: MatchView }>;
  /** `rows` null takes the active sheet and what is selected now; otherwise the rows of an earlier check. */
  sidebarCheck(input: {
    target: TargetView;
    rows: RowsChoice | null;
    /** Whether rows whose lead nobody knows may be sent as tasks without one. */
    withoutLead: boolean;
    /** True to go on with a check that was still looking leads up. */
    goesOn: boolean;
  }): Answer<{
    /** Null while leads are being looked up. */
    check: CheckView | null;
    lookingUp: LookingUpView | null;
  }>;
  /** A row as it will be in LeadSquared, or what keeps it from being sent; `row` null takes the selected one. Sends nothing. */
  sidebarPreview(input: { sheetId: number; row: number | null; withoutLead?: boolean }): Answer<{
    preview: PreviewView;
  }>;
  /** Makes the certain repair of one group in all its cells. */
  sidebarApplyFix(input: FixInput): Answer<{
    changed: number;
    /** The same rows checked again. */
    check: CheckView;
  }>;
  /** Keeps the user's answer about a column for the sheet, and checks the same rows again. */
  sidebarAnswer(input: {
    rows: RowsChoice;
    column: number;
    header: string;
    question: DateQuestionView;
    answer: boolean;
    withoutLead: boolean;
  }): Answer<{ check: CheckView }>;
  /** Selects a cell such as `C5` in the sheet. */
  sidebarGoTo(input: { sheetId: number; cell: string }): Answer<Record<never, never>>;
  /**
   * Queues the rows; nothing is sent before the first `sidebarAdvance`. With `lookFirst` the sheet's waiting rows are looked up in
   * LeadSquared, and none is sent.
   */
  sidebarStart(input: {
    rows: RowsChoice;
    sendHidden: boolean;
    lookFirst?: boolean;
    /** As for the check. */
    withoutLead?: boolean;
    /** What the check showed, hidden rows that are wanted included; what is not so any more is told, and nothing is sent. */
    agreed?: AgreedView;
    /** True to send the first of the rows alone. */
    firstOnly?: boolean;
    /** True to let the first calls out before the answer; else rows are queued, and nothing is sent before `sidebarAdvance`. */
    atOnce?: boolean;
  }): Answer<{ run: RunView } & OthersView>;
  /** Reads the task of a run of one row back, beside what was meant. */
  sidebarTrial(input: { runId: string }): Answer<{ trial: TrialView }>;
  /** Does a few seconds of the run's work; called again and again until the state is `ended`. */
  /** @param input `atOnce` when the user does not want to wait for a pause to end */
  sidebarAdvance(input: {
    runId: string;
    atOnce?: boolean;
    /** After how many no new call is started; 4 when it is left out, 60 at most. */
    seconds?: number;
  }): Answer<{ run: RunView }>;
  /** The run as it stands, without working on it; without a run's id the one that `Overview.run` would show. */
  sidebarProgress(input?: { runId: string } | null): Answer<{ run: RunView | null }>;
  /** Makes a colleague's run in the same account the user's own. */
  sidebarTakeOver(input: { runId: string }): Answer<{ run: RunView }>;
  /** The runs begun last, newest first. */
  sidebarHistory(): Answer<{
    runs: readonly RunView[];
    /** The spreadsheet's, for the moments that are shown. */
    zone: string;
  }>;
  /** Queues the rows of an undone run whose tasks were deleted. */
  sidebarSendAgain(input: { runId: string }): Answer<{ run: RunView }>;
  /**
   * Lets the calls that are out finish and gives the other rows back unsent; answers at once with a sentence that says so.
   * A run of another account, one whose sheet is gone, and one that waits for a person are ended at once: their rows in
   * doubt stay in doubt.
   */
  sidebarStop(input: { runId: string }): Answer<{ run: RunView | null; message: string }>;
  /** Looks all rows in doubt of a sheet up, and sends those again that LeadSquared does not have; asks before that where it is not certain. */
  sidebarSendMissing(input: MissingInput): Answer<MissingQuestion & { run: RunView | null }>;
  /** Takes the rows in doubt of a sheet into a run that asks LeadSquared about them. */
  sidebarAskLeadSquared(input: { sheetId: number }): Answer<{ run: RunView }>;
  /** The schedule of a sheet; of the active one for null. */
  sidebarSchedule(input: { sheetId: number | null }): Answer<{ schedule: ScheduleView }>;
  sidebarSaveSchedule(
    input: Pick<ScheduleView, 'every' | 'hour' | 'progress'> & { readonly sheetId: number },
  ): Answer<{ schedule: ScheduleView }>;
  /** Asks LeadSquared which tasks of the run could be deleted; deletes nothing. */
  sidebarUndoPreview(input: { runId: string }): Answer<{ undo: UndoView }>;
  /** Deletes them; takes a minute or more. */
  sidebarUndo(input: { runId: string }): Answer<{ message: string; run: RunView | null }>;
  /**
   * Looks up for some seconds what became of a sheet's tasks, and writes it beside them; called again with the state that it has
   * answered until it is over. Changes nothing in LeadSquared.
   *
   * @param input `sheetId` null means the sheet that the user looks at
   */
  sidebarRefreshProgress(input: { sheetId: number | null; from: ProgressStateView | null }): Answer<{
    progress: ProgressView;
  }>;
  /**
   * Links for some seconds the ids of a sheet's tasks to the pages of their leads; called again with the state that it has answered
   * until it is over. Calls nobody.
   *
   * @param input `sheetId` null means the sheet that the user looks at
   */
  sidebarLinkIds(input: { sheetId: number | null; from: LinkStateView | null }): Answer<{ links: LinksView }>;
  /** Writes the sheet with the calls of the last run, and shows it. */
  sidebarShowCalls(): Answer<Record<never, never>>;
  /** Shows the sheet with the history of runs. */
  sidebarShowRuns(): Answer<Record<never, never>>;
}
