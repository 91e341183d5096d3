// Reads a day told from today: today, tomorrow, in 3 days, next Monday.
import { lazily } from '../../lazily.ts';
import type { DatePart, RelativeDay } from './date-part.ts';
import { DAY_ENDS } from './day-half.ts';
import { type Found, numberAt, type Tokens, wordAt } from './tokens.ts';
import { weekdayAt } from './weekday-names.ts';

const OPEN: RelativeDay = { kind: 'open' };
const DAY_END: RelativeDay = { kind: 'day-end' };
const inDays = (days: number): RelativeDay => ({ kind: 'days', days });

/** `kal` and `parson` are days before today or after it, and what happens tonight or soon has no one time. */
const dayPhrases = lazily(
  (): ReadonlyMap<string, RelativeDay> =>
    new Map<string, RelativeDay>([
      ['day after tomorrow', inDays(2)],
      ['the day after tomorrow', inDays(2)],
      ['day before yesterday', inDays(-2)],
      ...DAY_ENDS.map((phrase) => [phrase, DAY_END] as const),
      ['today', inDays(0)],
      ['tdy', inDays(0)],
      ['aaj', inDays(0)],
      ['आज', inDays(0)],
      ['tomorrow', inDays(1)],
      ['tommorow', inDays(1)],
      ['tomorow', inDays(1)],
      ['tommorrow', inDays(1)],
      ['tmrw', inDays(1)],
      ['tmr', inDays(1)],
      ['tmw', inDays(1)],
      ['yesterday', inDays(-1)],
      ['now', OPEN],
      ['asap', OPEN],
      ['tonight', OPEN],
      ['kal', OPEN],
      ['कल', OPEN],
      ['parso', OPEN],
      ['parson', OPEN],
      ['परसों', OPEN],
      ['next week', OPEN],
      ['this week', OPEN],
      ['next month', OPEN],
      ['this month', OPEN],
      ['month end', OPEN],
      ['end of month', OPEN],
      ['eom', OPEN],
      ['eow', OPEN],
      ['end of week', OPEN],
    ]),
);
const MOST_WORDS = 4;
const firstWords = lazily(
  (): ReadonlySet<string> => new Set([...dayPhrases().keys()].map((phrase) => phrase.split(' ')[0] ?? '')),
);

const UNITS: ReadonlyMap<string, number> = new Map([
  ['day', 1],
  ['days', 1],
  ['week', 7],
  ['weeks', 7],
  ['din', 1],
  ['दिन', 1],
]);

const part = (day: RelativeDay, next: number): Found<DatePart> => ({
  value: { kind: 'relative', day },
  next,
});

/** `in 3 days`, `after 2 weeks`, `3 days later`, `2 days from now`. */
function countedDays(tokens: Tokens, at: number): Found<DatePart> | null {
  const before = ['in', 'after'].includes(wordAt(tokens, at));
  const from = before ? at + 1 : at;
  const digits = numberAt(tokens, from);
  const unit = UNITS.get(wordAt(tokens, from + 1));
  if (digits === '' || digits.length > 2 || unit === undefined) return null;
  const day = inDays(Number(digits) * unit);
  if (before) return part(day, from + 2);
  if (wordAt(tokens, from + 2) === 'later') return part(day, from + 3);
  return wordAt(tokens, from + 2) === 'from' && ['now', 'today'].includes(wordAt(tokens, from + 3))
    ? part(day, from + 4)
    : null;
}

/** `next Monday` is this week's for some and next week's for others; only `this` and `coming` leave one. */
function namedDay(tokens: Tokens, at: number): Found<DatePart> | null {
  const word = wordAt(tokens, at);
  if (!['next', 'this', 'coming'].includes(word)) return null;
  const weekday = weekdayAt(tokens, at + 1);
  if (weekday === null) return null;
  return part(word === 'next' ? OPEN : { kind: 'weekday', weekday: weekday.value }, weekday.next);
}

/** Told with a number, a weekday, or a phrase, of which the longest counts. */
export function relativeAt(tokens: Tokens, at: number): Found<DatePart> | null {
  if (wordAt(tokens, at) === '') return wordAt(tokens, at + 1) === '' ? null : countedDays(tokens, at);
  for (let length = firstWords().has(wordAt(tokens, at)) ? MOST_WORDS : 0; length > 0; length--) {
    const words = Array.from({ length }, (_, more) => wordAt(tokens, at + more));
    const day = dayPhrases().get(words.join(' '));
    if (day !== undefined) return part(day, at + length);
  }
  return countedDays(tokens, at) ?? namedDay(tokens, at);
}
