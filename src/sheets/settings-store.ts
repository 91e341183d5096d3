// The settings of one sheet, shared by all users of the spreadsheet and kept by the sheet's id, so that renaming it is harmless.
import * as v from 'valibot';
import { lateSchema } from '../core/late-schema.ts';
import { lazily } from '../core/lazily.ts';
import { IN_DESCRIPTION, NO_REFERENCE, WHERE_NEEDED } from '../core/reference.ts';
import {
  DEFAULT_SHEET_SETTINGS,
  MOST_PRECISE_ROWS,
  MOST_READ_BACK_SECONDS,
  type SheetSettings,
} from '../core/settings.ts';
import { settingsChange } from '../core/settings-change.ts';
import { FactsPart } from '../run/account-data/facts-part.ts';
import type { RunMatches } from '../run/job.ts';
import type { ReadStore } from '../run/ports.ts';
import { readJson } from '../run/read-json.ts';
import { longText, readLongText } from '../run/record/long-text.ts';
import { matchKey } from '../run/record/run-record.ts';
import { propertiesOfChange } from '../run/record/settings-log.ts';
import { UserError } from '../run/user-error.ts';
import { actor } from './actor.ts';
import { documentLock, documentStore } from './platform.ts';

/** Characters of one property value (page quotas: 9 KB). */
const VALUE_LIMIT = 8500;

/** `HH:MM`. */
const CLOCK = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

const Texts = lateSchema(() =>
  v.record(v.pipe(v.string(), v.maxLength(500)), v.pipe(v.string(), v.maxLength(2000))),
);

export const settingsSchema = lazily(() =>
  v.object({
    headerRow: v.union([v.literal('auto'), v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000))]),
    columns: Texts,
    constants: Texts,
    dateOrder: v.picklist(['sheet', 'DMY', 'MDY', 'YMD']),
    defaultTime: v.pipe(v.string(), v.regex(CLOCK)),
    dateAnswers: v.record(
      v.pipe(v.string(), v.maxLength(500)),
      v.object({
        shortYears: v.exactOptional(v.boolean()),
        utc: v.exactOptional(v.boolean()),
        hiddenYear: v.exactOptional(v.boolean()),
      }),
    ),
    blankDue: v.picklist(['refuse', 'today', 'leave']),
    blankDueTime: v.pipe(v.string(), v.regex(CLOCK)),
    values: v.record(v.pipe(v.string(), v.maxLength(200)), Texts),
    textLimit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50_000)),
    phoneCountry: v.pipe(v.string(), v.regex(/^(?:[A-Z]{2})?$/)),
    withoutLead: v.boolean(),
    ownerFromLead: v.boolean(),
    sendHiddenRows: v.boolean(),
    sendDuplicates: v.boolean(),
    readBackSeconds: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_READ_BACK_SECONDS)),
    preciseRows: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_PRECISE_ROWS)),
    webhookUrl: v.pipe(v.string(), v.maxLength(2000)),
    reference: v.object({
      place: v.union([
        v.picklist([WHERE_NEEDED, NO_REFERENCE, IN_DESCRIPTION]),
        v.pipe(v.string(), v.regex(/^(?:auto:)?mx_\w{1,100}$/)),
      ]),
    }),
  }),
);

const D = DEFAULT_SHEET_SETTINGS;

/** Settings as saved: what is missing, or was saved by another version in another form, takes its default. */
export const SavedSettings = lateSchema(() => {
  const { entries } = settingsSchema();
  return v.object({
    headerRow: v.fallback(entries.headerRow, D.headerRow),
    columns: v.fallback(entries.columns, { ...D.columns }),
    constants: v.fallback(entries.constants, { ...D.constants }),
    dateOrder: v.fallback(entries.dateOrder, D.dateOrder),
    defaultTime: v.fallback(entries.defaultTime, D.defaultTime),
    dateAnswers: v.fallback(entries.dateAnswers, { ...D.dateAnswers }),
    blankDue: v.fallback(entries.blankDue, D.blankDue),
    blankDueTime: v.fallback(entries.blankDueTime, D.blankDueTime),
    values: v.fallback(entries.values, {}),
    textLimit: v.fallback(entries.textLimit, D.textLimit),
    phoneCountry: v.fallback(entries.phoneCountry, D.phoneCountry),
    withoutLead: v.fallback(entries.withoutLead, D.withoutLead),
    ownerFromLead: v.fallback(entries.ownerFromLead, D.ownerFromLead),
    sendHiddenRows: v.fallback(entries.sendHiddenRows, D.sendHiddenRows),
    sendDuplicates: v.fallback(entries.sendDuplicates, D.sendDuplicates),
    readBackSeconds: v.fallback(entries.readBackSeconds, D.readBackSeconds),
    preciseRows: v.fallback(entries.preciseRows, D.preciseRows),
    webhookUrl: v.fallback(entries.webhookUrl, D.webhookUrl),
    reference: v.fallback(entries.reference, D.reference),
  });
});

function key(sheetId: number): string {
  return `sheet.${sheetId}`;
}

/** The saved settings, each missing or unusable one at its default. */
export function loadSettings(sheetId: number, store: ReadStore = documentStore()): SheetSettings {
  // Settings of another version, or edited by hand: the defaults send nothing wrong, and the user sees the guesses.
  return readJson(SavedSettings, store.get(key(sheetId))) ?? DEFAULT_SHEET_SETTINGS;
}

const SavedMatch = lateSchema(() =>
  v.object({
    settings: SavedSettings,
    columns: v.array(v.object({ header: v.string(), field: v.nullable(v.string()) })),
    facts: v.optional(FactsPart),
  }),
);

/** With what each run began. */
export const runMatches: RunMatches = {
  load: (runId, from = documentStore()) => readJson(SavedMatch, readLongText(from, matchKey(runId))),
  properties: (runId, match) => longText(matchKey(runId), JSON.stringify(match)),
};

/** @returns false when the settings are too long to be kept */
export function saveSettings(sheetId: number, settings: SheetSettings): boolean {
  const text = JSON.stringify(settings);
  if (text.length > VALUE_LIMIT) return false;
  documentLock.during(() => {
    documentStore().setAll({ ...noteOfChange(sheetId, settings), [key(sheetId)]: text });
  });
  return true;
}

/** Who changes the settings is kept for the others whose keys are used with them. */
function noteOfChange(sheetId: number, settings: SheetSettings): Record<string, string> {
  const change = settingsChange(loadSettings(sheetId), settings);
  return change === null ? {} : propertiesOfChange(documentStore(), sheetId, change, actor());
}

/** @throws UserError `settings` when they could not be kept */
export function requireSaved(saved: boolean): void {
  if (saved) return;
  throw new UserError(
    'settings',
    'These settings are too long to be kept. Shorten the values for all rows, match fewer values, or leave columns to their guesses.',
  );
}

/** Whether the user saved settings for this sheet. */
export function hasSettings(sheetId: number): boolean {
  return documentStore().get(key(sheetId)) !== null;
}

/** Back to the defaults. */
export function forgetSettings(sheetId: number): void {
  documentLock.during(() => {
    const note = noteOfChange(sheetId, DEFAULT_SHEET_SETTINGS);
    documentStore().remove(key(sheetId));
    documentStore().setAll(note);
  });
}
