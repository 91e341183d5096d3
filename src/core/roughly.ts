// A length of time in the words of somebody who does not know it exactly.
import { countOf } from './count-of.ts';

const STEP = 5;
const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** `10 seconds`, `3 minutes`, `2 hours 5 minutes`; seconds in steps of five. @param seconds from 0 */
export function roughly(seconds: number): string {
  const steps = Math.max(1, Math.ceil(seconds / STEP)) * STEP;
  if (steps < 100) return countOf(steps, 'second');
  const minutes = Math.ceil(seconds / MINUTE);
  if (seconds <= HOUR) return countOf(minutes, 'minute');
  const rest = minutes % 60;
  return `${countOf(Math.floor(minutes / 60), 'hour')}${rest === 0 ? '' : ` ${countOf(rest, 'minute')}`}`;
}
