// Recognises statuses of the add-on's own that another program or hand has changed, so that they can no longer be read.
import { STATUSES } from './status.ts';

const WORDS = STATUSES.join('|');
/**
 * A state, anything but plain letters and digits in place of the mark, and what looks like a token: `Unknown Â· 7F3A-12` where a file
 * was read in another encoding, `accepted ? 7f3a-12`, `Sending  ·  7F3A-12`.
 */
const DAMAGED = new RegExp(
  `^(?:${WORDS})[^A-Za-z0-9]{1,12}[A-Z0-9]{1,12} ?[-‐-―−] ?[0-9]{1,7}(?![A-Za-z0-9])`,
  'i',
);
const WORD = new RegExp(`^(?:${WORDS})$`, 'i');
const BEGINS = new RegExp(`^(?:${WORDS})(?![A-Za-z0-9])`, 'i');

/** Whether a text is, or was, a state under a token. */
export const isDamagedStatus = (text: string): boolean => DAMAGED.test(text.trim());

/** Whether a text is the word for a state alone, in any case. */
export const isStatusWord = (text: string): boolean => WORD.test(text.trim());

/** Whether a text begins with the word for a state, in any case. */
export const beginsWithStatus = (text: string): boolean => BEGINS.test(text.trim());
