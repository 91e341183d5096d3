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

/** Four figures after a minus up to -10:00 (Hawaii); fewer people than tasks live further west. */
const MAX_PLAIN_MINUTES = 10 * 60;

/**
 * `doubtful` where only the sheet's own offset may be believed: `T04:00-05:00` may be five o'clock. Whatever has no
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
  const written = afterT || (start.hasSeconds && afterIso);
  if (digits.length === 4) {
    if (start.form === 'figures' && !afterT) return 'range';
    return written || offset.value <= MAX_PLAIN_MINUTES ? 'offset' : 'range';
  }
  if (digits.length !== 2 || (hasHalf && !start.hasSeconds)) return 'range';
  const hasColon = offset.next > at + 2;
  if (!hasColon && !start.hasSeconds && !afterT) return 'range';
  if (start.hasSeconds && (afterT || afterIso)) return 'offset';
  const startMinutes = start.hour * 60 + start.minute;
  if (afterT) return offset.value <= startMinutes ? 'offset' : 'doubtful';
  return start.hasSeconds ? 'doubtful' : 'range';
}
