// Texts that may be longer than one property value: they are kept in parts, which are written in one service call.
import type { ReadStore, Store } from '../ports.ts';

/** Characters of a part; a value may have 9 KB (page quotas), and these texts may hold signs of three bytes. */
const PART_LENGTH = 3000;
/** Characters of a part when all are of one byte. */
const ASCII_PART_LENGTH = 8800;
const NOT_ASCII = /[^\x20-\x7e]/;

const partKey = (key: string, part: number): string => (part === 0 ? key : `${key}.${part}`);

/** The properties that hold a text: the first one begins with how many there are. */
export function longText(key: string, text: string): Record<string, string> {
  const length = NOT_ASCII.test(text) ? PART_LENGTH : ASCII_PART_LENGTH;
  const parts: string[] = [];
  for (let start = 0; start < text.length; start += length) parts.push(text.slice(start, start + length));
  return Object.fromEntries(
    (parts.length === 0 ? [''] : parts).map((part, place) => [
      partKey(key, place),
      place === 0 ? `${Math.max(1, parts.length)}|${part}` : part,
    ]),
  );
}

function countParts(first: string | null): number {
  return Number(/^(\d{1,3})\|/.exec(first ?? '')?.[1] ?? 0);
}

/** Null when it is missing, or a part of it is. */
export function readLongText(store: ReadStore, key: string): string | null {
  const first = store.get(key);
  const parts = countParts(first);
  if (first === null || parts === 0) return null;
  let text = first.slice(first.indexOf('|') + 1);
  for (let part = 1; part < parts; part++) {
    const next = store.get(partKey(key, part));
    if (next === null) return null;
    text += next;
  }
  return text;
}

export function removeLongText(store: Store, key: string): void {
  const parts = countParts(store.get(key));
  for (let part = parts - 1; part >= 0; part--) store.remove(partKey(key, part));
}
