// Who changed a sheet's settings when, and up to which change each user has seen them: both are kept with the spreadsheet.
import * as v from 'valibot';
import { cleanToken } from '../../core/checks/plain-text.ts';
import { lateSchema } from '../../core/late-schema.ts';
import {
  MATCH_SETTINGS,
  partsSeen,
  SETTINGS_PARTS,
  type SettingsChange,
  type SettingsPart,
} from '../../core/settings-change.ts';
import type { ReadStore, Store } from '../ports.ts';
import { readJson } from '../read-json.ts';

/** Changes, columns of each, and characters of a name: the log stays below the 9 KB of one value (page quotas), also in signs of three bytes. */
const MOST_CHANGES = 12;
const MOST_COLUMNS = 3;
const NAME_LENGTH = 40;
/** Users of whom it is known what they have seen; the one who saw anything longest ago goes first. */
const MOST_USERS = 20;

const ChangeSchema = lateSchema(() =>
  v.object({
    /** Counts the changes of this sheet, from 1. */
    number: v.number(),
    /** Who made it, by an id of the Google user that names nobody, and by the name of the LeadSquared user. */
    by: v.string(),
    name: v.string(),
    /** Milliseconds since 1970 UTC. */
    at: v.number(),
    parts: v.array(v.picklist(SETTINGS_PARTS)),
    /** Headers of the first columns that mean something else, and how many more there are. */
    columns: v.array(v.string()),
    more: v.number(),
    others: v.array(v.picklist(MATCH_SETTINGS)),
  }),
);
export type LoggedChange = Readonly<v.InferOutput<typeof ChangeSchema>>;
const LogSchema = v.array(ChangeSchema);

const SeenSchema = lateSchema(() =>
  v.record(
    v.string(),
    v.object({
      /** Numbers of the last changes that the user has made, or has confirmed by sending. */
      webhook: v.number(),
      constants: v.number(),
      match: v.number(),
      /** Number of the last change that was shown to the user. */
      shown: v.number(),
      at: v.number(),
    }),
  ),
);
type AllSeen = v.InferOutput<typeof SeenSchema>;
export type Seen = Readonly<AllSeen[string]>;

const NOTHING: Seen = { webhook: 0, constants: 0, match: 0, shown: 0, at: 0 };

const logKey = (sheetId: number): string => `changes.${sheetId}`;
const seenKey = (sheetId: number): string => `confirmed.${sheetId}`;

/** Who does something, and when. */
export interface Actor {
  readonly user: string;
  readonly name: string;
  readonly at: number;
}

/** Oldest first. */
export function readChanges(store: ReadStore, sheetId: number): readonly LoggedChange[] {
  // A log of another version only forgets who changed what; the settings themselves are shown wherever they can be set.
  return readJson(LogSchema, store.get(logKey(sheetId))) ?? [];
}

const lastNumber = (log: readonly LoggedChange[]): number => log[log.length - 1]?.number ?? 0;

function lastOf(
  log: readonly LoggedChange[],
  isMeant: (change: LoggedChange) => boolean,
): LoggedChange | null {
  return [...log].reverse().find(isMeant) ?? null;
}

/**
 * Drops the oldest change that is not the last one of a part: who changed a part last is always known, also where answers were given since
 * that confirm none of it.
 */
function shortened(log: readonly LoggedChange[]): readonly LoggedChange[] {
  if (log.length <= MOST_CHANGES) return log;
  const lasting = new Set(
    SETTINGS_PARTS.flatMap((part) => [
      lastOf(log, ({ parts }) => parts.includes(part)),
      lastOf(log, (change) => partsSeen(change).includes(part)),
    ]),
  );
  const oldest = log.find((change) => !lasting.has(change));
  return shortened(log.filter((change) => change !== oldest));
}

function readSeen(store: ReadStore, sheetId: number): AllSeen {
  return readJson(SeenSchema, store.get(seenKey(sheetId))) ?? {};
}

function withSeen(all: AllSeen, user: string, seen: Seen): string {
  const { [user]: _, ...others } = all;
  const kept = Object.entries(others)
    .sort(([, a], [, b]) => b.at - a.at)
    .slice(0, MOST_USERS - 1);
  return JSON.stringify({ ...Object.fromEntries(kept), [user]: seen });
}

/** The properties that note a change of the settings; whoever makes it has seen the parts that it is about, but for an answer that is given with the match out of sight. The caller holds the document's lock. */
export function propertiesOfChange(
  store: Store,
  sheetId: number,
  made: SettingsChange,
  { user, name, at }: Actor,
): Record<string, string> {
  const { parts, columns, others } = made;
  const log = readChanges(store, sheetId);
  const number = lastNumber(log) + 1;
  const change: LoggedChange = {
    number,
    by: user,
    name: cleanToken(name, NAME_LENGTH),
    at,
    parts: [...parts],
    columns: columns.slice(0, MOST_COLUMNS).map((header) => cleanToken(header, NAME_LENGTH)),
    more: Math.max(0, columns.length - MOST_COLUMNS),
    others: [...others],
  };
  const all = readSeen(store, sheetId);
  const seen = {
    ...(all[user] ?? NOTHING),
    ...Object.fromEntries(partsSeen(made).map((part) => [part, number])),
    at,
  };
  return {
    [logKey(sheetId)]: JSON.stringify(shortened([...log, change])),
    [seenKey(sheetId)]: withSeen(all, user, seen),
  };
}

/** What others changed since a user sent with the settings or saved them. */
export interface NewsOfSettings {
  /** Each with those of its parts of which the user does not know; oldest first, never empty. */
  readonly changes: readonly LoggedChange[];
  readonly parts: readonly SettingsPart[];
  /** Number of the last change there is. */
  readonly last: number;
  /** Whether all of them were shown to the user before. */
  readonly wereShown: boolean;
}

/** Null when there is nothing of which the user does not know. */
export function newsOfSettings(store: ReadStore, sheetId: number, user: string): NewsOfSettings | null {
  const log = readChanges(store, sheetId);
  if (!log.some(({ by }) => by !== user)) return null;
  const seen = readSeen(store, sheetId)[user] ?? NOTHING;
  const isNews = (change: LoggedChange, part: SettingsPart): boolean => {
    const own = lastOf(log, (made) => made.by === user && partsSeen(made).includes(part))?.number ?? 0;
    return change.by !== user && change.number > Math.max(seen[part], own);
  };
  const changes = log.flatMap((change) => {
    const parts = change.parts.filter((part) => isNews(change, part));
    return parts.length === 0 ? [] : [{ ...change, parts }];
  });
  const newest = changes[changes.length - 1];
  if (newest === undefined) return null;
  return {
    changes,
    parts: SETTINGS_PARTS.filter((part) => changes.some(({ parts }) => parts.includes(part))),
    last: lastNumber(log),
    wereShown: seen.shown >= newest.number,
  };
}

/** Notes that the changes up to a number were shown to the user. The caller holds the document's lock. */
export function noteShown(store: Store, sheetId: number, { user, at }: Actor, last: number): void {
  const all = readSeen(store, sheetId);
  store.set(seenKey(sheetId), withSeen(all, user, { ...(all[user] ?? NOTHING), shown: last, at }));
}

/** Notes that the user answers for the settings as they are after a change. The caller holds the document's lock. */
export function noteConfirmed(store: Store, sheetId: number, { user, at }: Actor, last: number): void {
  const seen = { webhook: last, constants: last, match: last, shown: last, at };
  store.set(seenKey(sheetId), withSeen(readSeen(store, sheetId), user, seen));
}
