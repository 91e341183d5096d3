// A second reader of dates, for the tests: it cuts known pieces out of a text and wants nothing to be left.
// It knows no grammar, shares no code with the product, and takes its calendar and zones from Temporal.
import { Temporal } from 'temporal-polyfill';

export interface Place {
  readonly zone: string;
  readonly order: 'DMY' | 'MDY';
}

const MONTHS = [
  /jan(?:u(?:a(?:ry?)?)?)?|जनवरी|जन/,
  /feb(?:r(?:u(?:a(?:ry?)?)?)?)?|फ़रवरी|फरवरी|फ़र|फर/,
  /mar(?:ch?)?|मार्च/,
  /apr(?:il?)?|अप्रैल|अप्रेल|अप्रै/,
  /may|मई/,
  /june?|जून/,
  /july?|जुलाई|जुला|जुल/,
  /aug(?:u(?:st?)?)?|अगस्त|अग/,
  /sep(?:t(?:e(?:m(?:b(?:er?)?)?)?)?)?|सितंबर|सितम्बर|सितं|सित/,
  /oct(?:o(?:b(?:er?)?)?)?|अक्टूबर|अक्तूबर|अक्टू|अक्तू/,
  /nov(?:e(?:m(?:b(?:er?)?)?)?)?|नवंबर|नवम्बर|नवं|नव/,
  /dec(?:e(?:m(?:b(?:er?)?)?)?)?|दिसंबर|दिसम्बर|दिसं|दिस/,
].map((names) => new RegExp(`(?<![\\p{L}\\p{M}])(?:${names.source})(?![\\p{L}\\p{M}])`, 'u'));
const WEEKDAYS =
  /(?<![\p{L}\p{M}])(?:(mon(?:d(?:ay?)?)?|सोमवार|सोम)|(tue(?:s(?:d(?:ay?)?)?)?|मंगलवार|मंगल)|(wed(?:n(?:e(?:s(?:d(?:ay?)?)?)?)?)?|weds|बुधवार|बुध)|(thu(?:r(?:s(?:d(?:ay?)?)?)?)?|गुरुवार|गुरूवार|गुरु|बृहस्पतिवार|वीरवार)|(fri(?:d(?:ay?)?)?|शुक्रवार|शुक्र)|(sat(?:u(?:r(?:d(?:ay?)?)?)?)?|शनिवार|शनि)|(sun(?:d(?:ay?)?)?|रविवार|रवि|इतवार))(?![\p{L}\p{M}])/u;
const ZONE_WORDS: readonly (readonly [
  RegExp,
  number | 'Asia/Kolkata' | 'America/New_York' | 'Europe/London',
])[] = [
  [/india(?:n)? standard time|(?<![a-z])ist(?![a-z])/, 330],
  [/eastern standard time|(?<![a-z])est(?![a-z])/, -300],
  [/eastern daylight time|(?<![a-z])edt(?![a-z])/, -240],
  [/coordinated universal time/, 0],
  [/british summer time|(?<![a-z])bst(?![a-z])/, 60],
  [/central european standard time|(?<![a-z])cet(?![a-z])/, 60],
  [/asia\/kolkata|asia\/calcutta/, 'Asia/Kolkata'],
  [/america\/new_york|us\/eastern/, 'America/New_York'],
  [/europe\/london/, 'Europe/London'],
];
const ZEROS = [0x0966, 0x09e6, 0x0be6, 0x0660, 0x06f0, 0xff10, 0x1d7ce];

/** Digits 0 to 9, plain signs, small letters. */
function plain(text: string): string {
  const characters = [...text.normalize('NFC')].map((character) => {
    const code = character.codePointAt(0) ?? 0;
    const zero = ZEROS.find((first) => code >= first && code < first + 10);
    return zero === undefined ? character : String(code - zero);
  });
  return characters
    .join('')
    .replace(/\p{Cs}/gu, '')
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    .replace(/[‐‑−﹣－]/g, '-')
    .replace(/[／⁄∕]/g, '/')
    .replace(/[：∶]/g, ':')
    .replace(/[’‘‛′ʼ＇`]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/(?<![\p{L}\p{M}] ?)t(?=\d)/giu, ' ŧ')
    .toLowerCase()
    .trim()
    .replace(/(?<=[^.,;])[.,;]$/, '')
    .replace(/^"([^"]*)"$|^'([^']*)'$|^\(([^()]*)\)$|^\[([^[\]]*)\]$/, '$1$2$3$4');
}

interface Clock {
  hour: number;
  minute: number;
  second: number;
}

/** Cuts the first match out of the text and leaves a bar in its place, so that what was apart stays apart. */
class Scissors {
  rest: string;
  constructor(text: string) {
    this.rest = text;
  }
  /** @param bar what is left in the place */
  cut(pattern: RegExp, bar = '¦'): RegExpExecArray | null {
    const match = pattern.exec(this.rest);
    if (match !== null) {
      const after = this.rest.slice(match.index + match[0].length);
      this.rest = `${this.rest.slice(0, match.index)} ${bar} ${after}`;
    }
    return match;
  }
}

function cutClock(text: Scissors): Clock | null {
  const half = String.raw`(?:\s?[([]?\s?(?=[ap]\s?\.?\s?m(?![a-z]))|(?=[ap](?![a-z\u0900-\u097f])))([ap])(?:\s?\.?\s?m(?![a-z])\s?\.?\s?[)\]]?)?`;
  const hours = String.raw`\s?(?:hrs|hr|hours|hour|h)(?![a-z])\.?`;
  const oclock = String.raw`\s?(?:o'clock|oclock|baje|बजे)`;
  const fraction = String.raw`(?:[.,]\d{1,9}(?!\d))?`;
  const start = String.raw`(?<![\d:+]|(?:utc|gmt) ?-)`;
  const word = `(?:${half}|${hours}|${oclock})?`;
  const forms = [
    new RegExp(String.raw`ŧ(\d\d)(\d\d)(\d\d)(?!\d)${word}`),
    new RegExp(String.raw`ŧ(\d\d)(\d\d)()(?!\d)${word}`),
    new RegExp(String.raw`ŧ(\d\d)()()(?![\d.:h])${word}`),
    new RegExp(String.raw`ŧ(\d{1,2})\.(\d\d)(?:\.(\d\d))?(?!\d)${word}`),
    new RegExp(String.raw`ŧ(\d{1,2})h(\d\d)()(?!\d)(?:m(?:in)?(?![a-z])|${word})`),
    new RegExp(String.raw`${start}(\d{1,2}) ?: ?(\d\d) ?: ?(\d\d)${fraction}(?!\d| ?:)${word}`),
    new RegExp(String.raw`${start}(\d{1,2}) ?: ?(\d\d)()(?!\d| ?:)${word}`),
    new RegExp(String.raw`(?<![\d.])(\d{1,2})\.(\d\d)\.(\d\d)(?:${half}|${hours})`),
    new RegExp(String.raw`(?<![\d.])(\d{1,2})\.(\d\d)()(?:${half}|${hours}|${oclock})`),
    new RegExp(String.raw`(?<!\d)(\d{1,2})h(\d\d)()(?!\d)(?:m(?:in)?(?![a-z])|${word})`),
    new RegExp(String.raw`(?<!\d)(\d\d)(\d\d)()(?:${half}|${hours})`),
    new RegExp(String.raw`(?<!\d)(\d)(\d\d)()${half}`),
    new RegExp(String.raw`(?<!\d)(\d{1,2})()()${half}`),
    new RegExp(String.raw`(?<!\d)(\d\d)()()${hours}()`),
  ];
  for (const form of forms) {
    const match = text.cut(form, '‖');
    if (match === null) continue;
    const [hour, minute, second] = [Number(match[1]), Number(match[2] || 0), Number(match[3] || 0)];
    const half = match[4];
    if (half) {
      if (hour < 1 || hour > 12) return null;
      return { hour: (hour % 12) + (half === 'p' ? 12 : 0), minute, second };
    }
    return { hour, minute, second };
  }
  return null;
}

/** A point between hours and minutes without any word is a time where it is not part of a date with points. */
function cutDottedClock(text: Scissors): Clock | null {
  const match =
    text.cut(/(?<![\d.])(\d{1,2})\.(\d\d)()(?!\d|\. ?'?\d)/, '‖') ??
    text.cut(/(?<![\d.])(\d{1,2})\.(\d\d)\.(\d\d)(?!\d|\. ?'?\d)/, '‖');
  return match === null
    ? null
    : { hour: Number(match[1]), minute: Number(match[2]), second: Number(match[3] || 0) };
}

interface Cut {
  /** Minutes east of UTC, as figures or as UTC by its name. */
  readonly offsets: readonly number[];
  /** The same by the names of zones, which only the sheet's own clock makes certain. */
  readonly named: readonly number[];
  readonly zones: readonly string[];
  /** GMT without figures is the sheet's own clock in London, and only certain in winter. */
  readonly gmt: boolean;
}

function cutZones(text: Scissors): Cut {
  const [offsets, named, zones]: [number[], number[], string[]] = [[], [], []];
  for (const [pattern, meaning] of ZONE_WORDS) {
    while (text.cut(pattern, '‖') !== null) {
      if (typeof meaning === 'string') zones.push(meaning);
      else (meaning === 0 ? offsets : named).push(meaning);
    }
  }
  // A minus before one or two figures is more likely the sign before a day.
  const signed =
    /(?<=‖[\s([]*)(?:(?:utc|gmt)\s?([+-])|([+])|(-)(?=\d\d:?\d\d|\d\d[\s)\]‖¦]*$))(\d{1,2}?):?(\d\d)?(?![\d:])/;
  for (let match = text.cut(signed, '‖'); match !== null; match = text.cut(signed, '‖')) {
    const sign = match[1] ?? match[2] ?? match[3];
    offsets.push((sign === '-' ? -1 : 1) * (Number(match[4]) * 60 + Number(match[5] ?? 0)));
  }
  let gmt = false;
  const greenwich = /greenwich mean time|(?<![a-z])gmt(?![a-z])/;
  while (text.cut(greenwich, '‖') !== null) {
    named.push(0);
    gmt = true;
  }
  const utc = /(?<![a-z])(?:utc|ut)(?![a-z])|(?<=‖[\s([\])]*)z(?![a-z])/;
  while (text.cut(utc, '‖') !== null) offsets.push(0);
  return { offsets, named, zones, gmt };
}

/** Day, month and year from the numbers that are left. */
function dateOf(rest: string, month: number | null, order: Place['order']): [number, number, number] | null {
  const numbers = rest.match(/'?\d+/g) ?? [];
  const years = numbers.map((digits) =>
    /^'\d\d$/.test(digits) ? 2000 + Number(digits.slice(1)) : Number(digits),
  );
  const isYear = (digits: string | undefined) =>
    digits !== undefined && (digits.length === 4 || digits.startsWith("'"));
  if (month !== null) {
    if (numbers.length !== 2) return null;
    const yearAt = numbers.findIndex(isYear);
    const [year, day] = [years[yearAt], years[1 - yearAt]];
    return yearAt === -1 || year === undefined || day === undefined ? null : [year, month, day];
  }
  if (numbers.length === 1 && /^\d{8}$/.test(numbers[0] ?? '')) {
    const digits = numbers[0] ?? '';
    return [Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6))];
  }
  const [a, b, c] = years;
  if (numbers.length !== 3 || a === undefined || b === undefined || c === undefined) return null;
  if (isYear(numbers[0])) return [a, b, c];
  if (!isYear(numbers[2])) return null;
  return order === 'DMY' ? [c, b, a] : [c, a, b];
}

/** What may be left of a text that was read: signs, joining words and endings that say nothing of their own. */
const LEFT =
  /^(?:[\s¦‖()[\]\d/.,:|@_'–—;\\-]|(?<![\p{L}\p{M}])(?:at|on|of|st|nd|rd|th|ŧ)(?![\p{L}\p{M}]))*$/u;

/** @returns milliseconds since 1970, or null when any part of the text is not known */
export function naiveDate(text: string, place: Place): number | null {
  const cut = new Scissors(plain(text));
  const clock = cutClock(cut) ?? cutDottedClock(cut);
  const weekday = cut.cut(WEEKDAYS);
  const zones = cutZones(cut);
  let month: number | null = null;
  for (const [index, names] of MONTHS.entries()) {
    // Ordinals, `T` and the year may stand right beside the month.
    if (cut.cut(names) !== null) month = index + 1;
  }
  const time = clock ?? { hour: 9, minute: 0, second: 0 };
  if (!LEFT.test(cut.rest)) return null;
  const day = dateOf(cut.rest, month, place.order);
  if (day === null) return null;
  try {
    const wall = Temporal.PlainDateTime.from(
      { year: day[0], month: day[1], day: day[2], ...time },
      { overflow: 'reject' },
    );
    if (
      weekday !== null &&
      weekday.findIndex((group, index) => index > 0 && group !== undefined) !== wall.dayOfWeek
    )
      return null;
    return instantOf(wall, zones, place.zone);
  } catch {
    return null;
  }
}

function instantOf(
  wall: Temporal.PlainDateTime,
  { offsets, named, zones, gmt }: Cut,
  zone: string,
): number | null {
  const [offset] = [...offsets, ...named];
  if (zones.some((name) => name !== zone) && offset === undefined) return null;
  if (offset === undefined) return wall.toZonedDateTime(zone, { disambiguation: 'reject' }).epochMilliseconds;
  if ([...offsets, ...named].some((other) => other !== offset)) return null;
  const instant = wall.toZonedDateTime('UTC').epochMilliseconds - offset * 60_000;
  const shown = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDateTime();
  const isCertain = offsets.length > 0 || (gmt && zone !== 'Europe/London');
  return isCertain || shown.equals(wall) ? instant : null;
}

/** @returns minutes since midnight, or null */
export function naiveTime(text: string): number | null {
  const cut = new Scissors(plain(text));
  const figures = /^(\d\d)(\d\d)$/.exec(cut.rest);
  const clock =
    figures === null
      ? (cutClock(cut) ?? cutDottedClock(cut))
      : { hour: Number(figures[1]), minute: Number(figures[2]), second: 0 };
  if (clock === null) return null;
  cutZones(cut);
  if (figures === null && !/^\s?@?(?:[\s¦‖()[\]]|\bat\b)*$/.test(cut.rest)) return null;
  return clock.hour * 60 + clock.minute + clock.second / 60;
}

/** @returns minutes, or null */
export function naiveLength(text: string): number | null {
  const tidy = plain(text)
    .replace(/\s+/g, ' ')
    .replace(/ ?before$/, '');
  const clock = /^(\d+):(\d\d)(?::(\d\d))?(?: ?(?:hours?|hrs?|h)\.?)?$/.exec(tidy);
  if (clock !== null) return Number(clock[1]) * 60 + Number(clock[2]) + Number(clock[3] ?? 0) / 60;
  const sizes: Readonly<Record<string, number>> = { m: 1, h: 60, d: 1440, w: 10_080, '': 1 };
  const pieces = tidy.split(/(?<=[a-z])\.? ?(?:and |& |, ?)?(?=\d)/);
  const minutes = pieces.map((piece) => {
    const match =
      /^(\d+(?:[.,]\d+)?) ?(m|min|mins|minute|minutes|h|hr|hrs|hour|hours|d|day|days|week|weeks)?\.?$/.exec(
        piece,
      );
    return match === null
      ? null
      : Number((match[1] ?? '').replace(/^([1-9]\d{0,2}),(\d{3})$/, '$1$2').replace(',', '.')) *
          (sizes[match[2]?.[0] ?? ''] ?? Number.NaN);
  });
  return minutes.includes(null) ? null : minutes.reduce<number>((sum, piece) => sum + (piece ?? 0), 0);
}
