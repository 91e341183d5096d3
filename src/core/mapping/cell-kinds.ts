// Tells what the cells of a column look like: addresses, dates, times, ids, phone numbers or plain text.
import { trimText } from '../checks/plain-text.ts';
import { remembered } from '../remembered.ts';

export type CellKind =
  | 'email'
  | 'date'
  | 'datetime'
  | 'time'
  /** From one time to another, or a part of the day: `10:00-11:00`, `10-11 am`, `morning`. */
  | 'timerange'
  | 'duration'
  | 'guid'
  | 'phone'
  | 'number'
  | 'code'
  | 'text';

/** Longer cells are prose. It also keeps the patterns below cheap, whatever a cell holds. */
const MAX_LENGTH = 100;

const MONTHS = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}';
const WEEKDAY = '(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}[,.]? )?';
const DATES = [
  `^${WEEKDAY}\\d{1,2} ?(?:st|nd|rd|th)? ?[-/. ,']{0,3}${MONTHS}(?:[-/. ,']{0,3}(?:\\d{4}|\\d{2}(?!\\d|:|\\.\\d)))?`,
  `^${WEEKDAY}${MONTHS}[-/. ]{1,2}\\d{1,2}(?:st|nd|rd|th)?(?:[-/. ,']{1,3}\\d{2,4}(?!\\d|:))?(?!\\d)`,
  `^${WEEKDAY}\\d{4} ?[-/.] ?(?:\\d{1,2}|${MONTHS}) ?[-/.] ?\\d{1,2}`,
  `^${WEEKDAY}\\d{1,2} ?[-/.] ?\\d{1,2} ?[-/.] ?\\d{2,4}(?!\\d)`,
  '^\\d{1,2}/\\d{1,2}(?![\\d/])',
].map((pattern) => new RegExp(pattern, 'i'));
const TIME_OF_DAY =
  '(?:\\d{1,2}(?::\\d{2}){1,2}(?:\\.\\d{1,3})? ?(?:[ap]\\.?m\\.?|hrs?|h)?|\\d{1,2}(?:[.]\\d{2})? ?(?:[ap]\\.?m\\.?|hrs?)|noon|midnight|12 noon)';
const TIME = new RegExp(`^${TIME_OF_DAY}$`, 'i');
const TIME_AFTER = new RegExp(`^[\\s,@|–—-]*(?:at )?t?${TIME_OF_DAY}`, 'i');
const HOUR_OR_TIME = `(?:${TIME_OF_DAY}|\\d{1,2})`;
const TIME_RANGE = new RegExp(
  `^(?:(?:from|between) )?${HOUR_OR_TIME} ?(?:-|–|—|~|→|to|till|until|and) ?${HOUR_OR_TIME}$`,
  'i',
);
const OPEN_RANGE = new RegExp(
  `^(?:after|before|by|around|about|from|till|until) ${TIME_OF_DAY}$|^${TIME_OF_DAY} (?:onwards?|onward)$`,
  'i',
);
const PART_OF_DAY =
  /^(?:(?:early|late|mid) ?)?(?:morning|forenoon|noon|afternoon|evening|night|lunch ?time|lunch|midday|day ?time)(?: (?:slot|hours|time|shift))?$/i;
const EMAIL_INSIDE = /[^\s@<>(),;:]{1,64}@[^\s@<>(),;:]{1,60}\.[^\s@<>(),;:.]{2,}/;
const GUID = /^\{?[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}\}?$/i;
const DURATION =
  /^\d{1,4}(?:\.\d{1,2})? ?(?:minutes?|mins?|hours?|hrs?|h|m|days?)(?: ?\d{1,2} ?(?:minutes?|mins?|m))?$/i;
const NUMBER = /^[-+₹$€£]?(?:rs\.? ?|inr ?)?\d[\d,. ]*%?(?:\/-)?$/i;
const PHONE = /^\+?[\d\s().-]+$/;
const CODE = /^(?:[a-z]{1,6}[-_/ ]?\d{1,12}|(?=.*\d)[a-z0-9]{15,18})$/i;

function isPhone(text: string): boolean {
  if (!PHONE.test(text)) return false;
  const digits = text.replace(/\D/g, '');
  if (text.startsWith('+')) return digits.length >= 8 && digits.length <= 15;
  if (/^[6-9]\d{9}$|^0\d{9,10}$|^91[6-9]\d{9}$/.test(digits)) return true;
  return /[\s()-]/.test(text) && digits.length >= 9 && digits.length <= 13;
}

function kindOfDate(text: string): CellKind | null {
  for (const pattern of DATES) {
    const match = pattern.exec(text);
    if (match !== null) return TIME_AFTER.test(text.slice(match[0].length)) ? 'datetime' : 'date';
  }
  return null;
}

/** Decimal digits of Devanagari are digits like any others. */
const plainDigits = (text: string): string =>
  text.replace(/[\u0966-\u096f]/g, (digit) => String(digit.charCodeAt(0) - 0x966));

function tellKind(cell: string): CellKind | null {
  const text = plainDigits(trimText(cell.slice(0, MAX_LENGTH * 4))).replace(/\s+/g, ' ');
  if (!/[\p{L}\p{N}]/u.test(text)) return null;
  if (text.length > MAX_LENGTH) return 'text';
  // Without the sign the pattern would be tried at every letter.
  const email = text.includes('@') ? EMAIL_INSIDE.exec(text)?.[0] : undefined;
  if (email !== undefined && email.length * 3 > text.length) return 'email';
  if (!/\d/.test(text)) return TIME.test(text) ? 'time' : PART_OF_DAY.test(text) ? 'timerange' : 'text';
  if (GUID.test(text)) return 'guid';
  if (TIME.test(text)) return 'time';
  if (TIME_RANGE.test(text) || OPEN_RANGE.test(text)) return 'timerange';
  const date = kindOfDate(text);
  if (date !== null) return date;
  if (isPhone(text)) return 'phone';
  if (DURATION.test(text)) return 'duration';
  if (NUMBER.test(text)) return 'number';
  return CODE.test(text) ? 'code' : 'text';
}

/** What one cell looks like; null for a blank one, and for one without letters and digits, such as `-` or `[]`. */
export const kindOfCell = remembered(tellKind);

/** What the cells of one column look like. */
export interface Content {
  /** Cells that are not blank. */
  readonly filled: number;
  readonly counts: ReadonlyMap<CellKind, number>;
  /** The first cell of each kind, as shown. */
  readonly examples: ReadonlyMap<CellKind, string>;
}

export function contentOf(rows: readonly (readonly string[])[], column: number): Content {
  const counts = new Map<CellKind, number>();
  const examples = new Map<CellKind, string>();
  let filled = 0;
  for (const row of rows) {
    const text = row[column] ?? '';
    const kind = kindOfCell(text);
    if (kind === null) continue;
    filled++;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    if (!examples.has(kind)) examples.set(kind, trimText(text));
  }
  return { filled, counts, examples };
}

/** How many cells are of one of these kinds. */
export function countOf({ counts }: Content, ...kinds: readonly CellKind[]): number {
  return kinds.reduce((sum, kind) => sum + (counts.get(kind) ?? 0), 0);
}

/** The part of the filled cells that is of one of these kinds, from 0 to 1; 0 for an empty column. */
export function shareOf(content: Content, ...kinds: readonly CellKind[]): number {
  return content.filled === 0 ? 0 : countOf(content, ...kinds) / content.filled;
}
