// What a date cell says before it is an instant: a day, perhaps a time of it, perhaps an offset from UTC.
import type { CivilDate, TimeOfDay } from './civil.ts';

export interface Moment {
  readonly date: CivilDate;
  /** Null when the cell gives the day alone. */
  readonly time: TimeOfDay | null;
  /** Minutes east of UTC as written; null when the time is of the spreadsheet's zone. */
  readonly offsetMinutes: number | null;
}

/** What a cell about the end may say: when, at which time of the due day, or after how many minutes. */
export type End =
  | { readonly kind: 'moment'; readonly moment: Moment }
  | { readonly kind: 'time'; readonly time: TimeOfDay; readonly offsetMinutes: number | null }
  | { readonly kind: 'duration'; readonly minutes: number };
