// Finds the e-mail addresses that stand inside other text.
import { wellFormed } from './email-form.ts';

export interface InsideAddress {
  readonly email: string;
  /** Where it stands in the text; `end` is behind its last character. */
  readonly start: number;
  readonly end: number;
}

const LOCAL = /[a-z0-9._+'&-]/i;
const DOMAIN = /[a-z0-9.-]/i;
const FIRST = /[a-z0-9_]/i;
const LAST = /[a-z0-9]/i;

function addressAt(text: string, at: number): InsideAddress | null {
  let start = at;
  let end = at + 1;
  while (start > 0 && LOCAL.test(text.charAt(start - 1))) start--;
  while (start < at && !FIRST.test(text.charAt(start))) start++;
  while (DOMAIN.test(text.charAt(end))) end++;
  if (text.charAt(end) === '@') return null;
  while (end > at && !LAST.test(text.charAt(end - 1))) end--;
  if (text.charAt(start) === '_' && text.charAt(end) === '_') start++;
  const email = text.slice(start, end);
  return wellFormed(email) ? { email, start, end } : null;
}

/** Every address in the text, in the order in which they stand there. Linear: an address reaches to the next @ at most. */
export function addressesIn(text: string): InsideAddress[] {
  const found: InsideAddress[] = [];
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const address = addressAt(text, at);
    if (address !== null) found.push(address);
  }
  return found;
}
