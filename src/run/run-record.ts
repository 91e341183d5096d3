// The small record of a run that outlives an execution; the rows themselves are in the sheet.
import * as v from 'valibot';
import type { Store } from './ports.ts';

const RECORD_KEY = 'run';
const STOP_KEY = 'run.stop';

/** Rows of a run by what became of them. */
const CountsSchema = v.object({
  queued: v.number(),
  sending: v.number(),
  accepted: v.number(),
  created: v.number(),
  invalid: v.number(),
  failed: v.number(),
  unknown: v.number(),
  skipped: v.number(),
  /** Given back as they were before the run, or taken out of it by the user. */
  unsent: v.number(),
});
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
  unsent: 0,
};

const STOP_CODES = ['bad-keys', 'not-found', 'failing', 'refused', 'user'] as const;

/** Why a run ended before all its rows were sent. */
const StopSchema = v.object({
  code: v.picklist(STOP_CODES),
  /** A whole sentence for the user. */
  message: v.string(),
});
export type Stop = Readonly<v.InferOutput<typeof StopSchema>>;

const RecordSchema = v.object({
  id: v.string(),
  sheetId: v.number(),
  sheetName: v.string(),
  /** Milliseconds since 1970 UTC, as all moments here. */
  startedAt: v.number(),
  /** Earlier runs whose rows in doubt this one looks up, and since when their tasks may exist. */
  adopted: v.array(v.string()),
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
  leftAlone: v.number(),
  calls: v.number(),
  /** Seconds that executions worked on it. */
  seconds: v.number(),
  /** Calls in a row without a usable answer, and chunks in a row of which LeadSquared took no row. */
  failures: v.number(),
  fruitless: v.number(),
  /** When all rows were sent, and how often LeadSquared was looked at since. */
  sentAt: v.nullable(v.number()),
  looks: v.number(),
  stop: v.nullable(StopSchema),
});
export type RunRecord = Readonly<v.InferOutput<typeof RecordSchema>>;

/** The run that is going on or ended last in this spreadsheet; null when there was none. */
export function readRecord(store: Store): RunRecord | null {
  const text = store.get(RECORD_KEY);
  if (text === null) return null;
  try {
    return v.parse(RecordSchema, JSON.parse(text));
  } catch {
    // The rows carry the truth; a record of another version only loses its counts.
    return null;
  }
}

export function writeRecord(store: Store, record: RunRecord): void {
  store.set(RECORD_KEY, JSON.stringify(record));
}

/** The user's wish to stop has a place of its own, so that the driver cannot write over it. */
export function askToStop(store: Store, runId: string): void {
  store.set(STOP_KEY, runId);
}

export function isAskedToStop(store: Store, runId: string): boolean {
  return store.get(STOP_KEY) === runId;
}

export function forgetStop(store: Store): void {
  store.remove(STOP_KEY);
}
