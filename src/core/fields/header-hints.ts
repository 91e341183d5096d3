// Reads a hint that stands beside a column's name: how its dates are written, in which unit it counts, of which zone its times are.
import { isZonePlace } from '../dates/text/zone-places.ts';
import { lazily } from '../lazily.ts';
import { remembered } from '../remembered.ts';
import type { DateOrder } from '../settings.ts';

export type TimeUnit = 'minutes' | 'hours' | 'days';

export interface HeaderHints {
  /** The order of day, month and year that the header asks for. */
  readonly order: DateOrder | null;
  /** The unit of a length of time. */
  readonly unit: TimeUnit | null;
  /** The zone as the header writes it, such as `UTC`. */
  readonly zoneHint: string | null;
  /** An order of day, month and year in which no date is read, such as `yyyy-dd-mm`. */
  readonly strangeOrder: string | null;
  /** What says something about each cell that is not put into it, such as `PM`. */
  readonly unused: string | null;
}

export const NO_HINTS: HeaderHints = {
  order: null,
  unit: null,
  zoneHint: null,
  strangeOrder: null,
  unused: null,
};

/** Of two that say the same the first counts. */
export const joinHints = (one: HeaderHints, other: HeaderHints): HeaderHints => ({
  order: one.order ?? other.order,
  unit: one.unit ?? other.unit,
  zoneHint: one.zoneHint ?? other.zoneHint,
  strangeOrder: one.strangeOrder ?? other.strangeOrder,
  unused: one.unused ?? other.unused,
});

const UNITS: readonly (readonly [TimeUnit, RegExp])[] = [
  ['minutes', /^(?:in |no of )?(?:minutes?|mins?|m)(?: before.{0,20})?$/],
  ['hours', /^(?:in |no of )?(?:hours?|hrs?|h)(?: before.{0,20})?$/],
  ['hours', /^h{1,2}:mm(?::ss)?$/],
  ['days', /^(?:in |no of )?days?(?: before.{0,20})?$/],
];

const ZONE =
  /^(?:in )?((?:IST|UTC|GMT|[ECMP][SD]T|ET|PT|BST|CES?T|AE[SD]T|SGT|JST|HKT|PKT|GST)(?:[ +-]{1,3}\d{1,2}(?:[:.]?\d{2})?)?|[+-]\d{1,2}:\d{2}|(?:A(?:frica|merica|ntarctica|sia|tlantic|ustralia)|Europe|Indian|Pacific|Etc|US|Canada)\/[A-Z][A-Za-z_]{2,20})(?: time)?$/;

/** In small letters these may be an estimate, "and" in French, or a part. */
const ZONE_IN_CAPITALS_ONLY = /^(?:est|et|pt)$/;
const ZONE_OF_PLACE = /^(?:in )?([A-Za-z]{2,12}(?: [A-Za-z]{2,12}){0,2}) time$/i;
/** Central and Mountain alone may be parts of a town. */
const ZONE_OF_REGION =
  /^(?:in )?((?:usa? )?(?:eastern|pacific)|usa? (?:central|mountain))(?: (?:standard|daylight))?$/i;
/** `Eastern (US)`, `Pacific US`. */
const US_BEHIND =
  /^(?:in )?(eastern|central|mountain|pacific)(?: (?:standard|daylight))?(?: time)?[ ,(-]{1,3}usa?\)?$/i;
/** Half of the day: the cells are not read by it. */
const HALF_OF_DAY = /^(?:in |only )?(?:a\.?m|p\.?m|morning|afternoon|evening|night)(?: only)?$/;

/** `UTC` of `utc`, `in UTC` and `UTC time`; null when the text names no zone. */
function zoneIn(text: string): string | null {
  if (text === 'Z') return 'UTC';
  const exact = ZONE.exec(text)?.[1];
  if (exact !== undefined) return exact;
  const upper = ZONE.exec(text.toUpperCase().replace(/^IN | TIME$/g, ''))?.[1];
  if (upper !== undefined && !ZONE_IN_CAPITALS_ONLY.test(text)) return upper;
  const american = US_BEHIND.exec(text)?.[1];
  if (american !== undefined) return `US ${american}`;
  const region = ZONE_OF_REGION.exec(text)?.[1];
  if (region !== undefined) return region;
  const place = ZONE_OF_PLACE.exec(text)?.[1];
  return place !== undefined && isZonePlace(place) ? place : null;
}

const NOTHING_SAID =
  /^(?:required|reqd|mandatory|compulsory|must|optional|if any|if known|if needed|time optional|guid|uuid|yes\/no|y\/n|yes or no|true\/false|[01]\/[01]|if applicable|auto|auto generated|drop ?down)$/;
const formatWords = lazily(
  (): ReadonlyMap<string, string> =>
    new Map([
      ...['d', 'dd', 'day'].map((word) => [word, 'D'] as const),
      ...['m', 'mm', 'mmm', 'mmmm', 'mon', 'month'].map((word) => [word, 'M'] as const),
      ...['y', 'yy', 'yyyy', 'yr', 'year'].map((word) => [word, 'Y'] as const),
      ...['h', 'hh', 's', 'ss', 'sss', 'a', 'am', 'pm', 'tt', 't', 'hr', 'hrs', 'z', 'ampm', 'hhmm'].map(
        (word) => [word, 'h'] as const,
      ),
      ...[
        'e',
        'g',
        'eg',
        'ex',
        'example',
        'format',
        'like',
        'as',
        'in',
        'only',
        'date',
        'time',
        'and',
        'or',
      ].map((word) => [word, ''] as const),
      ...['hour', 'hours', 'optional', 'required', 'first', 'please'].map((word) => [word, ''] as const),
    ]),
);
/** With the year first and in two digits, which cells are not read by: 28-01-27 would be the 28th. */
const SHORT_YEAR_FIRST = /^[^a-z]*yy(?!y)/;
const INITIALS = /^[dmy]{3}$/;
const COMPACT = /^(d{1,2}|m{2,3}|y{2,4})(d{1,2}|m{2,3}|y{2,4})(d{1,2}|m{2,3}|y{2,4})$/;
const EXAMPLE = /(?:^|\D)(\d{1,4})[-/.](\d{1,2})[-/.](\d{2,4})(?!\d)/;
const AMERICAN = /^(?:us|usa|american) (?:date |style |format ?){1,2}$/;
const DAY_FIRST = /^(?:uk|indian?|british|european) (?:date |style |format ?){1,2}$/;

const PART_FIRST = /^(?:the )?(day|month|year) (?:comes )?first(?: format)?$/;
const ORDERS_OF_PARTS: Readonly<Record<string, DateOrder>> = { day: 'DMY', month: 'MDY', year: 'YMD' };

type FormatOrder = DateOrder | 'strange' | null;

function orderOfLetters(letters: string): FormatOrder {
  if (letters.startsWith('DM')) return 'DMY';
  if (letters.startsWith('MD')) return 'MDY';
  if (letters.startsWith('YM')) return 'YMD';
  return /D/.test(letters) && /M/.test(letters) && /Y/.test(letters) ? 'strange' : null;
}

/** @returns undefined when the text is no format of dates or times */
function orderOfFormat(text: string): FormatOrder | undefined {
  let letters = '';
  let isTime = false;
  for (const token of text.split(/[^a-z]+/)) {
    const compact = COMPACT.exec(token);
    const words = INITIALS.test(token) ? [...token] : compact === null ? [token] : compact.slice(1);
    for (const word of words) {
      if (word === '') continue;
      const letter = formatWords().get(word);
      if (letter === undefined) return undefined;
      if (letter === 'h') isTime = true;
      else if (!(isTime && letter === 'M')) letters += letter;
    }
  }
  // One letter alone is a unit or a mistake, and a format of times says nothing about dates.
  return letters.length >= 2 || (isTime && letters === '') ? orderOfLetters(letters) : undefined;
}

function orderOfExample(text: string): DateOrder | null | undefined {
  const [, first = '', second = '', third = ''] = EXAMPLE.exec(text) ?? [];
  if (first === '') return undefined;
  if (first.length === 4) return 'YMD';
  if (third.length === 3) return undefined;
  if (Number(first) > 12) return 'DMY';
  return Number(second) > 12 ? 'MDY' : null;
}

/** What one hint says, in `text` without stops around it. */
function readOne(text: string): HeaderHints | null {
  const lower = text.toLowerCase();
  if (lower === '' || NOTHING_SAID.test(lower)) return NO_HINTS;
  const unit = UNITS.find(([, pattern]) => pattern.test(lower))?.[0];
  if (unit !== undefined) return { ...NO_HINTS, unit };
  const zoneHint = zoneIn(text);
  if (zoneHint !== null) return { ...NO_HINTS, zoneHint };
  if (HALF_OF_DAY.test(lower)) return { ...NO_HINTS, unused: text };
  if (AMERICAN.test(lower)) return { ...NO_HINTS, order: 'MDY' };
  if (DAY_FIRST.test(lower)) return { ...NO_HINTS, order: 'DMY' };
  const first = ORDERS_OF_PARTS[PART_FIRST.exec(lower)?.[1] ?? ''];
  if (first !== undefined) return { ...NO_HINTS, order: first };
  const example = orderOfExample(lower);
  const order = example === undefined ? orderOfFormat(lower) : example;
  if (order === undefined) return null;
  const isStrange = order === 'strange' || (order === 'YMD' && SHORT_YEAR_FIRST.test(lower));
  return isStrange ? { ...NO_HINTS, strangeOrder: text } : { ...NO_HINTS, order };
}

const bare = (text: string): string => text.replace(/^[\s.*:]+/, '').replace(/[\s.*:]+$/, '');

/** Several hints side by side, all of them understood: `mm/dd/yyyy, UTC`, `dd/mm/yyyy hh:mm IST`. */
function readSeveral(text: string): HeaderHints | null {
  const pieces = text.split(/[,;|&]| - /);
  const hints = pieces.map((piece) => readOne(bare(piece)));
  if (pieces.length > 1) {
    return hints.reduce((one, other) => (one === null || other === null ? null : joinHints(one, other)));
  }
  const space = text.lastIndexOf(' ');
  const zone = space === -1 ? null : readOne(bare(text.slice(space)));
  const before = zone === null || zone.zoneHint === null ? null : readOne(bare(text.slice(0, space)));
  return zone === null || before === null ? null : joinHints(before, zone);
}

/**
 * What a hint says, for instance `dd/mm/yyyy`, `hrs`, `IST` or `required`; null when the text is no hint but part of the
 * name.
 *
 * @param text at most some 60 characters, without brackets
 */
export const readHint = remembered((text): HeaderHints | null => {
  const trimmed = bare(text);
  return readOne(trimmed) ?? readSeveral(trimmed);
});
