// Regular expressions as Google's servers understand them (RE2), turned into JavaScript's; what the two do not share is refused.

import { notOffered } from '../../service.ts';

/** RE2 repeats nothing more often. */
const MOST_REPEATS = 1000;
/** RE2's `\s` knows no other spaces; JavaScript's takes the no-break space too. */
const SPACE = '\\t\\n\\f\\r ';

const TOKENS = /\\.|\(\?(?:<?[=!]|P?<|[^:\]\\])?|\[\^?\]?|\{\d+(?:,\d*)?\}|[\s\S]/gu;

/**
 * @returns the pattern as JavaScript's `u` flag takes it
 * @throws Error for syntax that RE2 lacks, that JavaScript lacks, or that the two may read differently
 */
export function fromRe2(pattern: string): string {
  let inClass = false;
  return pattern.replace(TOKENS, (token) => {
    if (token.startsWith('\\')) return translateEscape(token, inClass, pattern);
    if (inClass) {
      if (token.startsWith('[')) refuse(token, pattern);
      inClass = token !== ']';
      return token;
    }
    if (token.startsWith('[')) {
      if (token.endsWith(']')) refuse(token, pattern);
      inClass = true;
      return token;
    }
    if (token.startsWith('(?') && token !== '(?') refuse(token, pattern);
    if (token.startsWith('{') && (token.match(/\d+/g) ?? []).some((times) => Number(times) > MOST_REPEATS))
      refuse(token, pattern);
    return token === '.' ? '[^\\n]' : token;
  });
}

function translateEscape(token: string, inClass: boolean, pattern: string): string {
  if (token === '\\s') return inClass ? SPACE : `[${SPACE}]`;
  if (token === '\\S' && !inClass) return `[^${SPACE}]`;
  // Backreferences, and escapes that only one of the two knows.
  if (/^\\[SkcuxpP\d]$/.test(token) || (inClass && /^\\b$/i.test(token))) refuse(token, pattern);
  // RE2 takes every sign after a backslash as itself, JavaScript only those of its own syntax.
  if (/^\\[!"#%&',\-:;<=>@_`~]$/.test(token)) return token === '\\-' && inClass ? token : token.slice(1);
  return token;
}

function refuse(token: string, pattern: string): never {
  const place = `${token} in the regular expression ${pattern}`;
  throw new Error(`${notOffered(place)} Google's RE2 lacks it or may read it differently.`);
}
