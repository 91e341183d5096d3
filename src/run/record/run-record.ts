// The small record of a run that outlives an execution; the rows themselves are in the sheet.
import * as v from 'valibot';
import { lateSchema } from '../../core/late-schema.ts';
import type { BulkStore, ReadStore, Store } from '../ports.ts';
import { readJson } from '../read-json.ts';
import { UserError } from '../user-error.ts';
import { PAUSE_CAUSES, type PauseCause, TROUBLE_FIELDS } from './trouble.ts';
import { type Untold, UntoldSchema } from './untold.ts';

/** Rows of a run by what became of them. */
const CountsSchema = lateSchema(() =>
  v.object({
    queued: v.number(),
    sending: v.number(),
    accepted: v.number(),
    created: v.number(),
    invalid: v.number(),
    failed: v.number(),
    unknown: v.number(),
    skipped: v.number(),
    /** Undone: the task was created and deleted again. */
    deleted: v.optional(v.number(), 0),
    /** Sent, and not in the sheet any more under their tokens; what became of them is not known here. */
    gone: v.optional(v.number(), 0),
    /** Given back as they were before the run, or taken out of it by the user. */
    unsent: v.number(),
  }),
);
export type RunCounts = Readonly<v.InferOutput<typeof CountsSchema>>;

export const NO_COUNTS: RunCounts = {
  queued: 0,
  sending: 0,
  accepted: 0,
  created: 0,
  invalid: 0,
  failed: 0,
  unknown: 0,
  skipped: 0,
  deleted: 0,
  gone: 0,
  unsent: 0,
};

const STOP_CODES = ['bad-keys', 'not-found', 'failing', 'refused', 'sheet-gone', 'user'] as const;

/** Why a run ended before all its rows were sent. */
const StopSchema = v.object({
  code: v.picklist(STOP_CODES),
  /** A whole sentence for the user. */
  message: v.string(),
});
export type Stop = Readonly<v.InferOutput<typeof StopSchema>>;

/** Whether LeadSquared did not take the keys or the address: then nobody can be asked, and a person has to set them again. */
export function needsKeys(stop: Stop | null): stop is Stop {
  return stop?.code === 'bad-keys' || stop?.code === 'not-found';
}

/** Why an open run stands still; its rows stay Queued. */
const PauseSchema = lateSchema(() =>
  v.object({
    cause: v.optional(v.picklist(PAUSE_CAUSES), 'trouble'),
    /** A whole sentence for the user. */
    message: v.string(),
    /** When it may be tried again; null when a person has to do something first. */
    until: v.nullable(v.number()),
    /** Pauses in a row. */
    tries: v.number(),
  }),
);
export type Pause = Readonly<v.InferOutput<typeof PauseSchema>>;

/**
 * How soon a trigger resumes a run that nobody drives: `none` when Google refused to make one. Null for runs that need no trigger.
 */
const TriggerPaceSchema = v.nullable(v.picklist(['minutes', 'hour', 'none']));
export type TriggerPace = v.InferOutput<typeof TriggerPaceSchema>;

/** The LeadSquared account in which a run creates its tasks. */
const RunAccountSchema = v.object({
  /** Tells accounts apart without naming them. */
  hash: v.string(),
  /** For people to read. */
  name: v.string(),
});

/** What is left of a refused call: rows by the numbers of their tokens, and what became of the others of their chunk. */
const LeftPieceSchema = lateSchema(() =>
  v.object({
    /** `1-25,30`. */
    rows: v.string(),
    settled: v.number(),
    refused: v.number(),
    /** What LeadSquared said against the call; '' when that is not known. */
    message: v.string(),
    /** When the call was over, and when a look-up can tell; 0 for rows that wait for their call. */
    at: v.number(),
    dueAt: v.number(),
  }),
);
export type LeftPiece = Readonly<v.InferOutput<typeof LeftPieceSchema>>;

const RecordSchema = lateSchema(() =>
  v.object({
    id: v.string(),
    account: RunAccountSchema,
    /** Whose run it is, by an id of the Google user that names nobody: who started it, or took it over. */
    by: v.string(),
    /** The same for people to read: the name of the LeadSquared user. */
    byName: v.string(),
    /** Ids of the LeadSquared users whose keys have sent for it, so that its tasks are told from their colleagues'. */
    senders: v.array(v.string()),
    /** The same for earlier runs whose rows in doubt it has taken over, by their ids: they are forgotten sooner. */
    origins: v.optional(v.record(v.string(), v.array(v.string())), {}),
    /** Earlier runs whose rows it looks up without their tokens, since an older version of the sheet was put back. */
    putBack: v.optional(v.array(v.string()), []),
    /** The undone run whose rows it sends again; null for every other one. */
    againOf: v.optional(v.nullable(v.string()), null),
    /** True when a schedule began it. */
    scheduled: v.optional(v.boolean(), false),
    trigger: v.optional(TriggerPaceSchema, null),
    /** When an execution last worked on it. */
    workedAt: v.optional(v.number(), 0),
    /** Whether it did so in short pieces, which follow one another as long as a sidebar is open. */
    inPieces: v.optional(v.boolean(), true),
    pause: v.optional(v.nullable(PauseSchema), null),
    /** The mail to its person that has not gone out: that the run needs them, or that it ends without its sheet. */
    untold: v.optional(v.nullable(UntoldSchema), null),
    sheetId: v.number(),
    sheetName: v.string(),
    /** Milliseconds since 1970 UTC, as all moments here. */
    startedAt: v.number(),
    /** Right before its first call left; null before that, 0 where it was not noted. */
    firstCallAt: v.optional(v.nullable(v.number()), 0),
    /** Since when its tasks may exist: earlier than its start when it looks up what earlier runs left in doubt. */
    since: v.number(),
    /** `sending`, then `checking` in LeadSquared which tasks exist, then `ended`. */
    state: v.picklist(['sending', 'checking', 'ended']),
    /** Rows that belong to the run. */
    total: v.number(),
    counts: CountsSchema,
    /** Rows that a check refused when the run began, and rows of the run that a later look refused. */
    invalidAtStart: v.number(),
    invalidLater: v.number(),
    /** Rows left out at the start: repeats, hidden rows, and rows that were settled before. */
    skipped: v.number(),
    hidden: v.number(),
    /** Hidden rows that were given back when their turn came, and are in `hidden` but not in `total`; null where it was not counted. */
    leftOut: v.optional(v.nullable(v.number()), null),
    leftAlone: v.number(),
    /** Rows whose tokens are numbered up to this are let out only while nothing hides them; see `leave-hidden.ts`. */
    visibleOnly: v.optional(v.number(), 0),
    /** Whether a filter counts then, too: the sheet had one when the run began. */
    isFiltered: v.optional(v.boolean(), false),
    /** Whether notes of earlier checks may still stand on its rows; see `stale-notes.ts`. */
    notesDue: v.optional(v.boolean(), false),
    /** Whether each row has a call of its own; see `send/precise.ts`. */
    precise: v.optional(v.boolean(), false),
    calls: v.number(),
    /** Seconds that executions worked on it. */
    seconds: v.number(),
    ...TROUBLE_FIELDS,
    /** Chunks in a row of which LeadSquared took no row. */
    consecutiveRejections: v.optional(v.number(), 0),
    /** When all rows were sent, how often LeadSquared was asked since, and how many of these lookups it answered. */
    sentAt: v.nullable(v.number()),
    lookups: v.optional(v.number(), 0),
    answers: v.optional(v.number(), 0),
    /** Whether replies have named ids of tasks, so that no look-up need have seen these. */
    namedIds: v.optional(v.boolean(), false),
    /** When rows were met last that an execution had left Sending: what Google holds up may still let its call out. Null for never. */
    leftSendingAt: v.optional(v.nullable(v.number()), null),
    /** Pieces of refused calls that are not settled yet. */
    pieces: v.optional(v.array(LeftPieceSchema), []),
    stop: v.nullable(StopSchema),
  }),
);
export type RunRecord = Readonly<v.InferOutput<typeof RecordSchema>>;

/** One property for each run. */
export const recordKey = (runId: string): string => `run.${runId}`;

/** Where it is kept with what the run began. */
export const matchKey = (runId: string): string => `run.${runId}.match`;

/** Null when the run is not known in this spreadsheet, or not any more. */
export function readRecord(store: ReadStore, runId: string): RunRecord | null {
  // The rows carry the truth; a record of another version only loses its counts.
  return readJson(RecordSchema, store.get(recordKey(runId)));
}

/** Until when a run was at work, as far as it is known: an open one may be at any moment. */
export const workedUntil = ({ state, workedAt }: RunRecord): number =>
  state === 'ended' ? workedAt : Number.POSITIVE_INFINITY;

/** The run that is meant. @throws UserError `no-run` when nothing is known of it any more */
export function requireRecord(store: ReadStore, runId: string): RunRecord {
  const record = readRecord(store, runId);
  if (record !== null) return record;
  throw new UserError(
    'no-run',
    `Run ${runId} is not known in this spreadsheet any more. Open the sidebar again; rows in doubt are looked up by “Send all new rows”.`,
  );
}

export function writeRecord(store: Store, record: RunRecord): void {
  store.set(recordKey(record.id), JSON.stringify(record));
}

/** The property that holds the record. */
export function recordProperties(record: RunRecord): Record<string, string> {
  return { [recordKey(record.id)]: JSON.stringify(record) };
}

/** Writes the record with other values in one service call. */
export function writeRecordWith(
  store: BulkStore,
  record: RunRecord,
  others: Readonly<Record<string, string>>,
): void {
  store.setAll({ ...others, ...recordProperties(record) });
}

/**
 * Writes why a run stands still, unless it has ended. The caller holds the document's lock or the lease.
 *
 * @param untold the mail about it that is still to be written
 */
export function writePause(store: Store, runId: string, pause: Pause, untold: Untold | null = null): void {
  const record = readRecord(store, runId);
  if (record === null || record.state === 'ended') return;
  writeRecord(store, { ...record, pause, untold });
}

/** Writes what is left of an untold mail: null once it has gone out, or nobody tries any more. The caller holds the document's lock. */
export function writeUntold(store: Store, runId: string, untold: Untold | null): void {
  const record = readRecord(store, runId);
  if (record === null || record.untold === null) return;
  writeRecord(store, { ...record, untold });
}

/** Remembers that a mail about a cause of pauses was written. The caller holds the document's lock. */
export function writeMailed(store: Store, runId: string, cause: PauseCause): void {
  const record = readRecord(store, runId);
  if (record === null || record.mailed.includes(cause)) return;
  writeRecord(store, { ...record, mailed: [...record.mailed, cause] });
}
