// Says what an e-mail address of a LeadSquared user looks like.
import isEmail from 'validator/lib/isEmail.js';

/**
 * Mail standards (RFC 5322) also allow signs such as / = | * # in front of the @. No company gives such addresses, and in
 * a cell these signs part an address from something else.
 */
const USUAL = /^[a-z0-9_](?:[a-z0-9._+'&-]*[a-z0-9_+-])?@[a-z0-9.-]+$/i;

/** An ending with a name glued to it: `example.comKavya`. */
const GLUED = /\.[a-z]{2,}[A-Z][A-Za-z]+$/;

export const wellFormed = (text: string): boolean => USUAL.test(text) && !GLUED.test(text) && isEmail(text);

const COMMON_ENDINGS = new Set(
  'com net org edu gov info biz app dev online tech xyz site store cloud global asia group'.split(' '),
);

/** Whether an address, or a domain, ends as most do: in a country's two letters or a very common ending. */
export function hasCommonEnding(domain: string): boolean {
  const ending = domain.slice(domain.lastIndexOf('.') + 1).toLowerCase();
  return /^[a-z]{2}$/.test(ending) || COMMON_ENDINGS.has(ending);
}
