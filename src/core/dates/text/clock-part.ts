// Reads the figures of a time of day: 10:30, 10.30, 15h30, 1530, or an hour alone.
import { type DayHalf, dayHalfAt } from './day-half.ts';
import { type Found, isGlued, numberAt, signAt, type Tokens, wordAt } from './tokens.ts';

export interface ClockPart {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** How it is written: an hour alone and figures without a sign may be something else than a time. */
  readonly form: 'colon' | 'dotted' | 'lettered' | 'figures' | 'hour';
  readonly hasSeconds: boolean;
  /** `.000` stands at the end, as in times that LeadSquared exports. */
  readonly zeroMilliseconds: boolean;
  /** How many digits the hour is written with; `04` is no hour of the afternoon. */
  readonly hourDigits: number;
}

const MAX_FRACTION_DIGITS = 9;

const clock = (
  form: ClockPart['form'],
  hour: string,
  minute = '0',
  second: string | null = null,
  fraction = '',
): ClockPart => ({
  form,
  hour: Number(hour),
  minute: Number(minute),
  second: Number(second ?? 0),
  hasSeconds: second !== null,
  zeroMilliseconds: fraction === '000',
  hourDigits: hour.length,
});

/** Two digits after a sign. */
function pairAfter(tokens: Tokens, at: number, sign: string): string | null {
  if (signAt(tokens, at) !== sign) return null;
  const digits = numberAt(tokens, at + 1);
  const close = sign === ':' || (isGlued(tokens, at) && isGlued(tokens, at + 1));
  return digits.length === 2 && close ? digits : null;
}

function fractionAt(tokens: Tokens, at: number): string {
  const sign = signAt(tokens, at);
  const digits = numberAt(tokens, at + 1);
  const close = isGlued(tokens, at) && isGlued(tokens, at + 1);
  return close && (sign === '.' || sign === ',') && digits.length <= MAX_FRACTION_DIGITS ? digits : '';
}

function signedClock(tokens: Tokens, at: number, sign: ':' | '.'): Found<ClockPart> | null {
  const hour = numberAt(tokens, at);
  const minute = pairAfter(tokens, at + 1, sign);
  if (minute === null) return null;
  const form = sign === ':' ? 'colon' : 'dotted';
  const second = pairAfter(tokens, at + 3, sign);
  if (second === null) return { value: clock(form, hour, minute), next: at + 3 };
  const fraction = form === 'colon' ? fractionAt(tokens, at + 5) : '';
  return { value: clock(form, hour, minute, second, fraction), next: at + (fraction === '' ? 5 : 7) };
}

const MINUTES: ReadonlySet<string> = new Set(['m', 'min']);

/** `15h30`, `10h00m`. */
function letteredClock(tokens: Tokens, at: number): Found<ClockPart> | null {
  const minute = numberAt(tokens, at + 2);
  const close = isGlued(tokens, at + 1) && isGlued(tokens, at + 2);
  if (wordAt(tokens, at + 1) !== 'h' || minute.length !== 2 || !close) return null;
  const hour = numberAt(tokens, at);
  // `1h30m` is how long something lasts.
  const isSpelled = hour.length === 2 && isGlued(tokens, at + 3) && MINUTES.has(wordAt(tokens, at + 3));
  return { value: clock('lettered', hour, minute), next: isSpelled ? at + 4 : at + 3 };
}

/** `430 pm` is a time, and `430` may be anything. */
const TWELVE: ReadonlySet<DayHalf | undefined> = new Set<DayHalf | undefined>(['am', 'pm']);

/** The figures at this place; whether a clock shows them is not asked here. */
export function clockAt(tokens: Tokens, at: number): Found<ClockPart> | null {
  const digits = numberAt(tokens, at);
  if (digits.length === 4 || digits.length === 6) {
    const second = digits.length === 6 ? digits.slice(4) : null;
    return { value: clock('figures', digits.slice(0, 2), digits.slice(2, 4), second), next: at + 1 };
  }
  if (digits.length === 3 && TWELVE.has(dayHalfAt(tokens, at + 1)?.value)) {
    return { value: clock('figures', digits.slice(0, 1), digits.slice(1)), next: at + 1 };
  }
  if (digits.length !== 1 && digits.length !== 2) return null;
  return (
    signedClock(tokens, at, ':') ??
    signedClock(tokens, at, '.') ??
    letteredClock(tokens, at) ?? { value: clock('hour', digits), next: at + 1 }
  );
}
