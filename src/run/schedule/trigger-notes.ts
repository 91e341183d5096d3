// What a user's store knows of the clock triggers: for which spreadsheet each was made, since Google does not say, and what each does there.
import * as v from 'valibot';
import type { BulkStore, ReadStore, Store } from '../ports.ts';
import { readJson } from '../read-json.ts';

const FileSchema = v.object({ id: v.string(), name: v.string(), url: v.string() });
/** The spreadsheet for which a trigger was made. */
export type TriggerFile = Readonly<v.InferOutput<typeof FileSchema>>;

const Id = v.optional(v.nullable(v.string()), null);
const TriggerIdsSchema = v.object({ minute: Id, once: Id, hour: Id });
/** Ids of a spreadsheet's triggers, by what they do; kept because Google does not tell how often a trigger fires. */
export type TriggerIds = Readonly<v.InferOutput<typeof TriggerIdsSchema>>;
export type TriggerKind = keyof TriggerIds;

export const TRIGGER_KINDS: readonly TriggerKind[] = ['minute', 'once', 'hour'];
const NO_TRIGGERS: TriggerIds = { minute: null, once: null, hour: null };

const keyOfFile = (spreadsheetId: string): string => `triggers.${spreadsheetId}`;
const keyOf = (triggerId: string): string => `trigger.${triggerId}`;

/** Triggers that nobody knows are deleted when they fire. */
export function readTriggerIds(store: ReadStore, spreadsheetId: string): TriggerIds {
  return readJson(TriggerIdsSchema, store.get(keyOfFile(spreadsheetId))) ?? NO_TRIGGERS;
}

export function writeTriggerIds(store: Store, spreadsheetId: string, ids: TriggerIds): void {
  if (TRIGGER_KINDS.every((kind) => ids[kind] === null)) store.remove(keyOfFile(spreadsheetId));
  else store.set(keyOfFile(spreadsheetId), JSON.stringify(ids));
}

/**
 * Notes that a trigger was made, and for which spreadsheet: Google lists the user's triggers of all spreadsheets.
 *
 * @param ids those of the spreadsheet, with the new one
 */
export function noteTrigger(store: BulkStore, triggerId: string, file: TriggerFile, ids: TriggerIds): void {
  store.setAll({ [keyOfFile(file.id)]: JSON.stringify(ids), [keyOf(triggerId)]: JSON.stringify(file) });
}

/** @param triggerId null for none */
export function forgetTrigger(store: Store, triggerId: string | null): void {
  if (triggerId !== null) store.remove(keyOf(triggerId));
}

/** Null for a trigger of which nothing was noted, since an execution was killed in between. */
export function fileOfTrigger(store: Store, triggerId: string): TriggerFile | null {
  return readJson(FileSchema, store.get(keyOf(triggerId)));
}

/** Forgets all that is known of a trigger whose spreadsheet cannot be asked: it may be gone for good, and nobody else would. */
export function forgetLostTrigger(store: Store, triggerId: string): void {
  const file = fileOfTrigger(store, triggerId);
  if (file !== null) {
    const { minute, once, hour } = readTriggerIds(store, file.id);
    const left = (id: string | null) => (id === triggerId ? null : id);
    writeTriggerIds(store, file.id, { minute: left(minute), once: left(once), hour: left(hour) });
  }
  forgetTrigger(store, triggerId);
}
