// A job: everything that work on a sheet's rows needs from outside, handed on whole.
import type { AccountFacts } from '../core/account/account-facts.ts';
import type { LeadAnswer, LeadFacts } from '../core/leads/lead-facts.ts';
import type { LeadKey } from '../core/leads/lead-key.ts';
import type { ConfirmedColumn } from '../core/mapping/confirmed-columns.ts';
import type { Rate } from '../core/rate.ts';
import type { SheetSettings } from '../core/settings.ts';
import type { Connection } from '../leadsquared/connection.ts';
import type { Http } from '../leadsquared/http.ts';
import type { BulkStore, Cache, Clock, Ids, Lock, ReadStore, Store } from './ports.ts';
import type { RunRecord, TriggerPace } from './record/run-record.ts';
import type { Table } from './sheet/table.ts';

/** An execution stops itself after this time; Google's own limit of six minutes cannot be caught (page quotas). */
export const EXECUTION_BUDGET_MS = 4.5 * 60 * 1000;
/** Until then an execution may go on with what it has begun, however long Google holds it up (page quotas). */
export const LONGEST_EXECUTION_MS = 6 * 60 * 1000;

export interface RunPorts {
  readonly table: Table;
  /** Another sheet of the file; null when there is none with this id. */
  readonly otherTable: (sheetId: number) => Table | null;
  /** The spreadsheet's own id. */
  readonly fileId: string;
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
  /** What the user's own store held just now, for what an execution need not ask it once more; left out, it is asked. */
  readonly userNotes?: ReadStore;
  /** The user's own, for hours: what was read of the account lives here. */
  readonly userCache: Cache;
  readonly scriptLock: Lock;
  readonly runMatches: RunMatches;
  readonly history: RunHistory;
  /** An id of the current user's own that names nobody. */
  readonly user: () => string;
  readonly triggers: RunTriggers;
}

/** Has Google's clock call the add-on, so that a run is resumed when nobody drives it. */
export interface RunTriggers {
  /** To be called from a user's click, before the first call. */
  set(): TriggerPace;
  /** Whether the clock has come without the spreadsheet of late, so that it cannot be relied upon. */
  isBlind(): boolean;
  /** To be called when a run has ended. @param isLast whether no other run of the current user's is open here */
  runEnded(isLast: boolean): void;
}

/** With what a run began: the match that was confirmed is the one that is sent. */
export interface RunMatch {
  readonly settings: SheetSettings;
  /** The columns that it reads, from left to right. */
  readonly columns: readonly ConfirmedColumn[];
  /** As much of the account as its rows are read by; left out when nothing was known. */
  readonly facts?: AccountFacts | undefined;
}

/** Keeps with what runs began. */
export interface RunMatches {
  /** Null when it is not kept any more. @param from where the properties are read; the document's own store when it is left out */
  load(runId: string, from?: ReadStore): RunMatch | null;
  /** The properties that keep it. */
  properties(runId: string, match: RunMatch): Readonly<Record<string, string>>;
}

/** Keeps what became of runs, for people to read. */
export interface RunHistory {
  add(record: RunRecord): void;
}

export interface Account {
  readonly connection: Connection;
  /** Tells accounts apart without naming them. */
  readonly hash: string;
  /** What its people call the account; '' when LeadSquared does not tell. */
  readonly organisation: string;
  /** Id (in lower case) and name of the LeadSquared user to whom the keys belong; '' when they are not known. */
  readonly userId: string;
  readonly userName: string;
  /** The zone of that user, such as `Asia/Kolkata`, and the country that LeadSquared tells; left out when it tells none. */
  readonly zone?: string;
  readonly country?: string;
  /** What LeadSquared calls the account's plan; left out when it tells none. */
  readonly plan?: string;
  /** The rate that the user chose; null finds the best one. */
  readonly rate: Rate | null;
}

/** The leads that are known, and what is learnt of them on the way. */
export interface LeadBook extends LeadFacts {
  /** Takes an answer in for the rest of the execution; `keep` writes down what outlives it. */
  note(key: LeadKey, answer: LeadAnswer): void;
  /** Rounds of calls in a row, up to now, that brought no usable answer; a check that goes on counts those of its earlier pieces. */
  badRounds: number;
  keep(): void;
}

/** What a job works with that only looks at the sheet and writes into it. */
export interface SheetJob {
  readonly ports: RunPorts;
  readonly settings: SheetSettings;
  /** Null, or left out, when the user has set no keys: then rows of every account are told alike. */
  readonly account?: Account | null;
  /** What is known of the account's people and task types; left out when nothing is, and then all works without it. */
  readonly facts?: AccountFacts | undefined;
  /** What is known of the leads that rows speak of; left out before anybody has looked. */
  readonly leads?: LeadBook | undefined;
  /** The columns that a run reads, as they were when it began; left out before it begins, or when they are not known any more. */
  readonly confirmed?: readonly ConfirmedColumn[];
}

/** What a job works with that calls LeadSquared. */
export interface Job extends SheetJob {
  readonly account: Account;
  /** Moment at which the execution must be over, in milliseconds since 1970 UTC. */
  readonly deadline: number;
}
