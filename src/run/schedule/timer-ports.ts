// What work needs that Google's clock starts, when nobody looks on.
import type { Zone } from '../../core/dates/zone.ts';
import type { Status } from '../../core/status.ts';
import type { Job } from '../job.ts';
import type { BulkStore, Clock, Lock, Mail, Store } from '../ports.ts';
import type { Schedules } from './schedule.ts';
import type { ClockTriggers } from './triggers.ts';

export interface TimerPorts {
  readonly clock: Clock;
  readonly documentStore: BulkStore;
  readonly documentLock: Lock;
  /** The current user's own, in every spreadsheet. */
  readonly userStore: Store;
  readonly mail: Mail;
  readonly schedules: Schedules;
  readonly triggers: ClockTriggers;
  readonly spreadsheet: SpreadsheetFacts;
  /** An id of the current user's own that names nobody. */
  readonly user: () => string;
  /** Moment at which the execution must be over. */
  readonly deadline: number;
  /** Where to give the add-on its rights again; '' when Google names no page, null when the rights are in order. */
  lapsedAuthorisation(): string | null;
  /** With the user's keys. @throws UserError `no-keys`, or `no-sheet` when the sheet was deleted */
  openJob(sheetId: number): Job;
  /** The job with what is known of its account, for new rows. */
  knowing(job: Job): Job;
  /** What others changed in a sheet's settings since the user answered for them, whole sentences; null for nothing. */
  changedSettings(job: Job): string | null;
  /** The uppermost status cell of a sheet that says a word; null when none does, or the sheet cannot be used. */
  firstCell(sheetId: number, word: Status): string | null;
  /** For the add-on's makers. */
  log(text: string): void;
}

/** Each asked of Google when it is needed. */
export interface SpreadsheetFacts {
  name(): string;
  url(): string;
  zone(): Zone;
  hasSheet(sheetId: number): boolean;
}
