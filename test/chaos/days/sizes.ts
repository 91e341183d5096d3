// How large everything is that the add-on keeps, part by part, and whether a part is over its bound or grows without one.
import * as v from 'valibot';
import { FORMS_ABROAD, PHONE_FORMS } from '../../../src/core/leads/phone-number.ts';
import { KEPT_PARTS } from '../../../src/run/record/call-log.ts';
import { KEPT_LOGS, KEPT_RECORDS } from '../../../src/run/record/forget-runs.ts';
import { REMEMBERED_RUNS } from '../../../src/run/record/run-list.ts';
import { MOST_TOLD } from '../../../src/run/schedule/schedule.ts';
import { MOST_LINES } from '../../../src/sheets/runs-sheet.ts';
import type { Person, WeekFile } from '../week/town.ts';

/** By what is measured, such as `document run.X.match: properties`. */
export type Sizes = ReadonlyMap<string, number>;

const RUNS = 'rows of Runs';
/** Problems of schedules that were told by mail. */
const TOLD = 'document schedule.N: told';
/** So many lines short of its most the sheet of past runs is after the first day: it reaches them within the shortest play. */
const ROOM_FOR_RUNS = 20;
/** One for each of the two sheets may be open in the night, when LeadSquared is silent. */
const OPEN_RUNS = 2;

/**
 * The most of each part. Parts of the kinds `run.X…` are as many as runs are kept; every other kind of property is a single one: one for
 * the spreadsheet or one for each of its two sheets, one user, one account, one trigger.
 */
const OF_RECORDS = /^document run\.X(?:\.(?:match|sent|refs|keys|rows|stop|leads))?: properties$/;
const OF_CALLS = /^document run\.X\.calls(?:\.N)?: properties$/;
const OF_SHEETS = /^document (?:schedule|worker|lease|sheet|changes|confirmed|columns)\.N: properties$/;

/** Bytes: of the document's 500 KB, and of one user's; nothing is kept with the script. */
const STORES = [
  [/^document: bytes$/, 80_000],
  [/^script: bytes$/, '{}'.length],
  [/: bytes$/, 2500],
] as const;
/** All that an account can show, as long as it gives references back in one place; a habit may be shown for the first time on any day. */
const HABITS = /habits\.X: characters$/;
const ALL_HABITS = {
  tried: true,
  whole: { times: 1, at: 0 },
  visible: { ms: 0, at: 0, calls: 0, last: 0, prompt: null },
  phoneForms: {
    found: Object.fromEntries(
      [...PHONE_FORMS, ...FORMS_ABROAD.map((form) => `abroad-${form}`)].map((form) => [form, 0]),
    ),
    at: 0,
  },
  shifts: { value: [0, 0], at: 0 },
  secondsDropped: { value: true, at: 0 },
  referencesKept: { value: ['description'], at: 0 },
  toDoDays: { value: true, at: 0 },
  otherMaker: { value: true, at: 0 },
};

function boundOf(part: string): number | null {
  if (OF_RECORDS.test(part)) return KEPT_RECORDS + OPEN_RUNS;
  if (OF_CALLS.test(part)) return (KEPT_LOGS + OPEN_RUNS) * (KEPT_PARTS + 1);
  if (OF_SHEETS.test(part)) return 2;
  if (part.endsWith(': properties')) return 1;
  if (part === 'document runs: entries') return REMEMBERED_RUNS + OPEN_RUNS;
  if (HABITS.test(part)) return lengthOf(JSON.stringify(ALL_HABITS));
  if (part === RUNS) return MOST_LINES + 1;
  if (part === TOLD) return 2 * MOST_TOLD;
  return STORES.find(([name]) => name.test(part))?.[1] ?? null;
}

/** The property without the ids in its name. */
function kindOf(key: string): string {
  return key
    .replace(/^run\.[A-Z0-9]+/, 'run.X')
    .replace(/^(habits|limiter|unread|triggers)\..*$/, '$1.X')
    .replace(/\.\d+$/, '.N');
}

/** Characters of a value in which every number counts as one: a moment, a row number or a counter may gain a digit. */
const lengthOf = (value: string): number => value.replace(/\d+/g, '0').length;

function entriesOf(value: string): number {
  const read: unknown = JSON.parse(value);
  return Array.isArray(read) ? read.length : 0;
}

const Schedule = v.object({ said: v.nullable(v.object({ problems: v.array(v.string()) })) });

function toldBy(schedule: string): readonly string[] {
  return v.parse(Schedule, JSON.parse(schedule)).said?.problems ?? [];
}

/** At the end of a day. */
export function measure({ host, book }: WeekFile, people: readonly Person[]): Sizes {
  const sizes = new Map<string, number>();
  const add = (part: string, size: number) => sizes.set(part, (sizes.get(part) ?? 0) + size);
  const stores = [
    ['document', host.documentProperties.entries],
    ['script', host.scriptProperties.entries],
    ...people.map(({ google }) => [google, host.userProperties(google).entries] as const),
  ] as const;
  for (const [store, entries] of stores) {
    add(`${store}: bytes`, Buffer.byteLength(JSON.stringify(entries)));
    for (const [key, value] of Object.entries(entries)) {
      const kind = kindOf(key);
      const told = kind === 'schedule.N' ? toldBy(value) : [];
      if (told.length > 0) add(TOLD, told.length);
      add(`${store} ${kind}: properties`, 1);
      add(`${store} ${kind}: characters`, lengthOf(value) - lengthOf(told.join('","')));
    }
  }
  add('document runs: entries', entriesOf(host.documentProperties.get('runs') ?? '[]'));
  add('triggers', host.triggers().length);
  add('sheets', book.sheets.length);
  for (const { name, formatRules, metadata, lastRow } of book.sheets) {
    add(`colour rules of ${name}`, formatRules.length);
    add(`metadata of ${name}`, metadata.items.length);
    if (name === 'Runs' || name === 'Call log') add(`rows of ${name}`, lastRow);
  }
  return sizes;
}

/** Fills the sheet of past runs nearly up to its most with lines as the first one, as though the team had worked for months. */
export function pretendEarlierRuns({ book }: WeekFile): void {
  const sheet = book.sheets.find(({ name }) => name === 'Runs');
  if (sheet === undefined) throw new Error('No run has ended on the first day.');
  const { lastRow, lastColumn: columns } = sheet;
  const [line = []] = sheet.values({ row: 2, column: 1, rows: 1, columns });
  const rows = MOST_LINES - ROOM_FOR_RUNS - lastRow;
  sheet.write(
    { row: lastRow + 1, column: 1, rows, columns },
    Array.from({ length: rows }, () => line),
  );
}

/** Parts that were larger than their bound on some day. */
export function overBound(sizes: readonly Sizes[]): string[] {
  return sizes.flatMap((all, day) =>
    [...all].flatMap(([part, size]) => {
      const bound = boundOf(part);
      return bound !== null && size > bound ? [`${part}: ${size} on day ${day + 1}, at most ${bound}`] : [];
    }),
  );
}

/** On how many days the sheet of past runs was shorter than on the day before: its oldest lines were taken away. */
export function timesCut(sizes: readonly Sizes[]): number {
  const rows = sizes.flatMap((all) => all.get(RUNS) ?? []);
  return rows.filter((size, day) => size < (rows[day - 1] ?? 0)).length;
}

/**
 * Parts that have grown from one span of days to a later one: they are larger on every one of the later days than on any of the earlier.
 * What a part holds differs from day to day, as its runs did; so a part that only goes up and down is never named, and one that gains
 * something again and again is, as soon as that is more than by which it goes up and down. Three kinds of parts are judged by their bounds
 * alone: bytes gain digits and hold the other two, and a habit or a problem of a few may be met for the first time on any day.
 */
export function grown(earlier: readonly Sizes[], later: readonly Sizes[]): string[] {
  const parts = new Set(later.flatMap((all) => [...all.keys()]));
  return [...parts].flatMap((part) => {
    if (part === TOLD || HABITS.test(part) || part.endsWith(': bytes')) return [];
    const before = Math.max(...earlier.map((all) => all.get(part) ?? 0));
    const after = Math.min(...later.map((all) => all.get(part) ?? 0));
    return after > before ? [`${part}: at most ${before} before, at least ${after} later`] : [];
  });
}
