// Corrects slips that leave one reading of a date: letters for digits, and a misspelt weekday.
import { isOneSlip } from './near-word.ts';
import { WEEKDAY_SPELLINGS } from './weekday-names.ts';

/** `O`, `l` and `I` that stand alone or among figures: `25/O1/2027`, `2O27`, `10:OO`. */
const LETTERS_FOR_DIGITS = /(?<!\p{L})[oOlI]{1,2}(?!\p{L})/gu;
const BESIDE = /[\d:/.-]/;
const WORDS = /\p{L}[\p{L}\p{M}]{3,19}/gu;

const digitsFor = (letters: string): string =>
  [...letters].map((letter) => (letter.toLowerCase() === 'o' ? '0' : '1')).join('');

function withDigits(text: string): string {
  return text.replace(LETTERS_FOR_DIGITS, (letters, at: number) => {
    const isAmongFigures = BESIDE.test(text[at - 1] ?? '') || BESIDE.test(text[at + letters.length] ?? '');
    return isAmongFigures ? digitsFor(letters) : letters;
  });
}

/** The one weekday that a word is a slip away from, or that it is in Hindi with Latin letters. */
function weekdayNear(word: string): string | null {
  const lower = word.toLowerCase();
  const near = WEEKDAY_SPELLINGS.flatMap(([name, ...spellings]) =>
    spellings.includes(lower) || [name, ...spellings].some((spelling) => isOneSlip(lower, spelling))
      ? [name]
      : [],
  );
  return near.length === 1 ? (near[0] ?? null) : null;
}

/** @returns the text with its slips corrected; null when there is none to correct */
export function withoutSlips(text: string): string | null {
  const corrected = withDigits(text).replace(WORDS, (word) => weekdayNear(word) ?? word);
  return corrected === text ? null : corrected;
}
