// Everything a run needs from outside, in one parcel.
import type { Rate } from '../core/limiter.ts';
import type { Connection } from '../leadsquared/connection.ts';
import type { Http } from '../leadsquared/http.ts';
import type { Clock, Ids, Lock, Store } from './ports.ts';
import type { RunRecord } from './run-record.ts';
import type { Table } from './table.ts';

export interface RunPorts {
  readonly table: Table;
  readonly http: Http;
  readonly clock: Clock;
  readonly ids: Ids;
  /** Shared by all users of the spreadsheet. */
  readonly documentStore: Store;
  readonly documentLock: Lock;
  /** Shared by all users of the script: the limiter's state lives here. */
  readonly scriptStore: Store;
  readonly scriptLock: Lock;
  readonly history: RunHistory;
}

/** Keeps what became of runs, for people to read. */
export interface RunHistory {
  add(record: RunRecord): void;
}

export interface Account {
  readonly connection: Connection;
  /** Tells accounts apart without naming the access key. */
  readonly keyHash: string;
  /** The rate that the user chose; null finds the best one. */
  readonly rate: Rate | null;
}
