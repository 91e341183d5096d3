// Takes away what stands around a whole date and says nothing: a pair of quotation marks or brackets, one sign at the end.
import { isGlued, signAt, type Tokens } from './tokens.ts';

const PAIRS: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['“', '”'],
  ["'", "'"],
  ['(', ')'],
  ['[', ']'],
]);
const LAST_SIGNS: ReadonlySet<string> = new Set(['.', ';', ',']);

function inner(tokens: Tokens): Tokens | null {
  const [open, last] = [signAt(tokens, 0), tokens.length - 1];
  const close = PAIRS.get(open);
  if (close === undefined || last < 1 || signAt(tokens, last) !== close) return null;
  const inside = tokens.slice(1, -1);
  return inside.some(({ kind, text }) => kind === 'sign' && (text === open || text === close))
    ? null
    : inside;
}

/** The tokens without such a pair or sign, if there is one. */
export function unwrapped(tokens: Tokens): readonly Tokens[] {
  const last = tokens.length - 1;
  const isSingle = !LAST_SIGNS.has(signAt(tokens, last - 1));
  const isEnded = last > 0 && LAST_SIGNS.has(signAt(tokens, last)) && isGlued(tokens, last) && isSingle;
  const shorter = isEnded ? tokens.slice(0, last) : null;
  return [shorter, inner(tokens)].filter((tried) => tried !== null);
}
