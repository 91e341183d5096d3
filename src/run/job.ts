// A job: everything that work on a sheet's rows needs from outside, handed on whole.
import type { Rate } from '../core/rate.ts';
import type { SheetSettings } from '../core/settings.ts';
import type { Connection } from '../leadsquared/connection.ts';
import type { Http } from '../leadsquared/http.ts';
import type { BulkStore, Clock, Ids, Lock, Store } from './ports.ts';
import type { RunRecord, TriggerPace } from './record/run-record.ts';
import type { Table } from './sheet/table.ts';

/** An execution stops itself after this time; Google's own limit of six minutes cannot be caught (page quotas). */
export const EXECUTION_BUDGET_MS = 4.5 * 60 * 1000;

export interface RunPorts {
  readonly table: Table;
  readonly http: Http;
  readonly clock: Clock;
  readonly ids: Ids;
  /** Shared by all users of the spreadsheet. */
  readonly documentStore: BulkStore;
  readonly documentLock: Lock;
  /** Shared by all users of the script, for hours: the limiter's window lives here. */
  readonly sharedStore: Store;
  /** The user's own, in every spreadsheet: what the limiter learnt lives here. */
  readonly userStore: Store;
  readonly scriptLock: Lock;
  readonly history: RunHistory;
  /** An id of the current user's own that names nobody. */
  readonly user: () => string;
  readonly triggers: RunTriggers;
}

/** Has Google's clock call the add-on, so that a run is resumed when nobody drives it. */
export interface RunTriggers {
  /** To be called from a user's click, before the first call. */
  set(): TriggerPace;
  /** No run of the current user's is open any more. */
  runEnded(): void;
}

/** Keeps what became of runs, for people to read. */
export interface RunHistory {
  add(record: RunRecord): void;
}

export interface Account {
  readonly connection: Connection;
  /** Tells accounts apart without naming them. */
  readonly hash: string;
  /** The rate that the user chose; null finds the best one. */
  readonly rate: Rate | null;
}

/** What a job works with that only looks at the sheet and writes into it. */
export interface SheetJob {
  readonly ports: RunPorts;
  readonly settings: SheetSettings;
}

/** What a job works with that calls LeadSquared. */
export interface Job extends SheetJob {
  readonly account: Account;
  /** Moment at which the execution must be over, in milliseconds since 1970 UTC. */
  readonly deadline: number;
}
