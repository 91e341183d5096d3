// Turns a whole date text into tokens, so that the parser has to account for every character.
import { cleanToken } from '../../checks/plain-text.ts';
import { lazily } from '../../lazily.ts';
import { digitOf } from './digits.ts';
import type { Token, Tokens } from './tokens.ts';

/** Longer text is no date; the bound also keeps everything here cheap. */
export const MAX_DATE_LENGTH = 70;
/** The same with the spaces and invisible characters that are pasted along. */
const MAX_RAW_LENGTH = 500;
/** As much of a cell is handed to its reader and quoted in a message; more than a date, so that none is cut out of it. */
export const MOST_LOOKED_AT = 1000;
const SPACE = 0x20;

/** The hyphen and what stands for it, minus sign and non-breaking hyphen among them: it may be the sign of an offset. */
export const HYPHEN = '-';
/** En and em dash: they separate, or mean "until". */
export const DASH = '–';

const plainSigns = lazily(
  (): ReadonlyMap<string, string> =>
    new Map([
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
    ]),
);

const LETTER = /[\p{L}\p{M}]/u;
/** They make the text look different from the order of its characters. */
const REORDERED = /[\u202d\u202e\u2066-\u2069]/;
/** A number in digits of two scripts; no part of a date begins with it. */
const MIXED: string = '\u0000';

const ASCII_END = 0x80;

/** Plain ASCII is decided without the pattern: this runs for every character of a column of dates. */
function isLetter(code: number): boolean {
  if (code < ASCII_END) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
  const sign = String.fromCodePoint(code);
  return !plainSigns().has(sign) && LETTER.test(sign);
}

const lengthOf = (code: number): number => (code > 0xffff ? 2 : 1);

/** Where the word that begins at this place ends. */
function wordEnd(text: string, from: number): number {
  let end = from;
  for (;;) {
    const code = text.codePointAt(end);
    if (code === undefined || !isLetter(code)) return end;
    end += lengthOf(code);
  }
}

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
    end += lengthOf(code);
  }
  return end === from ? null : { text: digits, end };
}

function wordOf(text: string): string {
  const word = text.toLowerCase();
  return word.charCodeAt(0) < ASCII_END ? word : word.normalize('NFC');
}

/** The token at this place, which is no space, and where it ends. */
function lexToken(
  text: string,
  at: number,
  spaced: boolean,
): { readonly token: Token; readonly end: number } {
  const code = text.codePointAt(at) ?? 0;
  const end = wordEnd(text, at);
  if (end > at) return { token: { kind: 'word', text: wordOf(text.slice(at, end)), spaced }, end };
  const number = lexNumber(text, at);
  if (number !== null) {
    const kind = number.text === MIXED ? 'sign' : 'number';
    return { token: { kind, text: number.text, spaced }, end: number.end };
  }
  const sign = String.fromCodePoint(code);
  return { token: { kind: 'sign', text: plainSigns().get(sign) ?? sign, spaced }, end: at + sign.length };
}

/** @returns null when the text is too long for a date, or reordered by invisible characters */
export function lexDate(text: string): Tokens | null {
  if (text.length > MAX_RAW_LENGTH || REORDERED.test(text)) return null;
  const clean = cleanToken(text, MAX_DATE_LENGTH);
  if (clean.length > MAX_DATE_LENGTH) return null;
  const tokens: Token[] = [];
  for (let at = 0, spaced = false; at < clean.length; ) {
    if (clean.charCodeAt(at) === SPACE) {
      spaced = true;
      at++;
      continue;
    }
    const { token, end } = lexToken(clean, at, spaced);
    tokens.push(token);
    at = end;
    spaced = false;
  }
  return tokens;
}
