// Notes outside the sheet which ids are being linked, and under which tokens, so that an execution that is killed leaves none on a wrong row.
import * as v from 'valibot';
import { lateSchema } from '../../core/late-schema.ts';
import { LONGEST_EXECUTION_MS } from '../job.ts';
import type { Store } from '../ports.ts';
import { readJson } from '../read-json.ts';

/** Rows of a stretch, written at once: each takes 62 bytes of its note at most, and a property has 9 KB (page quotas). */
export const MOST_AT_ONCE = 140;

export interface LinkNote {
  /** Names the execution: letters and digits, which its placement marks bear too. */
  readonly writer: string;
  /** Moment from which that execution is certainly over, in milliseconds since 1970 UTC. */
  readonly until: number;
  /** Ids of tasks by the tokens of their rows. */
  readonly ids: ReadonlyMap<string, string>;
}

const Kept = lateSchema(() => v.object({ until: v.number(), ids: v.record(v.string(), v.string()) }));

const prefix = (sheetId: number): string => `links.${sheetId}.`;

/** Writes a note, in the place of an earlier one of the same execution. @param now milliseconds since 1970 UTC */
export function writeLinkNote(
  store: Store,
  sheetId: number,
  { writer, ids, now }: Pick<LinkNote, 'writer' | 'ids'> & { readonly now: number },
): void {
  const note = { until: now + LONGEST_EXECUTION_MS, ids: Object.fromEntries(ids) };
  store.set(prefix(sheetId) + writer, JSON.stringify(note));
}

export function removeLinkNote(store: Store, sheetId: number, writer: string): void {
  store.remove(prefix(sheetId) + writer);
}

/** The notes that executions have left. @param properties the document's, as they are at one moment */
export function leftNotes(properties: Readonly<Record<string, string>>, sheetId: number): LinkNote[] {
  return Object.entries(properties).flatMap(([key, text]) => {
    if (!key.startsWith(prefix(sheetId))) return [];
    // One that cannot be read says nothing, and is taken away.
    const { until, ids } = readJson(Kept, text) ?? { until: 0, ids: {} };
    return [{ writer: key.slice(prefix(sheetId).length), until, ids: new Map(Object.entries(ids)) }];
  });
}
