// Tells whether the text of a date cell shows the day and the month that the cell holds, in whichever language.
import type { CivilDate } from './civil.ts';
import { digitOf } from './text/digits.ts';
import { monthOfName } from './text/month-names.ts';
import { parseDateText } from './text/parse-date-text.ts';
import { isWeekdayName } from './text/weekday-names.ts';

/** `10:30`, `10:30:00.000 am`, `4 pm`, and the offset `+05:30`; no part of `25:01:2027`. */
const CLOCK =
  /\d{1,9}[:：]\d\d(?:[:：]\d\d)?(?![:：\d])(?:[.,]\d{1,3})?(?: ?[ap]\.?m\b)?|\d{1,2} ?[ap]\.?m\b/giu;
/** The number of a quarter or a week is neither day nor month. */
const COUNTED = /(?:^|\P{L})[qw]\d{1,2}(?!\d)/giu;
const NUMBER = /\d+/g;
/** Thai shortens the names of months to letters with points. */
const WORD = /\p{L}[\p{L}\p{M}.]*/gu;
/** What a column shows that is too narrow for its dates. */
const TOO_NARROW = /^#*$/;
/** Words of three letters and more that formats put beside a date or a time, and that name no month. */
const NO_MONTHS: ReadonlySet<string> = new Set(
  'the due date day week quarter month year time hrs hour hours min noon midnight utc gmt ist'.split(' '),
);
const SHORTEST_NAME = 3;
/** Other scripts have shorter names. */
const SHORTEST_FOREIGN_NAME = 2;
const ASCII_WORD = /^[a-z]+$/;

/** The text with the digits of any script as ours. */
function withPlainDigits(text: string): string {
  return [...text].map((sign) => digitOf(sign.codePointAt(0) ?? 0)?.value ?? sign).join('');
}

/** Names in other languages are not known, so any word counts that is not known to be something else. */
function namesMonth(written: string, month: number): boolean {
  const word = written.replace(/\./g, '').toLowerCase().normalize('NFC');
  const named = monthOfName(word);
  if (named !== null) return named === month;
  const shortest = ASCII_WORD.test(word) ? SHORTEST_NAME : SHORTEST_FOREIGN_NAME;
  return [...word].length >= shortest && !NO_MONTHS.has(word) && !isWeekdayName(word);
}

/** Weekdays of other languages stand in brackets too, mostly as a sign or three letters. */
const BRACKET = /[([]([^()[\]]*)[)\]]/;
const REMARK = /[a-z]{4}/i;

/** Whether a text that is no date is one with a remark in brackets, such as `25/01/2027 (tentative)`. */
export function hasRemark(display: string): boolean {
  const [bracket = '', inside = ''] = BRACKET.exec(display) ?? [];
  return REMARK.test(inside) && parseDateText(display.replace(bracket, '')).length > 0;
}

/** What of its date a cell's text leaves out: `day` also where both are missing; null for nothing, or no text. */
export function hiddenPart(display: string, { day, month }: CivilDate): 'day' | 'month' | null {
  if (TOO_NARROW.test(display.trim())) return null;
  const dateAlone = withPlainDigits(display).replace(CLOCK, ' ').replace(COUNTED, ' ');
  const numbers = (dateAlone.match(NUMBER) ?? []).map(Number);
  const atDay = numbers.indexOf(day);
  if (atDay === -1) return 'day';
  const others = numbers.filter((_, at) => at !== atDay);
  const words = dateAlone.match(WORD) ?? [];
  return others.includes(month) || words.some((word) => namesMonth(word, month)) ? null : 'month';
}
