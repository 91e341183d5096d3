// What the tasks of other runs look like that are open, or have ended so lately that their tasks may still be looked up.
import type { ReadStore, Store } from '../ports.ts';
import { readLooks, removeLooks } from './reference-notes.ts';
import { type ListedRun, listRuns } from './run-list.ts';
import { type RunRecord, readRecord } from './run-record.ts';
import { SentTokens } from './sent-tokens.ts';

/** So long after its end a run's tasks may be mixed up with those of another: lookups are over by then. */
const RECENT_MS = 3600 * 1000;
/** The same for a run that has left rows in doubt: people ask about them within days. */
const IN_DOUBT_MS = 3 * 24 * RECENT_MS;
/** A run that began so much earlier has certainly not ended within that time, or was forgotten by everybody. */
const LONGEST_RUN_MS = 24 * RECENT_MS;
/** Runs that are asked about, the newest ones; each costs service calls. */
const MOST_ASKED = 12;
/** Runs whose looks are forgotten at a time. */
const MOST_FORGOTTEN = 3;

/** Whether its tasks may still be mixed up with others, and why. */
function recency(store: ReadStore, run: ListedRun, now: number): 'open' | 'recent' | 'in-doubt' | 'past' {
  if (run.open) return 'open';
  if (now - run.since > LONGEST_RUN_MS + IN_DOUBT_MS) return 'past';
  const record = readRecord(store, run.id);
  const age = now - (record?.workedAt ?? run.since);
  if (age < RECENT_MS) return 'recent';
  const { unknown = 0, accepted = 0, sending = 0 } = record?.counts ?? {};
  return age < IN_DOUBT_MS && unknown + accepted + sending > 0 ? 'in-doubt' : 'past';
}

interface Remembered {
  readonly run: ListedRun;
  /** Null when it is too large to tell. */
  readonly looks: readonly number[] | null;
  readonly how: 'open' | 'recent' | 'in-doubt';
}

function remembered(store: ReadStore, now: number): Remembered[] {
  const runs = listRuns(store);
  const asked = new Set([...runs.filter(({ open }) => open), ...runs.slice(-MOST_ASKED)]);
  return [...asked].flatMap((run) => {
    const how = recency(store, run, now);
    return how === 'past' ? [] : [{ run, how, looks: readLooks(store, run.id) }];
  });
}

/** Digests of the tasks of those runs; null when one of them is too large to tell. */
export function looksElsewhere(store: ReadStore, now: number): ReadonlySet<number> | null {
  const digests = new Set<number>();
  for (const { looks, how } of remembered(store, now)) {
    // Days after a large run not every task need carry a reference for its sake.
    if (looks === null && how !== 'in-doubt') return null;
    for (const look of looks ?? []) digests.add(look);
  }
  return digests;
}

/** Whether a row of it has a task, or may have one or get one: all of them may be deleted again. */
function mayHaveTasks({ counts }: RunRecord): boolean {
  const { created, accepted, unknown, sending, queued, gone } = counts;
  return created + accepted + unknown + sending + queued + gone > 0;
}

/** Where rows stand that are about to be sent. */
export interface Here {
  readonly sheetId: number;
  /** Hash of the account that would get their tasks; null when none is connected. */
  readonly account: string | null;
}

/**
 * Digests of the tasks that other sheets have sent to the account within the last hour, or are about to send, with what the sheet was
 * called then.
 */
export function looksOfOtherSheets(store: ReadStore, now: number, here: Here): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  for (const { run, looks, how } of remembered(store, now)) {
    const isElsewhere = run.sheet !== here.sheetId && run.account === here.account;
    const record = isElsewhere && how !== 'in-doubt' ? readRecord(store, run.id) : null;
    if (record === null || !mayHaveTasks(record)) continue;
    const sent = run.open ? null : SentTokens.read(store, run.id);
    for (const [place, look] of (looks ?? []).entries()) {
      // In the order of the tokens; rows of an ended run that were not let out were given back.
      if (sent === null || sent.has(place + 1)) names.set(look, record.sheetName);
    }
  }
  return names;
}

/** Lets go of what nobody asks about any more. @param notes what the store holds, as it was read just now */
export function forgetLooks(store: Store, now: number, notes: ReadStore = store): void {
  const old = listRuns(notes).filter(({ open, since }) => !open && now - since >= RECENT_MS);
  for (const run of old.slice(-MOST_FORGOTTEN)) {
    if (recency(notes, run, now) === 'past') removeLooks(store, run.id, notes);
  }
}
