// The runs of the add-on as it shows them to its own windows, and how long one rests.
import * as v from 'valibot';
import type { PropertyStore } from '../host/services/property-store.ts';
import { asRecord, type JsonRecord, parseJson } from '../sandbox/json.ts';
import { PreconditionError } from './answer.ts';

const RunSchema = v.object({
  id: v.string(),
  state: v.picklist(['sending', 'checking', 'ended']),
  counts: v.object({
    queued: v.number(),
    sending: v.number(),
    accepted: v.number(),
    created: v.number(),
    failed: v.number(),
    unknown: v.number(),
  }),
  calls: v.number(),
  secondsLeft: v.nullable(v.number()),
  stopping: v.boolean(),
  stopped: v.nullable(v.string()),
});
export type RunView = Readonly<v.InferOutput<typeof RunSchema>>;

/** The run of an answer; null when there is none. @throws PreconditionError for an answer that this command does not know */
export function runOf(answer: JsonRecord): RunView | null {
  if (answer.run === null || answer.run === undefined) return null;
  const read = v.safeParse(RunSchema, answer.run);
  if (read.success) return read.output;
  throw new PreconditionError('The add-on tells of its run in a way that this command does not know.');
}

/** Runs that have not ended, the oldest first. @param overview as `sidebarOverview` answers it */
export function openRuns(overview: unknown): RunView[] {
  const { runs, run } = asRecord(overview) ?? {};
  const all = Array.isArray(runs) ? runs : [run];
  return all.flatMap((each) => runOf({ run: each }) ?? []).filter(({ state }) => state !== 'ended');
}

const PauseSchema = v.object({
  id: v.string(),
  pause: v.nullable(v.object({ message: v.string(), until: v.nullable(v.number()) })),
});

/** Why a run rests, and until when in milliseconds since 1970 UTC; `until` null waits for a person. Null for one that does not. */
export function pauseOf(notes: PropertyStore, runId: string) {
  for (const text of Object.values(notes.entries)) {
    const read = v.safeParse(PauseSchema, parseJson(text)?.value);
    if (read.success && read.output.id === runId) return read.output.pause;
  }
  return null;
}

const CallsSchema = v.object({
  firstCallAt: v.nullable(v.number()),
  sentAt: v.nullable(v.number()),
  workedAt: v.number(),
});

/** When the last call with rows left, in milliseconds since 1970 UTC; null where no run tells. */
export function lastCallAt(notes: PropertyStore): number | null {
  const moments = Object.entries(notes.entries).flatMap(([key, text]) => {
    const read = key.startsWith('run.') ? v.safeParse(CallsSchema, parseJson(text)?.value) : null;
    // A run that only looked rows up has sent none of them.
    if (read?.success !== true || read.output.firstCallAt === null) return [];
    return [read.output.sentAt ?? read.output.workedAt];
  });
  return moments.length === 0 ? null : Math.max(...moments);
}
