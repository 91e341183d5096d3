// The runs of a spreadsheet: which are open, which are remembered, and since when the tasks of each may exist.
import * as v from 'valibot';
import type { Lock, Store } from '../ports.ts';
import { readJson } from '../read-json.ts';
import { UserError } from '../user-error.ts';
import { type RunRecord, readRecord } from './run-record.ts';

const KEY = 'runs';
/** Keeps the list far below the 9 KB of one property value (page quotas). */
const REMEMBERED_RUNS = 100;
/** More than a team of people begins without ending any. */
const MOST_OPEN_RUNS = 30;

const Entry = v.object({
  id: v.string(),
  sheet: v.number(),
  since: v.number(),
  open: v.boolean(),
  /** Hash of its account. */
  account: v.string(),
});
/** As an earlier version kept it: id and since when. */
const OldEntry = v.pipe(
  v.tuple([v.string(), v.number()]),
  v.transform(([id, since]) => ({ id, sheet: -1, since, open: false, account: '' })),
);
const List = v.array(v.union([Entry, OldEntry]));

export interface ListedRun {
  readonly id: string;
  /** Id of its sheet; -1 when it is not known. */
  readonly sheet: number;
  /** Since when its tasks may exist, in milliseconds since 1970 UTC. */
  readonly since: number;
  /** False is certain; a run that is listed as open may have ended. */
  readonly open: boolean;
  /** Hash of its account; '' when it is not known. */
  readonly account: string;
}

/** Oldest first. */
export function listRuns(store: Store): readonly ListedRun[] {
  // Without the list nothing is sent twice: rows of a run that is not known are looked up.
  return readJson(List, store.get(KEY)) ?? [];
}

interface ListPorts {
  readonly documentStore: Store;
  readonly documentLock: Lock;
}

function change(
  { documentStore, documentLock }: ListPorts,
  work: (runs: readonly ListedRun[]) => ListedRun[],
) {
  documentLock.during(() => documentStore.set(KEY, JSON.stringify(work(listRuns(documentStore)))));
}

/** Open runs are never forgotten. */
function withoutOldest(runs: readonly ListedRun[]): ListedRun[] {
  let tooMany = runs.length - REMEMBERED_RUNS;
  return runs.filter(({ open }) => open || tooMany-- <= 0);
}

/** Takes a run up as an open one. @throws UserError `busy` when too many are open */
export function addRun(ports: ListPorts, { id, sheetId, since, account }: RunRecord): void {
  change(ports, (runs) => {
    if (runs.filter(({ open }) => open).length >= MOST_OPEN_RUNS) {
      throw new UserError(
        'busy',
        `${MOST_OPEN_RUNS} runs are open in this spreadsheet. Open the sidebar, and finish or stop some of them first.`,
      );
    }
    return withoutOldest([...runs, { id, sheet: sheetId, since, open: true, account: account.hash }]);
  });
}

/** To be called once a run has ended. */
export function closeRun(ports: ListPorts, runId: string): void {
  if (!listRuns(ports.documentStore).some(({ id, open }) => open && id === runId)) return;
  change(ports, (runs) => runs.map((run) => (run.id === runId ? { ...run, open: false } : run)));
}

function recordsOf(store: Store, runs: readonly ListedRun[]): RunRecord[] {
  return runs.flatMap(({ id }) => readRecord(store, id) ?? []);
}

/** The runs that have not ended, oldest first. */
export function openRuns(store: Store): RunRecord[] {
  return recordsOf(
    store,
    listRuns(store).filter(({ open }) => open),
  ).filter(({ state }) => state !== 'ended');
}

/** The runs begun last, newest first, as far as their records are kept. @param most how many at most */
export function recentRuns(store: Store, most: number): RunRecord[] {
  return recordsOf(store, [...listRuns(store)].reverse().slice(0, most));
}

/** The run of a sheet that was begun last; null when none is remembered. */
export function lastRunOf(store: Store, isMeant: (run: ListedRun) => boolean): RunRecord | null {
  for (const { id } of [...listRuns(store)].reverse().filter(isMeant)) {
    const record = readRecord(store, id);
    if (record !== null) return record;
  }
  return null;
}
