// The user's choices for one sheet, with their defaults.

import { CHUNK_SIZE } from './chunks.ts';
import { type ReferencePlace, WHERE_NEEDED } from './reference.ts';

export type DateOrder = 'DMY' | 'MDY' | 'YMD';

/** What the user has answered about a column of dates; a question without an answer is still open. */
export interface DateAnswers {
  /** Whether a year of two digits is one of this century: `27` is 2027. */
  readonly shortYears?: boolean;
  /** Whether times with `.000` at the end are UTC, as LeadSquared exports them, and not of the spreadsheet's zone. */
  readonly utc?: boolean;
  /** Whether the year that a date cell holds but does not show is meant. */
  readonly hiddenYear?: boolean;
}

/** What a cell may leave open that only the user knows. */
export type DateQuestion = keyof DateAnswers;

/**
 * What becomes of a row without a due date: it is refused; it is due today at a set time; or the date is left out, and
 * LeadSquared takes the current day (page create-tasks-in-bulk).
 */
export type BlankDue = 'refuse' | 'today' | 'leave';

/** Field name or `mx_…` schema name → a cell's text → the text that is read in its place. */
export type ValueMap = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The most that can be chosen: Google ends an execution after six minutes (page quotas), and the look-up is one part of it. */
export const MOST_READ_BACK_SECONDS = 240;
/** As many rows as a bulk call takes: beyond it a precise run would only cost calls. */
export const MOST_PRECISE_ROWS = CHUNK_SIZE;

export interface SheetSettings {
  /** The header's row number from 1; 'auto' takes the last frozen row, or the first row that is not empty. */
  readonly headerRow: number | 'auto';
  /** Saved mapping: header text as written → field name of `FIELDS`, an `mx_…` schema name, or '' for "do not send". */
  readonly columns: Readonly<Record<string, string>>;
  /**
   * Constants: field name or `mx_…` schema name → the text used for rows whose field has no column. `{Header}` stands for what
   * the row's cell under that header shows.
   */
  readonly constants: Readonly<Record<string, string>>;
  /** How text such as 03/04/2026 is read; 'sheet' takes the order of the spreadsheet's locale. */
  readonly dateOrder: DateOrder | 'sheet';
  /** `HH:MM`, the time of a date that has none. */
  readonly defaultTime: string;
  /** Header text of a date column → the user's answers. */
  readonly dateAnswers: Readonly<Record<string, DateAnswers>>;
  readonly blankDue: BlankDue;
  /** `HH:MM`, the time at which rows without a due date are due today. */
  readonly blankDueTime: string;
  /** Which values of the sheet stand for which values of LeadSquared: `Call` for *Phone call*, `Kavya` for an address. */
  readonly values: ValueMap;
  /** Longest text in characters that a text field may hold. */
  readonly textLimit: number;
  /** The country of leads' phone numbers that do not say theirs, two capital letters such as `IN`; '' finds it out. */
  readonly phoneCountry: string;
  /** Whether rows whose lead nobody knows are sent as tasks without one. */
  readonly withoutLead: boolean;
  /** Whether rows without an owner take the owner of their lead. */
  readonly ownerFromLead: boolean;
  /** Whether rows hidden by a filter or by hand are sent. */
  readonly sendHiddenRows: boolean;
  /** Whether rows that repeat an earlier row in every field are sent all the same. */
  readonly sendDuplicates: boolean;
  /** Seconds to go on looking in LeadSquared for accepted tasks after the last call; 0 does not look. */
  readonly readBackSeconds: number;
  /** Runs of at most so many rows are precise: each row has a call of its own, whose reply names its task; 0 for none. */
  readonly preciseRows: number;
  /** `StatusWebhookURL` of every call; '' for none. */
  readonly webhookUrl: string;
  /** A text of its own that a task carries, so that it can be told from all others. */
  readonly reference: { readonly place: ReferencePlace };
}

export const DEFAULT_SHEET_SETTINGS: SheetSettings = {
  headerRow: 'auto',
  columns: {},
  constants: {},
  dateOrder: 'sheet',
  defaultTime: '09:00',
  dateAnswers: {},
  blankDue: 'refuse',
  blankDueTime: '18:00',
  values: {},
  textLimit: 2000,
  phoneCountry: '',
  withoutLead: false,
  ownerFromLead: false,
  sendHiddenRows: false,
  sendDuplicates: false,
  readBackSeconds: 60,
  preciseRows: 10,
  webhookUrl: '',
  reference: { place: WHERE_NEEDED },
};
