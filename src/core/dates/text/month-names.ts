// The names of the months in English and Hindi, with their usual short forms, and what a misspelt one may mean.
import { lazily } from '../../lazily.ts';
import { isOneSlip } from './near-word.ts';

const ENGLISH = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const SHORTEST = 3;

const HINDI: readonly (readonly string[])[] = [
  ['जनवरी', 'जन'],
  ['फरवरी', 'फ़रवरी', 'फर', 'फ़र'],
  ['मार्च'],
  ['अप्रैल', 'अप्रेल', 'अप्रै'],
  ['मई'],
  ['जून'],
  ['जुलाई', 'जुला', 'जुल'],
  ['अगस्त', 'अग'],
  ['सितंबर', 'सितम्बर', 'सितं', 'सित'],
  ['अक्टूबर', 'अक्तूबर', 'अक्टू', 'अक्तू'],
  ['नवंबर', 'नवम्बर', 'नवं', 'नव'],
  ['दिसंबर', 'दिसम्बर', 'दिसं', 'दिस'],
];

const hindiNames = lazily(() => HINDI.map((names) => names.map((name) => name.normalize('NFC'))));

const numbersByName = lazily(
  (): ReadonlyMap<string, number> =>
    new Map([
      ...ENGLISH.flatMap((name, index) =>
        Array.from(
          { length: Math.max(1, name.length - SHORTEST + 1) },
          (_, more) => [name.slice(0, SHORTEST + more), index + 1] as const,
        ),
      ),
      ...hindiNames().flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
    ]),
);

/** 1 to 12 for a month's name or at least its first three letters; null for any other word. */
export function monthOfName(word: string): number | null {
  return numbersByName().get(word) ?? null;
}

/** Full names, and the usual short ones: a slip is only looked for against these. */
const spellings = lazily((): readonly (readonly string[])[] =>
  ENGLISH.map((name, index) => [
    name,
    name.slice(0, SHORTEST),
    ...(name === 'september' ? ['sept'] : []),
    ...(hindiNames()[index] ?? []).filter((hindi) => [...hindi].length > SHORTEST),
  ]),
);

/** The one month that a misspelt name is a single slip away from; null when there is none, or more than one. */
export function monthNear(word: string): number | null {
  if ([...word].length < SHORTEST || numbersByName().has(word)) return null;
  const near = spellings().flatMap((names, index) =>
    names.some((name) => isOneSlip(word, name)) ? [index + 1] : [],
  );
  return near.length === 1 ? (near[0] ?? null) : null;
}
