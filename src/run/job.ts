// Everything a run needs from outside, in one parcel.
import type { Rate } from '../core/limiter.ts';
import type { Connection } from '../leadsquared/connection.ts';
import type { Http } from '../leadsquared/http.ts';
import type { BulkStore, Clock, Ids, Lock, Store } from './ports.ts';
import type { RunRecord, TriggerPace } from './record/run-record.ts';
import type { Table } from './sheet/table.ts';

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
  readonly clockTriggers: RunTriggers;
}

/** Has Google's clock wake the add-on, so that a run goes on when nobody drives it. */
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
