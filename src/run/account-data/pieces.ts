// Keeps a long text in a cache whose values are limited: a header that tells the pieces, and the pieces, each with the header's stamp.
import type { Cache } from '../ports.ts';

/** Bytes of one value of the cache (page cache). */
const VALUE_BYTES = 100 * 1024;
/** Characters of a piece when all are of one byte, and when some may have three. */
const ASCII_LENGTH = VALUE_BYTES - 200;
const OTHER_LENGTH = Math.floor(ASCII_LENGTH / 3);
const NOT_ASCII = /[^\x20-\x7e]/;
/** More pieces than 10,000 users and 300 task types take; a longer text is not kept. */
const MOST_PIECES = 60;

const pieceKey = (key: string, place: number): string => `${key}.${place}`;

/**
 * Keeps a text, unless it is too long to be kept.
 *
 * @param stamp tells this text from another that is kept under the same key at the same time, by another window
 */
export function keepPieces(
  cache: Cache,
  key: string,
  kept: { stamp: string; text: string },
  seconds: number,
): void {
  const { stamp, text } = kept;
  const length = NOT_ASCII.test(text) ? OTHER_LENGTH : ASCII_LENGTH;
  const count = Math.max(1, Math.ceil(text.length / length));
  if (count > MOST_PIECES) return;
  const pieces = Array.from({ length: count }, (_, place) =>
    text.slice(place * length, (place + 1) * length),
  );
  cache.setAll(
    {
      ...Object.fromEntries(pieces.map((piece, place) => [pieceKey(key, place), `${stamp}|${piece}`])),
      [key]: `${stamp}|${count}`,
    },
    seconds,
  );
}

/** Null when the header or any piece is gone, or they are not of one text: then it is read anew. */
export function readPieces(cache: Cache, key: string): string | null {
  const [stamp = '', count = ''] = (cache.getAll([key])[key] ?? '').split('|');
  if (stamp === '' || !/^\d{1,3}$/.test(count) || Number(count) > MOST_PIECES) return null;
  const keys = Array.from({ length: Number(count) }, (_, place) => pieceKey(key, place));
  const values = cache.getAll(keys);
  let text = '';
  for (const each of keys) {
    const value = values[each];
    if (value === undefined || !value.startsWith(`${stamp}|`)) return null;
    text += value.slice(stamp.length + 1);
  }
  return text;
}
