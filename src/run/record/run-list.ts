// The runs of a spreadsheet: which are open, which are remembered, and since when the tasks of each may exist.
import * as v from 'valibot';
import { lateSchema } from '../../core/late-schema.ts';
import type { BulkStore, Lock, ReadStore, Store } from '../ports.ts';
import { readJson } from '../read-json.ts';
import { UserError } from '../user-error.ts';
import { type RunRecord, readRecord, requireRecord } from './run-record.ts';

const KEY = 'runs';
/** With as many open ones as there may be beside them, some 7 KB of the 9 KB of one property value (page quotas). */
export const REMEMBERED_RUNS = 100;
/** More than a team of people begins without ending any. */
const MOST_OPEN_RUNS = 30;

const KEEPS = ['all', 'record', 'nothing'] as const;
/** In which numbers are written: the sheet's id and the moment take 15 letters. */
const BASE = 36;

/** As an earlier version kept it, by names. */
const NamedEntry = lateSchema(() =>
  v.object({
    id: v.string(),
    sheet: v.number(),
    since: v.number(),
    open: v.boolean(),
    /** Hash of its account. */
    account: v.string(),
    /** What is kept of it beside its place in this list. */
    keeps: v.picklist(KEEPS),
  }),
);
/** `ID sheet since open keeps account`, such as `BCDFGHJK 0 mk2x9a1c o a 5f26afc199fce0fd`. */
const PackedEntry = v.pipe(v.string(), v.transform(unpacked));
/** As one before that kept it: id and since when. */
const OldEntry = lateSchema(() =>
  v.pipe(
    v.tuple([v.string(), v.number()]),
    v.transform(([id, since]) => ({
      id,
      sheet: -1,
      since,
      open: false,
      account: '',
      keeps: 'nothing' as const,
    })),
  ),
);
const AnyEntry = v.union([PackedEntry, NamedEntry, OldEntry]);
const List = v.array(v.unknown());

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
  /** Beside its place in this list: its record and the log of its calls, its record, or nothing. */
  readonly keeps: 'all' | 'record' | 'nothing';
}

function packed({ id, sheet, since, open, account, keeps }: ListedRun): string {
  const words = [
    id,
    sheet.toString(BASE),
    since.toString(BASE),
    open ? 'o' : 'e',
    keeps.slice(0, 1),
    account,
  ];
  return words.join(' ');
}

const listText = (runs: readonly ListedRun[]): string => JSON.stringify(runs.map(packed));

/** Null when the text is no packed entry. */
function unpacked(text: string): ListedRun | null {
  const [id = '', sheet = '', since = '', open, kept, account = ''] = text.split(' ');
  const keeps = KEEPS.find((each) => each.startsWith(kept ?? ' '));
  const numbers = [Number.parseInt(sheet, BASE), Number.parseInt(since, BASE)] as const;
  if (id === '' || keeps === undefined || numbers.some(Number.isNaN)) return null;
  return { id, sheet: numbers[0], since: numbers[1], open: open === 'o', account, keeps };
}

/** Oldest first. */
export function listRuns(store: ReadStore): readonly ListedRun[] {
  // Without the list nothing is sent twice: rows of a run that is not known are looked up.
  const list: readonly unknown[] = readJson(List, store.get(KEY)) ?? [];
  // One odd entry must not hide the others.
  return list.flatMap((entry) => {
    const read = v.safeParse(AnyEntry, entry);
    return read.success && read.output !== null ? [read.output] : [];
  });
}

/** Whether no other run has begun since the run did, in any sheet of the file; false when that is not known. */
export function isNewest(store: ReadStore, runId: string): boolean {
  const runs = listRuns(store);
  return runs[runs.length - 1]?.id === runId;
}

export interface ListPorts {
  readonly documentStore: Store;
  readonly documentLock: Lock;
}

function change(
  { documentStore, documentLock }: ListPorts,
  work: (runs: readonly ListedRun[]) => ListedRun[],
) {
  documentLock.during(() => documentStore.set(KEY, listText(work(listRuns(documentStore)))));
}

/** Open runs are never forgotten, nor are those of which something is kept: nobody else would know what to remove. */
function withoutOldest(runs: readonly ListedRun[]): ListedRun[] {
  let tooMany = runs.length - REMEMBERED_RUNS;
  return runs.filter(({ open, keeps }) => open || keeps !== 'nothing' || tooMany-- <= 0);
}

const openOnes = (runs: readonly ListedRun[]): ListedRun[] => runs.filter(({ open }) => open);

function refuseTooMany(runs: readonly ListedRun[]): void {
  if (openOnes(runs).length < MOST_OPEN_RUNS) return;
  throw new UserError(
    'busy',
    `${MOST_OPEN_RUNS} runs are open in this spreadsheet. Open the sidebar, and finish or stop some of them first.`,
  );
}

/**
 * To be asked before anything is kept of a run that is to begin: what is kept of one that is then refused would serve nobody.
 *
 * @param runs as they were listed just now
 * @throws UserError `busy` when too many are open
 */
export function requireRoom(ports: ListPorts, runs: readonly ListedRun[]): void {
  if (openOnes(runs).length < MOST_OPEN_RUNS) return;
  refuseTooMany(closeEnded(ports));
}

/**
 * Takes a run up as an open one.
 *
 * @param kept properties of the run, written in the same service call: a run that is refused leaves nothing behind
 * @throws UserError `busy` when too many are open
 */
export function addRun(
  { documentStore, documentLock }: ListPorts & { readonly documentStore: BulkStore },
  { id, sheetId, since, account }: RunRecord,
  kept: Readonly<Record<string, string>> = {},
): void {
  documentLock.during(() => {
    const runs = listRuns(documentStore);
    refuseTooMany(runs);
    const added = { id, sheet: sheetId, since, open: true, account: account.hash, keeps: 'all' as const };
    documentStore.setAll({ ...kept, [KEY]: listText(withoutOldest([...runs, added])) });
  });
}

/**
 * Closes the runs that have ended and were left in the list as open, by an execution that was killed right after it had written the
 * record. Nobody sees them, goes on with them or stops them, so they would stay, with all that is kept of them, for ever.
 *
 * @returns the list as it stands then
 */
export function closeEnded(ports: ListPorts): readonly ListedRun[] {
  const { documentStore } = ports;
  const runs = listRuns(documentStore);
  const ended = openOnes(runs).filter(({ id }) => readRecord(documentStore, id)?.state === 'ended');
  if (ended.length === 0) return runs;
  const ids = new Set(ended.map(({ id }) => id));
  change(ports, (now) => now.map((run) => (ids.has(run.id) ? { ...run, open: false } : run)));
  return listRuns(documentStore);
}

/** To be called once a run has ended. */
export function closeRun(ports: ListPorts, runId: string): void {
  if (!listRuns(ports.documentStore).some(({ id, open }) => open && id === runId)) return;
  change(ports, (runs) => runs.map((run) => (run.id === runId ? { ...run, open: false } : run)));
}

/** To be called once something that was kept of runs has been removed. */
export function noteKept(ports: ListPorts, kept: ReadonlyMap<string, ListedRun['keeps']>): void {
  change(ports, (runs) => runs.map((run) => ({ ...run, keeps: kept.get(run.id) ?? run.keeps })));
}

function asListed(record: RunRecord, { open }: Pick<ListedRun, 'open'>): RunRecord {
  return open || record.state === 'ended' ? record : { ...record, state: 'ended' };
}

/**
 * A run's record. One that is listed as over has ended, whatever its record says: what Google holds up may write it once more, as it
 * was before. Null when it is not kept.
 */
export function recordOf(store: ReadStore, listed: ListedRun): RunRecord | null {
  const record = readRecord(store, listed.id);
  return record === null ? null : asListed(record, listed);
}

/** The same by the run's id; one that is not listed is taken as its record says. */
export function readListed(store: ReadStore, runId: string): RunRecord | null {
  const record = readRecord(store, runId);
  if (record === null || record.state === 'ended') return record;
  return asListed(record, listRuns(store).find(({ id }) => id === runId) ?? { open: true });
}

/** The same for a run that is meant. @throws UserError `no-run` as `requireRecord` */
export function requireListed(store: ReadStore, runId: string): RunRecord {
  return readListed(store, runId) ?? requireRecord(store, runId);
}

function recordsOf(store: ReadStore, runs: readonly ListedRun[]): RunRecord[] {
  return runs.flatMap((run) => recordOf(store, run) ?? []);
}

/** The runs that have not ended, oldest first. */
export function openRuns(store: ReadStore): RunRecord[] {
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
  for (const run of [...listRuns(store)].reverse().filter(isMeant)) {
    const record = recordOf(store, run);
    if (record !== null) return record;
  }
  return null;
}
