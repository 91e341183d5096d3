// The small file beside a result: whose account it was sent to, and the add-on's notes, without which a run cannot go on. It holds no keys.
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import * as v from 'valibot';
import { FileError } from '../files/file-error.ts';
import { realPlace } from '../files/real-place.ts';
import { notWritable } from '../files/sheet-file.ts';
import { writeWhole } from '../files/write-whole.ts';
import { isTimeZone } from '../host/cells/zone.ts';
import type { PropertyStore } from '../host/services/property-store.ts';
import { parseJson } from '../sandbox/json.ts';
import { isLocale } from '../workbench/options.ts';
import { JournalSchema } from './journal.ts';
import { SentRowsSchema } from './sent-rows.ts';

const VERSION = 1;
const ABOUT =
  'Keep this file beside its result: with it the command goes on with the sending, and sends nothing twice.';

const StateSchema = v.object({
  version: v.literal(VERSION),
  about: v.string(),
  /** The file beside which it was written: a copy of both would go on with the rows of the original. */
  result: v.optional(v.string(), ''),
  /** The list that was sent: its name, and a digest of its bytes. */
  source: v.object({ name: v.string(), digest: v.string() }),
  /** The LeadSquared account, by a digest that names nobody. */
  account: v.object({ digest: v.string(), name: v.string() }),
  /** How its times and dates are read; null in files that were written before this was kept. */
  zone: v.optional(v.nullable(v.pipe(v.string(), v.check(isTimeZone))), null),
  locale: v.optional(v.nullable(v.pipe(v.string(), v.check(isLocale))), null),
  /** The name of the sheet that was sent, which a result in CSV does not hold; null for a list in CSV, and as above. */
  sheet: v.optional(v.nullable(v.string()), null),
  /** The id that the spreadsheet has for the add-on. */
  spreadsheet: v.string(),
  /** Whether any call about its rows may have left. */
  sent: v.boolean(),
  /** What the add-on keeps with the spreadsheet. */
  properties: v.record(v.string(), v.string()),
  rows: JournalSchema,
  /** Rows that have a task, or may have one. */
  left: v.optional(SentRowsSchema, []),
});
type Stored = Readonly<v.InferOutput<typeof StateSchema>>;
export type RunState = Omit<Stored, 'version' | 'about' | 'result'>;

/** Who works in a spreadsheet just now, and whether they want to stop, is no news once their process has ended. */
const OF_THE_MOMENT = /^lease\b|\.stop$/;

export const statePath = (result: string): string => `${realPlace(result)}.state.json`;

const nameOf = (result: string): string => basename(realPlace(result));

/** @returns null when there is none. @throws FileError `not-readable` when it is not what this command writes, or another result's */
export function readState(result: string): RunState | null {
  const path = statePath(result);
  if (!existsSync(path)) return null;
  const read = v.safeParse(StateSchema, parseJson(readFileSync(path, 'utf8'))?.value);
  if (read.success) {
    const { version: _version, about: _about, result: name, ...state } = read.output;
    if (name === '' || name === nameOf(result)) return state;
    throw new FileError(
      'not-readable',
      `"${path}" was written for "${name}". If that was renamed, give it its name again to go on with it. If this is a copy, delete "${path}" and send the copy by itself: what became of its rows is looked up before any is sent again.`,
    );
  }
  throw new FileError(
    'not-readable',
    `"${path}" cannot be understood, and without it nobody can tell which rows of "${basename(result)}" were sent to which account. Put the file back as it was, or send the list to another --out; rows that were sent would be sent again.`,
  );
}

/** @throws FileError `not-writable`; what was there before is there still */
export function writeState(result: string, state: RunState): void {
  const path = statePath(result);
  try {
    const about = { version: VERSION, about: ABOUT, result: nameOf(result) } as const;
    writeWhole(path, JSON.stringify({ ...about, ...state } satisfies Stored));
  } catch (cause) {
    throw notWritable(path, cause);
  }
}

/** The add-on's notes that outlive a process. */
export function notesOf(store: PropertyStore): Record<string, string> {
  return Object.fromEntries(Object.entries(store.entries).filter(([key]) => !OF_THE_MOMENT.test(key)));
}

export function restoreNotes(store: PropertyStore, notes: RunState['properties']): void {
  for (const [key, value] of Object.entries(notes)) store.set(key, value);
}
