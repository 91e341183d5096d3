// What the command ends with, for whoever calls it.
import type { SendResult } from './send-file.ts';

export const EXIT = { done: 0, nothingDone: 1, someLeft: 2, stopped: 3 } as const;

/** Of a sending that came to its end: whatever is not settled, a caller must learn of. */
export function exitCode({ unsettled }: Pick<SendResult, 'unsettled'>): number {
  return unsettled === 0 ? EXIT.done : EXIT.someLeft;
}
