// Tells whether a minus after a time begins an offset from UTC or means "until".
import type { ClockPart } from './clock-part.ts';
import { dayHalfAt } from './day-half.ts';
import { HYPHEN } from './lexer.ts';
import { isGlued, numberAt, signAt, type Tokens } from './tokens.ts';
import { offsetDigits } from './zone-part.ts';

export interface MinusSetting {
  readonly afterT: boolean;
  readonly afterIso: boolean;
}

/** Offsets west of UTC up to -10:00 (Hawaii); fewer people than tasks live further west. */
const MAX_PLAIN_MINUTES = 10 * 60;
/** Newfoundland, in winter and in summer: every other zone west of UTC that many people live in has whole hours. */
const UNEVEN_MINUTES: ReadonlySet<number> = new Set([3 * 60 + 30, 2 * 60 + 30]);

const isPlainOffset = (minutes: number): boolean =>
  minutes <= MAX_PLAIN_MINUTES && (minutes % 60 === 0 || UNEVEN_MINUTES.has(minutes));

/** `06:00-0800` rises like two times of one day, and nobody writes an offset right behind `pm`; a space tells them apart. */
function fourFigures(
  minutes: number,
  isBehindSpace: boolean,
  start: ClockPart,
  looksLikeRange: boolean,
): 'offset' | 'range' {
  if (start.form === 'figures' || !isPlainOffset(minutes)) return 'range';
  if (isBehindSpace || start.hasSeconds) return 'offset';
  return looksLikeRange ? 'range' : 'offset';
}

/**
 * `doubtful` where only the sheet's own offset may be believed: `T10:00-11:00` may be eleven o'clock. Whatever has no
 * seconds, no `T` and no four figures is a range, because `10:00-11:00` is what people write for one.
 */
export function minusMeans(
  tokens: Tokens,
  at: number,
  start: ClockPart,
  hasHalf: boolean,
  { afterT, afterIso }: MinusSetting,
): 'offset' | 'doubtful' | 'range' {
  const digits = numberAt(tokens, at + 1);
  const offset = offsetDigits(tokens, at + 1);
  if (signAt(tokens, at) !== HYPHEN || offset === null || !isGlued(tokens, at + 1)) return 'range';
  if (dayHalfAt(tokens, offset.next) !== null) return 'range';
  const { value } = offset;
  if (digits.length !== 4 && (digits.length !== 2 || (hasHalf && !start.hasSeconds))) return 'range';
  if (start.hasSeconds && (afterT || afterIso)) return 'offset';
  const rises = value > start.hour * 60 + start.minute;
  if (afterT) return isPlainOffset(value) && (afterIso || !rises) ? 'offset' : 'doubtful';
  if (digits.length === 4) return fourFigures(value, !isGlued(tokens, at), start, hasHalf || rises);
  return start.hasSeconds ? 'doubtful' : 'range';
}
