// Judges by the text around an e-mail address whether exactly this address is meant.
import { lazily } from '../../lazily.ts';
import { hasCommonEnding } from './email-form.ts';
import { hasGluedWord } from './email-glued.ts';
import type { InsideAddress } from './email-inside.ts';

export type Boundary =
  /** Nothing but this address can be meant. */
  | 'clear'
  /** This address is likely, and something about it has to be looked at. */
  | 'unsure'
  /** What stands before it may just as well be its first part. */
  | 'begins-before'
  /** A word of the name may be a part of it. */
  | 'glued';

const BESIDE = /[\p{L}\p{M}\p{N}]/u;

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Words of letters and digits; a sign that stands alone is none. */
const wordsIn = (text: string): string[] =>
  (text.match(/[\p{L}\p{M}\p{N}._'+-]+/gu) ?? []).filter((word) => BESIDE.test(word));

/** Whether one of the words is found in the address, so that both name the same person or company. */
function namesThe(email: string, words: readonly string[]): boolean {
  const address = lettersOf(email);
  const local = lettersOf(email.slice(0, email.indexOf('@')));
  return words.map(lettersOf).some((word) => {
    const within = word.length >= 3 && address.includes(word);
    return within || (local.length >= 2 && word.includes(local));
  });
}

const labels = lazily(
  () =>
    new Set(
      'email e-mail emails mail mailto address id to cc by at is and or via with owner user contact agent assignee assigned name new call write from for mr mrs ms dr shri smt sales support team manager counsellor counselor executive telecaller rep hr admin office work personal primary http https lt quot amp nbsp'.split(
        ' ',
      ),
    ),
);
const isLabel = (word: string): boolean => labels().has(word.toLowerCase().replace(/\.$/, ''));

const DENIED =
  /\b(?:not|no|never|old|ex|left|resigned|former|formerly|except|instead|wrong|invalid|bounced|inactive)\b/i;

/** The last word of a text with what parts it from the address: spaces, or a sign that a slip may put for a dot. */
const LAST_WORD = /[\p{L}\p{N}._+-]+(?: +\.?|[,;#$%~!*^–—])$/u;
const NO_NAME = /[^\p{L}\p{N}.' _+-]/u;

/** One or two words right before the address that neither name the same person nor say what follows. */
function unknownWords(before: string, email: string): string[] {
  const last = LAST_WORD.exec(before)?.[0];
  if (last === undefined || !BESIDE.test(last)) return [];
  const [phrase = ''] = before
    .slice(0, before.length - last.length)
    .split(NO_NAME)
    .slice(-1);
  const words = wordsIn(`${phrase} ${last}`);
  const known =
    words.length > 2 ||
    words.every((word) => !/[a-z]/i.test(word)) ||
    words.some((word) => isLabel(word) || DENIED.test(word)) ||
    namesThe(email, words);
  return known ? [] : words;
}

/** `kavya rao@example.com` may be kavya.rao@…; a capital makes a name likely: `Kavya rao@example.com`. */
function beginning(before: string, email: string): Boundary {
  const words = unknownWords(before, email);
  if (words.length === 0) return 'clear';
  const sameCase = email === email.toUpperCase() ? words : words.map((word) => word.toLowerCase());
  if (words.every((word, place) => word === sameCase[place])) return 'begins-before';
  const oneName = !/[._\d-]/.test(email.slice(0, email.indexOf('@')));
  return words.length === 1 && oneName ? 'unsure' : 'clear';
}

/** What stands behind a sign that adds somebody: `priya@example.com, Ravi`. */
const ONE_MORE_AFTER = /^[\s>)\]"'}]*(?:[,;&+/]|\b(?:and|or)\b)(.*)$/is;
const ONE_MORE_BEFORE = /[&+]|\b(?:and|or)\b/i;
/** A slash without spaces; with them it parts columns rather than people. */
const SLASH_BESIDE = /[^\s/]\/$/;

/** Whether a second person is named beside the address: then the address is only one of two answers. */
function namesAnother(before: string, after: string, email: string): boolean {
  const parts = [ONE_MORE_AFTER.exec(after)?.[1] ?? ''];
  if (ONE_MORE_BEFORE.test(before)) parts.push(...before.split(ONE_MORE_BEFORE));
  if (SLASH_BESIDE.test(before)) parts.push(before);
  return parts.some((part) => {
    const words = wordsIn(part).filter((word) => /\p{L}/u.test(word));
    return words.length > 0 && !namesThe(email, words) && !words.some(isLabel);
  });
}

/** The domain may go on: `kavya@example.co .in`, `kavya@example.co,in`. */
const GOES_ON = /^ ?[.,; ] ?([a-z]{2,3})\W*$/;

export function boundaryOf(text: string, { email, start, end }: InsideAddress): Boundary {
  const before = text.slice(0, start);
  const after = text.slice(end);
  const names = wordsIn(`${before} ${after}`)
    .flatMap((word) => word.split(/[._'+-]/))
    .filter((word) => !isLabel(word));
  if (hasGluedWord(email.slice(0, email.indexOf('@')), names)) return 'glued';
  const begins = beginning(before, email);
  if (begins !== 'clear') return begins;
  const joined = BESIDE.test(before.slice(-1)) || /^[_-]?[\p{L}\p{M}\p{N}]/u.test(after);
  const goesOn = hasCommonEnding(GOES_ON.exec(after)?.[1] ?? 'none');
  const denied = DENIED.test(before) || DENIED.test(after);
  // In "mail id-kavya@example.com" the first part of the address is none.
  const labelled = isLabel(/^([a-z]+)-/i.exec(email)?.[1] ?? '');
  const unsure =
    labelled || joined || goesOn || denied || namesAnother(before, after, email) || !hasCommonEnding(email);
  return unsure ? 'unsure' : 'clear';
}
