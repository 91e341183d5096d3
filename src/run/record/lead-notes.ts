// Remembers for the rows of a run which leads were shown when they were checked, so that no other one is sent once the cache has lost them.
import { fnv1a } from '../../core/fnv.ts';
import type { Store } from '../ports.ts';
import { longText, readLongText, removeLongText } from './long-text.ts';

const notesKey = (runId: string): string => `run.${runId}.leads`;

/** Rows of a run that are noted: 80 KB of the store's 500 (page quotas). Of larger runs the first ones are. */
const MOST_ROWS = 20_000;
/** Six bits a sign, as in base64url (RFC 4648). */
const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const SIGNS_EACH = 2;
const NONE = '.'.repeat(2 * SIGNS_EACH);

/** What a row said of its lead, whichever of it found the lead, and which lead that was. */
export interface LeadNote {
  readonly said: readonly string[];
  /** GUID. */
  readonly id: string;
}

function signsOf(text: string): string {
  const hash = fnv1a(text);
  return SIGNS.charAt(hash & 63) + SIGNS.charAt((hash >>> 6) & 63);
}

const textOf = ({ said, id }: LeadNote): string => signsOf(said.join()) + signsOf(id);

/** @param notes of the rows in the order of their tokens; null for a row whose lead was not looked up */
export function leadNotes(runId: string, notes: readonly (LeadNote | null)[]): Record<string, string> {
  if (notes.every((note) => note === null)) return {};
  const text = notes.slice(0, MOST_ROWS).map((note) => (note === null ? NONE : textOf(note)));
  return longText(notesKey(runId), text.join(''));
}

/** What a row says of its lead by now; `id` is null when none is known. */
export type LeadNow = Pick<LeadNote, 'said'> & { readonly id: string | null };

/**
 * Whether a row is known to have had another lead when it was checked, by the very same cells, or to have had one and have none now.
 *
 * @param index the number of its token, from 1
 */
export function leadHasChanged(store: Store, runId: string): (index: number, now: LeadNow) => boolean {
  const text = readLongText(store, notesKey(runId)) ?? '';
  return (index, { said, id }) => {
    const noted = text.slice((index - 1) * NONE.length, index * NONE.length);
    if (noted === '' || noted === NONE) return false;
    return noted.startsWith(signsOf(said.join())) && (id === null || noted !== textOf({ said, id }));
  };
}

export function removeLeadNotes(store: Store, runId: string): void {
  removeLongText(store, notesKey(runId));
}
