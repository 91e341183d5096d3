// Reads what says which half of the day a time is in: am and pm, parts of the day, hours by the full clock.
import {
  afterStop,
  bracketed,
  type Found,
  isGlued,
  numberAt,
  signAt,
  type Tokens,
  wordAt,
} from './tokens.ts';

/** `clock` says only that a time is meant, `hours` that the hour is one of 24. */
export type DayHalf =
  | 'am'
  | 'pm'
  | 'hours'
  | 'clock'
  | 'noon'
  | 'midnight'
  | 'morning'
  | 'afternoon'
  | 'evening'
  | 'night';

type PartOfDay = 'morning' | 'afternoon' | 'evening' | 'night';

export const isPartOfDay = (half: DayHalf): half is PartOfDay =>
  half === 'morning' || half === 'afternoon' || half === 'evening' || half === 'night';

const WORDS: ReadonlyMap<string, DayHalf> = new Map<string, DayHalf>([
  ['am', 'am'],
  ['pm', 'pm'],
  ['h', 'hours'],
  ['hr', 'hours'],
  ['hrs', 'hours'],
  ['hour', 'hours'],
  ['hours', 'hours'],
  ['uhr', 'hours'],
  ['oclock', 'clock'],
  ['baje', 'clock'],
  ['बजे', 'clock'],
  ['noon', 'noon'],
  ['midday', 'noon'],
  ['midnight', 'midnight'],
  ['morning', 'morning'],
  ['subah', 'morning'],
  ['सुबह', 'morning'],
  ['afternoon', 'afternoon'],
  ['dopahar', 'afternoon'],
  ['दोपहर', 'afternoon'],
  ['evening', 'evening'],
  ['shaam', 'evening'],
  ['sham', 'evening'],
  ['शाम', 'evening'],
  ['night', 'night'],
  ['raat', 'night'],
  ['रात', 'night'],
]);

/** `a.m.`, `p m`; the letter alone where it stands at the figures, as in `10:30a`. */
function spelledHalf(tokens: Tokens, at: number): Found<DayHalf> | null {
  const letter = wordAt(tokens, at);
  if (letter !== 'a' && letter !== 'p') return null;
  const value = letter === 'a' ? 'am' : 'pm';
  const next = afterStop(tokens, at + 1);
  if (wordAt(tokens, next) === 'm') return { value, next: afterStop(tokens, next + 1) };
  const isAtFigures = isGlued(tokens, at) && numberAt(tokens, at - 1) !== '';
  return isAtFigures ? { value, next: at + 1 } : null;
}

/** `o'clock`. */
function clockWord(tokens: Tokens, at: number): Found<DayHalf> | null {
  const spelled =
    wordAt(tokens, at) === 'o' &&
    signAt(tokens, at + 1) === "'" &&
    isGlued(tokens, at + 1) &&
    wordAt(tokens, at + 2) === 'clock';
  return spelled ? { value: 'clock', next: at + 3 } : null;
}

/** `in the evening`, `at night`. */
function phrasedHalf(tokens: Tokens, at: number): Found<DayHalf> | null {
  const isIn = wordAt(tokens, at) === 'in' && wordAt(tokens, at + 1) === 'the';
  const value = WORDS.get(wordAt(tokens, isIn ? at + 2 : at + 1));
  if (value === undefined || !isPartOfDay(value)) return null;
  if (isIn) return { value, next: at + 3 };
  return wordAt(tokens, at) === 'at' && value === 'night' ? { value, next: at + 2 } : null;
}

/** `10 baje subah`, `4 o'clock in the evening`: the part of the day says more than the word before it. */
function plainHalf(tokens: Tokens, at: number): Found<DayHalf> | null {
  const half = oneHalf(tokens, at);
  const part = half?.value === 'clock' ? oneHalf(tokens, half.next) : null;
  return part !== null && isPartOfDay(part.value) ? part : half;
}

function oneHalf(tokens: Tokens, at: number): Found<DayHalf> | null {
  const value = WORDS.get(wordAt(tokens, at));
  if (value !== undefined) return { value, next: afterStop(tokens, at + 1) };
  return spelledHalf(tokens, at) ?? clockWord(tokens, at) ?? phrasedHalf(tokens, at);
}

/** What people write for the end of a day, at whatever hour that is. */
export const DAY_ENDS: readonly string[] = ['eod', 'eob', 'cob', 'end of day', 'close of business'];
const MOST_DAY_END_WORDS = 3;

/** The place after words for the end of a day; null for other words. */
export function afterDayEnd(tokens: Tokens, at: number): number | null {
  for (let length = 1; length <= MOST_DAY_END_WORDS; length++) {
    const words = Array.from({ length }, (_, more) => wordAt(tokens, at + more));
    if (DAY_ENDS.includes(words.join(' '))) return at + length;
  }
  return null;
}

/** The half of the day at this place, perhaps in brackets. */
export function dayHalfAt(tokens: Tokens, at: number): Found<DayHalf> | null {
  return plainHalf(tokens, at) ?? bracketed(tokens, at, (inside) => plainHalf(tokens, inside));
}
