// Turns a whole date text into tokens, so that the parser has to account for every character.
import { cleanToken } from '../checks/plain-text.ts';
import { digitOf } from './digits.ts';
import type { Token, Tokens } from './tokens.ts';

/** Longer text is no date; the bound also keeps everything here cheap. */
export const MAX_DATE_LENGTH = 70;

/** The hyphen and what stands for it, minus sign and non-breaking hyphen among them: it may be the sign of an offset. */
export const HYPHEN = '-';
/** En and em dash: they separate, or mean "until". */
export const DASH = '–';

const PLAIN_SIGNS: ReadonlyMap<string, string> = new Map([
  ...[...'-‐‑−﹣－'].map((sign) => [sign, HYPHEN] as const),
  ...[...'–—‒―'].map((sign) => [sign, DASH] as const),
  ...[...'/／⁄∕'].map((sign) => [sign, '/'] as const),
  ...[...':：∶'].map((sign) => [sign, ':'] as const),
  ...[..."'’‘‛′ʼ＇`"].map((sign) => [sign, "'"] as const),
  ...[...'.．'].map((sign) => [sign, '.'] as const),
  ...[...',，'].map((sign) => [sign, ','] as const),
  ...[...'(（'].map((sign) => [sign, '('] as const),
  ...[...')）'].map((sign) => [sign, ')'] as const),
  ...[...'+＋'].map((sign) => [sign, '+'] as const),
  ...[...'@＠'].map((sign) => [sign, '@'] as const),
  ...[...'|｜'].map((sign) => [sign, '|'] as const),
  ...[...'_＿'].map((sign) => [sign, '_'] as const),
  ...[...'[［'].map((sign) => [sign, '['] as const),
  ...[...']］'].map((sign) => [sign, ']'] as const),
]);

const LETTER = /[\p{L}\p{M}]/u;
/** They make the text look different from the order of its characters. */
const REORDERED = /[\u202d\u202e\u2066-\u2069]/;
/** A number in digits of two scripts; no part of a date begins with it. */
const MIXED: string = '\u0000';

const isLetter = (sign: string): boolean =>
  /[a-z]/i.test(sign) || (sign > '\u007f' && !PLAIN_SIGNS.has(sign) && LETTER.test(sign));

/** The number at this place, whose digits must be of one script, with its length in characters. */
function lexNumber(text: string, from: number): { readonly text: string; readonly end: number } | null {
  let digits = '';
  let zero: number | null = null;
  let end = from;
  for (;;) {
    const code = text.codePointAt(end);
    const digit = code === undefined ? null : digitOf(code);
    if (code === undefined || digit === null) break;
    if (zero !== null && digit.zero !== zero) return { text: MIXED, end: text.length };
    zero = digit.zero;
    digits += digit.value;
    end += code > 0xffff ? 2 : 1;
  }
  return end === from ? null : { text: digits, end };
}

/** @returns null when the text is too long for a date, or reordered by invisible characters */
export function lexDate(text: string): Tokens | null {
  const clean = cleanToken(text, MAX_DATE_LENGTH);
  if (clean.length > MAX_DATE_LENGTH || REORDERED.test(text.slice(0, MAX_DATE_LENGTH * 4))) return null;
  const tokens: Token[] = [];
  let spaced = false;
  for (let at = 0; at < clean.length; ) {
    const sign = String.fromCodePoint(clean.codePointAt(at) ?? 0);
    if (sign === ' ') {
      spaced = true;
      at++;
      continue;
    }
    const number = lexNumber(clean, at);
    if (number !== null) {
      tokens.push({ kind: number.text === MIXED ? 'sign' : 'number', text: number.text, spaced });
      at = number.end;
    } else if (isLetter(sign)) {
      const from = at;
      while (at < clean.length) {
        const next = String.fromCodePoint(clean.codePointAt(at) ?? 0);
        if (!isLetter(next)) break;
        at += next.length;
      }
      tokens.push({ kind: 'word', text: clean.slice(from, at).normalize('NFC').toLowerCase(), spaced });
    } else {
      tokens.push({ kind: 'sign', text: PLAIN_SIGNS.get(sign) ?? sign, spaced });
      at += sign.length;
    }
    spaced = false;
  }
  return tokens;
}
