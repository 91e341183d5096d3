// Texts that may be longer than one property value: they are kept in parts, which are written in one service call.
import type { ReadStore, Store } from '../ports.ts';

/** Characters of a part; a value may have 9 KB (page quotas), and these texts may hold signs of three bytes. */
const PART_LENGTH = 3000;
/** Characters of a part when all are of one byte. */
const ASCII_PART_LENGTH = 8800;
const NOT_ASCII = /[^\x20-\x7e]/;

const partKey = (key: string, part: number): string => (part === 0 ? key : `${key}.${part}`);

/** In place of a part that an earlier, longer text had. */
const LEFT = '-';

/**
 * The properties that hold a text: the first one begins with how many there are, and how many there were, as in `2/5|`.
 *
 * @param before how many they were before: all of them are written over, and found again when they are removed
 */
export function longText(key: string, text: string, before = 0): Record<string, string> {
  const length = NOT_ASCII.test(text) ? PART_LENGTH : ASCII_PART_LENGTH;
  const parts: string[] = [];
  for (let start = 0; start < text.length; start += length) parts.push(text.slice(start, start + length));
  const used = Math.max(1, parts.length);
  const all = Math.max(used, before);
  const counts = all === used ? `${used}` : `${used}/${all}`;
  return Object.fromEntries(
    Array.from({ length: all }, (_, place) => {
      const part = parts[place] ?? (place < used ? '' : LEFT);
      return [partKey(key, place), place === 0 ? `${counts}|${part}` : part];
    }),
  );
}

/** How many parts are to be read, and how many there are. */
function countParts(first: string | null): { readonly used: number; readonly all: number } {
  const [, used = 0, all = used] = /^(\d{1,3})(?:\/(\d{1,3}))?\|/.exec(first ?? '') ?? [];
  return { used: Number(used), all: Number(all) };
}

interface LongText {
  readonly text: string;
  /** How many properties it takes, or has taken before. */
  readonly parts: number;
}

/** Null when it is missing, or a part of it is. */
export function readLongText(store: ReadStore, key: string): string | null {
  return readWithParts(store, key)?.text ?? null;
}

/** The same for a text that will be written again, and may be shorter then. */
export function readWithParts(store: ReadStore, key: string): LongText | null {
  const first = store.get(key);
  const { used, all } = countParts(first);
  if (first === null || used === 0) return null;
  let text = first.slice(first.indexOf('|') + 1);
  for (let part = 1; part < used; part++) {
    const next = store.get(partKey(key, part));
    if (next === null) return null;
    text += next;
  }
  return { text, parts: all };
}

/** @param notes what the store holds, as it was read just now */
export function removeLongText(store: Store, key: string, notes: ReadStore = store): void {
  const { all } = countParts(notes.get(key));
  for (let part = all - 1; part >= 0; part--) store.remove(partKey(key, part));
}
