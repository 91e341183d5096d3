// Removes what was kept for sheets that are gone and for runs that nobody lists, once it has been of no use for some days.
import * as v from 'valibot';
import { DAY_MS } from '../core/dates/civil.ts';
import { readJson } from '../run/read-json.ts';
import { listRuns } from '../run/record/run-list.ts';
import { documentKeys, documentStore, googleClock } from './platform.ts';

const KEY = 'leftovers';
/** How often the store is looked through. */
const EVERY_MS = DAY_MS;
/** A deleted sheet can be brought back for a while, by Ctrl+Z or from the version history. */
const PATIENCE_MS = 7 * DAY_MS;
/** Keys remembered at a time, so that they fit into one value. */
const MOST_KEYS = 150;
/** Most properties removed at a time, each by a service call. */
const AT_A_TIME = 20;

const Leftovers = v.object({
  lookedAt: v.number(),
  /** Key → since when it has been of no use. */
  since: v.record(v.string(), v.number()),
});

/** `sheet.5`, `schedule.5`, `lease.5`, `worker.5`, `changes.5`, `confirmed.5`: kept for one sheet. */
const OF_SHEET = /^(?:sheet|schedule|lease|worker|changes|confirmed)\.(\d+)$/;
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
    const sheet = OF_SHEET.exec(key)?.[1];
    if (sheet !== undefined) return !sheetIds.has(Number(sheet));
    if (OF_BEFORE.test(key)) return true;
    const run = OF_RUN.exec(key)?.[1];
    return run !== undefined && !runIds.has(run);
  });
}

/** Looks once a day; costs a service call or two otherwise. */
export function forgetLeftovers(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): void {
  const store = documentStore();
  const now = googleClock.now();
  const before = readJson(Leftovers, store.get(KEY));
  if (before !== null && now - before.lookedAt < EVERY_MS) return;
  const sheetIds = new Set(spreadsheet.getSheets().map((sheet) => sheet.getSheetId()));
  const runIds = new Set(listRuns(store).map(({ id }) => id));
  const useless = uselessKeys(documentKeys(), sheetIds, runIds).slice(0, MOST_KEYS);
  const since = Object.fromEntries(useless.map((key) => [key, before?.since[key] ?? now]));
  const removed = useless.filter((key) => now - (since[key] ?? now) >= PATIENCE_MS).slice(0, AT_A_TIME);
  for (const key of removed) {
    store.remove(key);
    delete since[key];
  }
  store.set(KEY, JSON.stringify({ lookedAt: now, since }));
}
