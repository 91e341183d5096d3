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

/** Where the domain may end: at its last character, before a last hyphen, or where a capital follows a small letter. */
function endsOf(domain: string): number[] {
  const joint = /[a-z](?=[A-Z][A-Za-z]+$)/.exec(domain)?.index;
  return [domain.length, domain.lastIndexOf('-'), joint === undefined ? -1 : joint + 1].filter(
    (end) => end > 0,
  );
}

function addressAt(text: string, at: number): InsideAddress | null {
  let start = at;
  let last = at + 1;
  while (start > 0 && LOCAL.test(text.charAt(start - 1))) start--;
  // In "a@b.com@c.com" nobody can say which @ is the right one.
  if (/[a-z0-9]@/i.test(text.slice(Math.max(0, start - 2), start))) return null;
  while (start < at && !FIRST.test(text.charAt(start))) start++;
  while (DOMAIN.test(text.charAt(last))) last++;
  if (text.charAt(last) === '@') return null;
  while (last > at && !LAST.test(text.charAt(last - 1))) last--;
  if (text.charAt(start) === '_' && text.charAt(last) === '_') start++;
  for (const length of endsOf(text.slice(at + 1, last))) {
    const end = at + 1 + length;
    const email = text.slice(start, end);
    if (wellFormed(email)) return { email, start, end };
  }
  return null;
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
