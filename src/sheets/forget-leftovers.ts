// Removes what was kept for sheets that are gone and for runs that nobody lists, once it has been of no use for some days.
import * as v from 'valibot';
import { DAY_MS } from '../core/dates/civil.ts';
import { lateSchema } from '../core/late-schema.ts';
import { readJson } from '../run/read-json.ts';
import { listRuns } from '../run/record/run-list.ts';
import { documentKeys, documentStore, googleClock } from './platform.ts';

const KEY = 'leftovers';
/** How often the store is looked through. */
const EVERY_MS = DAY_MS;
/** A deleted sheet can be brought back for a while, by Ctrl+Z or from the version history. */
export const PATIENCE_MS = 7 * DAY_MS;
/** The least that even those stay which are too many to be remembered: a run that is just beginning is not listed yet. */
export const LEAST_PATIENCE_MS = DAY_MS;
/** Keys that are of no use and stay for that time, so that they fit into one value. */
export const MOST_KEYS = 150;
/** Most properties removed at a time, each by a service call. */
export const AT_A_TIME = 20;

const Leftovers = lateSchema(() =>
  v.object({
    lookedAt: v.number(),
    /** Key → since when it has been of no use. */
    since: v.record(v.string(), v.number()),
  }),
);

/** `sheet.5`, `schedule.5`, `lease.5`, `worker.5`, `changes.5`, `confirmed.5`, `links.5.1a2b3c4d`, `columns.5.1`: kept for one sheet. */
const OF_SHEET =
  /^(?:(?:sheet|schedule|lease|worker|changes|confirmed)\.(\d+)|links\.(\d+)\.[0-9a-f]+|columns\.(\d+)(?:\.\d+)?)$/;
/** `run.BCDFGHJK`, and what belongs to it. */
const OF_RUN = /^run\.([A-Z0-9]{1,12})(?:\.|$)/;
/** As earlier versions called them. */
const OF_BEFORE = /^(?:run|run\.stop|lease|worker|calls(?:\.\d)?)$/;

/**
 * The keys that serve no sheet and no run.
 *
 * @param sheetIds ids of the sheets that are there
 * @param runIds ids of the runs that are remembered
 */
export function uselessKeys(
  keys: readonly string[],
  sheetIds: ReadonlySet<number>,
  runIds: ReadonlySet<string>,
): string[] {
  return keys.filter((key) => {
    const [, one, other, another] = OF_SHEET.exec(key) ?? [];
    const sheet = one ?? other ?? another;
    if (sheet !== undefined) return !sheetIds.has(Number(sheet));
    if (OF_BEFORE.test(key)) return true;
    const run = OF_RUN.exec(key)?.[1];
    return run !== undefined && !runIds.has(run);
  });
}

/** What was seen to be of no use, and what of it is removed now. */
interface Looked {
  readonly removed: readonly string[];
  /** Whether there is more to remove than is removed at a time. */
  readonly hasMore: boolean;
  /** Of what stays: key → since when it has been of no use. */
  readonly since: Readonly<Record<string, number>>;
}

/**
 * Which of the useless keys go: those that have been of no use for some days, and those of no use longest before their time, should there
 * be more than can be remembered.
 *
 * @param known since when each was seen to be of no use at an earlier look
 */
export function sortOut(
  useless: readonly string[],
  known: Readonly<Record<string, number>>,
  now: number,
): Looked {
  const oldestFirst = useless
    .map((key) => ({ key, since: known[key] ?? now }))
    .sort((a, b) => a.since - b.since);
  const tooMany = oldestFirst.length - MOST_KEYS;
  const patience = (place: number) => (place < tooMany ? LEAST_PATIENCE_MS : PATIENCE_MS);
  const going = oldestFirst.filter(({ since }, place) => now - since >= patience(place));
  const removed = going.slice(0, AT_A_TIME).map(({ key }) => key);
  const left = oldestFirst.slice(removed.length, removed.length + MOST_KEYS);
  return {
    removed,
    hasMore: going.length > removed.length,
    since: Object.fromEntries(left.map(({ key, since }) => [key, since])),
  };
}

/** Looks once a day, and until all is removed that may go; costs a service call or two otherwise. */
export function forgetLeftovers(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): void {
  const store = documentStore();
  const now = googleClock.now();
  const before = readJson(Leftovers, store.get(KEY));
  if (before !== null && now - before.lookedAt < EVERY_MS) return;
  const sheetIds = new Set(spreadsheet.getSheets().map((sheet) => sheet.getSheetId()));
  const runIds = new Set(listRuns(store).map(({ id }) => id));
  const useless = uselessKeys(documentKeys(), sheetIds, runIds);
  const { removed, hasMore, since } = sortOut(useless, before?.since ?? {}, now);
  for (const key of removed) store.remove(key);
  store.set(KEY, JSON.stringify({ lookedAt: hasMore ? 0 : now, since }));
}
