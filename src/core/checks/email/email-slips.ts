// Mends a text that holds no whole e-mail address but was meant as one: a space, a comma, "(at)", a missing ending.

import type { IssueCode } from '../issue-codes.ts';
import { hasCommonEnding, wellFormed } from './email-form.ts';
import { addressesIn } from './email-inside.ts';

export interface EmailSlip {
  readonly code: IssueCode;
  /** Reads on after the quoted cell: `has a space in the address`. */
  readonly what: string;
  readonly email: string;
  /** No other reading is left. */
  readonly certain: boolean;
}

type Mend = (text: string) => EmailSlip | null;

const slip = (code: IssueCode, what: string, email: string, certain = false): EmailSlip | null =>
  wellFormed(email) ? { code, what, email, certain: certain && hasCommonEnding(email) } : null;

/** Both sides of the only @; null when there is none, or more than one. */
function sides(text: string): readonly [local: string, domain: string] | null {
  const [local, domain, more] = text.split('@');
  return local === undefined || domain === undefined || more !== undefined
    ? null
    : [local.trim(), domain.trim()];
}

/** Spaces beside the @ or a dot. A space between two words of the local part may stand for a dot, so nothing is offered. */
const spaces: Mend = (text) => {
  const parts = sides(text);
  if (parts === null) return null;
  const local = parts[0].replace(/ +\./g, '.');
  const domain = parts[1].replace(/ *\. */g, '.').replace(/\.(co|ac) ([a-z]{2})$/i, '.$1.$2');
  const email = `${local}@${domain}`;
  const whole = addressesIn(text).length === 0;
  // In "priya@example.com. Thanks" the dot ends a sentence.
  if (!whole && !hasCommonEnding(domain)) return null;
  // "Kavya @example.com" may be a name and a company.
  const name = /^[A-Z][a-z]+ /.test(text);
  return slip('email-spaces', 'has a space in the address', email, whole && local === parts[0] && !name);
};

/** Slips within other text, where what stands before the @ must look like a part of an address and not like a name. */
const inside: Mend = (text) => {
  const joined = text.replace(/ ?@ ?/g, '@');
  const mended = joined
    .replace(/(@[a-z0-9.-]{1,60})[,;](?=(?:com|co|in|org|net)\b)/gi, '$1.')
    .replace(/(@(?:gmail|outlook|icloud|rediffmail))(?=[^\w.-]|$)/gi, '$1.com');
  const [found, more] = mended === text || addressesIn(text).length > 0 ? [] : addressesIn(mended);
  if (found === undefined || more !== undefined) return null;
  const begins = /(?:^|[^\p{L}\p{M}\p{N} ]) ?$/u.test(mended.slice(0, found.start));
  if (!begins && !/[._\d].*@/.test(found.email)) return null;
  return joined === text
    ? slip('email-punctuation', 'has a slip in the address', found.email)
    : slip('email-spaces', 'has a space in the address', found.email);
};

/** A space where the domain has its dot or has none at all: `priya@example com`, `priya@exam ple.com`. */
const spaceInDomain: Mend = (text) => {
  const parts = sides(text);
  const words = parts?.[1].split(/ +/) ?? [];
  const [first = '', second = '', third] = words;
  if (parts === null || second === '' || third !== undefined || addressesIn(text).length > 0) return null;
  const dotted = !first.includes('.') && !second.includes('.') && hasCommonEnding(second);
  const joined = second.includes('.') ? first + second : '';
  const domain = dotted ? `${first}.${second}` : joined;
  return slip('email-spaces', 'has a space in the address', `${parts[0]}@${domain}`);
};

/** A comma, semicolon or colon for a dot of the domain. */
const comma: Mend = (text) => {
  const parts = sides(text);
  if (parts === null || !/^[^,;:]+[,;:][^,;:]+(?:[,;:][^,;:]+)?$/.test(parts[1])) return null;
  const email = `${parts[0]}@${parts[1].replace(/ *[,;:] */g, '.')}`;
  const whole = addressesIn(text).length === 0;
  const what = 'has a comma where a dot belongs';
  return hasCommonEnding(email) ? slip('email-punctuation', what, email, whole) : null;
};

/** Two signs where one belongs: `priya@@example.com`, `priya..rao@example.com`, `priya@example..com`. */
const doubled: Mend = (text) => {
  const email = text
    .replace(/@ *@+/g, '@')
    .replace(/\.{2,}/g, '.')
    .replace(/\.@/g, '@')
    .replace(/@\./g, '@')
    .replace(/@$/, '');
  return email === text ? null : slip('email-punctuation', 'has a sign too many in the address', email);
};

const SPELLED_AT = / ?[([{<] ?(?:at|@) ?[)\]}>] ?|%40/gi;
const SPELLED_DOT = / ?[([{<] ?(?:dot|\.) ?[)\]}>] ?/gi;

/** The address written out: `priya (at) example (dot) com`. Without brackets nothing else may stand in the cell. */
const spelled: Mend = (text) => {
  const plain = text.replace(SPELLED_AT, '@').replace(SPELLED_DOT, '.');
  const worded = plain.replace(/[ _]at[ _]/i, '@').replace(/ dot /gi, '.');
  if (worded === text) return null;
  const [found, more] = addressesIn(plain);
  const email = found !== undefined && more === undefined ? found.email : worded;
  return slip('email-spelled', 'spells the address out', email);
};

const WITHOUT_AT = /^([a-z0-9._+-]*?)[^a-z0-9]?((?:gmail|yahoo|hotmail|outlook|icloud|rediffmail)\.com)$/i;
/** Providers whose addresses end in .com alone. */
const WITHOUT_ENDING = /^(?:gmail|outlook|icloud|rediffmail)(?:\.?com|\.)?$/i;

/** A large provider without its ending or its @: `priya@gmail`, `priya@gmailcom`, `priya.gmail.com`. */
const provider: Mend = (text) => {
  const parts = sides(text);
  if (parts !== null) {
    const name = parts[1].replace(/\.?(?:com)?$/i, '');
    const known = WITHOUT_ENDING.test(parts[1]);
    return known ? slip('email-domain', 'has no ending .com', `${parts[0]}@${name}.com`) : null;
  }
  const [, local = '', domain = ''] = text.includes('@') ? [] : (WITHOUT_AT.exec(text) ?? []);
  return slip('email-invalid', 'has no @', `${local}@${domain}`);
};

const MENDS: readonly Mend[] = [spaces, comma, spaceInDomain, doubled, spelled, provider, inside];

/** @param text in plain letters and at most a few hundred characters */
export function emailSlip(text: string): EmailSlip | null {
  const spaced = text.replace(/ {2,}/g, ' ');
  for (const mend of MENDS) {
    const found = mend(spaced);
    if (found !== null) return found;
  }
  return null;
}
