// The names of the weekdays in English and Hindi.
import { lazily } from '../../lazily.ts';
import { afterStop, bracketed, type Found, type Tokens, wordAt } from './tokens.ts';

const ENGLISH = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const SHORTEST = 3;

const HINDI: readonly (readonly string[])[] = [
  ['रविवार', 'रवि', 'इतवार'],
  ['सोमवार', 'सोम'],
  ['मंगलवार', 'मंगल'],
  ['बुधवार', 'बुध'],
  ['गुरुवार', 'गुरूवार', 'गुरु', 'बृहस्पतिवार', 'वीरवार'],
  ['शुक्रवार', 'शुक्र'],
  ['शनिवार', 'शनि'],
];

const numbersByName = lazily(
  (): ReadonlyMap<string, number> =>
    new Map([
      ...ENGLISH.flatMap((name, index) =>
        Array.from(
          { length: name.length - SHORTEST + 1 },
          (_, more) => [name.slice(0, SHORTEST + more), index] as const,
        ),
      ),
      ['weds', 3] as const,
      ...HINDI.flatMap((names, index) => names.map((name) => [name.normalize('NFC'), index] as const)),
    ]),
);

/** A slip is only looked for against the whole name, and Hindi names in Latin letters; the first is the name to write. */
export const WEEKDAY_SPELLINGS: readonly (readonly [string, ...string[]])[] = [
  ['sunday', 'ravivar', 'raviwar', 'itwar', 'itvar'],
  ['monday', 'somvar', 'somwar'],
  ['tuesday', 'mangalvar', 'mangalwar'],
  ['wednesday', 'budhvar', 'budhwar'],
  ['thursday', 'guruvar', 'guruwar'],
  ['friday', 'shukravar', 'shukrawar'],
  ['saturday', 'shanivar', 'shaniwar'],
];

/** @param word in lower case */
export const isWeekdayName = (word: string): boolean => numbersByName().has(word);

function plainWeekday(tokens: Tokens, at: number): Found<number> | null {
  const weekday = numbersByName().get(wordAt(tokens, at));
  return weekday === undefined ? null : { value: weekday, next: afterStop(tokens, at + 1) };
}

/** The weekday at this place, perhaps in brackets: 0 for Sunday to 6 for Saturday. */
export function weekdayAt(tokens: Tokens, at: number): Found<number> | null {
  return plainWeekday(tokens, at) ?? bracketed(tokens, at, (inside) => plainWeekday(tokens, inside));
}
