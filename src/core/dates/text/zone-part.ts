// Reads what follows a time about its zone: an offset from UTC, names of zones, or both.
import { HYPHEN } from './lexer.ts';
import { bracketed, type Found, isGlued, numberAt, signAt, type Tokens, wordAt } from './tokens.ts';
import { MOST_NAME_WORDS, possibleOffsets, UTC_NAMES, zoneAbbreviation } from './zone-names.ts';

export interface ZonePart {
  /** Minutes east of UTC as written; null when only names say it. */
  readonly offsetMinutes: number | null;
  /** Abbreviations and IANA names in lower case, all of which must agree. */
  readonly names: readonly string[];
}

/** Largest offset in use is +14:00 (Kiribati). */
const MAX_OFFSET_MINUTES = 14 * 60;
/** The areas that IANA's names begin with. */
const AREAS: ReadonlySet<string> = new Set(
  'africa america antarctica arctic asia atlantic australia europe indian pacific us'.split(' '),
);

/** Hours and minutes after a plus or minus: `5`, `05`, `530`, `0530`, `5:30`, `05:30`. */
export function offsetDigits(tokens: Tokens, at: number): Found<number> | null {
  const digits = numberAt(tokens, at);
  if (digits.length < 1 || digits.length > 4 || !isGlued(tokens, at)) return null;
  const minutesAt = at + 2;
  const colon =
    digits.length <= 2 &&
    signAt(tokens, at + 1) === ':' &&
    isGlued(tokens, at + 1) &&
    numberAt(tokens, minutesAt).length === 2;
  const hours = Number(digits.length > 2 ? digits.slice(0, -2) : digits);
  const minutes = Number(colon ? numberAt(tokens, minutesAt) : digits.length > 2 ? digits.slice(-2) : 0);
  if (minutes > 59 || hours * 60 + minutes > MAX_OFFSET_MINUTES) return null;
  return { value: hours * 60 + minutes, next: colon ? minutesAt + 1 : at + 1 };
}

/** `+05:30`; with a minus only where the caller knows that no range of times is meant. */
function signedOffset(tokens: Tokens, at: number, minus: boolean): Found<ZonePart> | null {
  const sign = signAt(tokens, at);
  if (sign !== '+' && !(minus && sign === HYPHEN)) return null;
  const digits = offsetDigits(tokens, at + 1);
  if (digits === null) return null;
  const offsetMinutes = sign === '+' ? digits.value : -digits.value || 0;
  return { value: { offsetMinutes, names: [] }, next: digits.next };
}

/** The hour of the time that ends before this place, as the 10 of `10:00:00`; null when no colon shows it. */
function hourBefore(tokens: Tokens, at: number): number | null {
  let hourAt = at - 1;
  while (signAt(tokens, hourAt - 1) === ':') hourAt -= 2;
  return hourAt < at - 1 && numberAt(tokens, hourAt) !== '' ? Number(numberAt(tokens, hourAt)) : null;
}

/** `GMT - 5`: spaces on both sides of a sign, before hours that do not make a range with the time before them. */
function spacedOffset(tokens: Tokens, at: number): Found<ZonePart> | null {
  const [sign, digits] = [signAt(tokens, at + 1), numberAt(tokens, at + 2)];
  const hour = hourBefore(tokens, at);
  if ((sign !== '+' && sign !== HYPHEN) || digits.length < 1 || digits.length > 2) return null;
  if (isGlued(tokens, at + 2) || hour === null || (sign === HYPHEN && Number(digits) > hour)) return null;
  const next = tokens[at + 3];
  if (Number(digits) > 12 || next?.text === ':' || next?.kind === 'word') return null;
  return { value: { offsetMinutes: Number(`${sign}${digits}`) * 60, names: [] }, next: at + 3 };
}

/** `UTC`, `GMT+5:30`, `Z`. */
function utcOffset(tokens: Tokens, at: number): Found<ZonePart> | null {
  const word = wordAt(tokens, at);
  if (!UTC_NAMES.has(word)) return null;
  const offset =
    word === 'z' || word === 'zulu' ? null : (signedOffset(tokens, at + 1, true) ?? spacedOffset(tokens, at));
  if (offset !== null) return offset;
  // Without figures GMT may be what people call their own clock, in summer too.
  const value = word === 'gmt' ? { offsetMinutes: null, names: [word] } : { offsetMinutes: 0, names: [] };
  return { value, next: at + 1 };
}

/** `Asia/Kolkata`, `America/New_York`. */
function ianaName(tokens: Tokens, at: number): Found<ZonePart> | null {
  if (!AREAS.has(wordAt(tokens, at)) || signAt(tokens, at + 1) !== '/' || !isGlued(tokens, at + 1))
    return null;
  let name = wordAt(tokens, at);
  let next = at + 1;
  while (
    ['/', '_'].includes(signAt(tokens, next)) &&
    wordAt(tokens, next + 1) !== '' &&
    isGlued(tokens, next) &&
    isGlued(tokens, next + 1)
  ) {
    name += signAt(tokens, next) + wordAt(tokens, next + 1);
    next += 2;
  }
  return { value: { offsetMinutes: null, names: [name] }, next };
}

/** `IST`, `India Standard Time`: the longest name counts. */
function namedZone(tokens: Tokens, at: number): Found<ZonePart> | null {
  if (wordAt(tokens, at) === '') return null;
  for (let length = MOST_NAME_WORDS; length > 0; length--) {
    const words = Array.from({ length }, (_, more) => wordAt(tokens, at + more));
    const name = zoneAbbreviation(words.join(' '));
    if (name !== null) return { value: { offsetMinutes: null, names: [name] }, next: at + length };
  }
  return null;
}

/** One statement about the zone, perhaps in brackets. */
function statement(tokens: Tokens, at: number, minus: boolean): Found<ZonePart> | null {
  return (
    utcOffset(tokens, at) ??
    signedOffset(tokens, at, minus) ??
    ianaName(tokens, at) ??
    namedZone(tokens, at) ??
    bracketed(
      tokens,
      at,
      (inside) =>
        utcOffset(tokens, inside) ??
        signedOffset(tokens, inside, true) ??
        ianaName(tokens, inside) ??
        namedZone(tokens, inside),
    )
  );
}

/** `EST-0500`: a minus right behind names that mean the offset after it. */
function minusAfterNames(
  tokens: Tokens,
  at: number,
  { offsetMinutes, names }: ZonePart,
): Found<ZonePart> | null {
  if (offsetMinutes !== null || !isGlued(tokens, at)) return null;
  const found = signedOffset(tokens, at, true);
  const offset = found?.value.offsetMinutes ?? null;
  return offset !== null && names.every((name) => possibleOffsets(name).includes(offset)) ? found : null;
}

/** Two statements as one; null when they are offsets that differ, but for the word UTC, which is then a name that contradicts. */
function joinZones(one: ZonePart, more: ZonePart): ZonePart | null {
  const names = [...one.names, ...more.names];
  if (one.offsetMinutes === null || more.offsetMinutes === null || one.offsetMinutes === more.offsetMinutes)
    return { offsetMinutes: one.offsetMinutes ?? more.offsetMinutes, names };
  return more.offsetMinutes === 0 ? { offsetMinutes: one.offsetMinutes, names: [...names, 'utc'] } : null;
}

/**
 * The zone after a time: an offset, then names that say the same again.
 *
 * @param minus whether a minus here begins an offset and no range of times
 */
export function zoneAt(tokens: Tokens, at: number, minus: boolean): Found<ZonePart> | null {
  const first = statement(tokens, at, minus);
  if (first === null) return null;
  let { value, next } = first;
  for (;;) {
    const more = statement(tokens, next, false) ?? minusAfterNames(tokens, next, value);
    const joined = more === null ? null : joinZones(value, more.value);
    if (more === null || joined === null) break;
    value = joined;
    next = more.next;
  }
  return { value, next };
}
