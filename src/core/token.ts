// A row's identity while it belongs to a run: the run's id and the row's number in it, written into the status cell.
import { digestOf } from './placement-mark.ts';

export interface Token {
  readonly runId: string;
  /** The row's number in the run, from 1; not the sheet's row number. */
  readonly index: number;
}

/** `7F3A-12`. */
export function formatToken(token: Token): string {
  return `${token.runId}-${token.index}`;
}

const TOKEN_PATTERN = /^([A-Z0-9]{1,12})-([1-9][0-9]{0,6})$/;

/** Reads a token back; null when the text is none. Only what `formatToken` writes is one, so that no row has two spellings. */
export function parseToken(text: string): Token | null {
  const match = TOKEN_PATTERN.exec(text);
  if (match === null) return null;
  const [, runId = '', index = ''] = match;
  return { runId, index: Number(index) };
}

/** Whether a text can be a run's id. */
export function isRunId(text: string): boolean {
  return parseToken(`${text}-1`) !== null;
}

/**
 * Capital consonants alone: whatever the locale, no spreadsheet reads them as a number, a date or a truth value, as it does `2E22`,
 * `7394` or `MAY-1`.
 */
const ALPHABET = 'BCDFGHJKLMNPQRSTVWXZ';
/** Letters that tell the file, and those that tell the run in it. */
const FILE_LETTERS = 3;
const RUN_LETTERS = 5;
export const RUN_ID_LENGTH = FILE_LETTERS + RUN_LETTERS;
/** A token that can be nothing else, as part of a pattern: run ids of earlier versions may be anybody's words. */
export const SURE_TOKEN = `[${ALPHABET}]{${RUN_ID_LENGTH}}-[1-9][0-9]{0,6}`;

function letters(number: number, length: number): string {
  let text = '';
  for (let place = 0, rest = number; place < length; place++, rest = Math.floor(rest / ALPHABET.length)) {
    text += ALPHABET.charAt(rest % ALPHABET.length);
  }
  return text;
}

function fileLetters(fileId: string): string {
  return letters(Number.parseInt(digestOf([fileId]), 36), FILE_LETTERS);
}

/**
 * A run id made from random hexadecimal digits, different from every id in `taken`. It begins with letters that tell the file, so
 * that in a copy of the file the tokens of the original are known as such, whoever remembers its runs.
 *
 * @param random gives a string of at least 8 hexadecimal digits, for instance a UUID
 * @param fileId the spreadsheet's own id
 */
export function makeRunId(random: () => string, fileId: string, taken: ReadonlySet<string>): string {
  const digits = random().replace(/[^0-9a-f]/gi, '');
  // Counting on from a taken id always ends, also when the randomness is poor.
  let number = Number.parseInt(digits.slice(0, 8), 16) >>> 0;
  const file = fileLetters(fileId);
  while (taken.has(file + letters(number, RUN_LETTERS))) number++;
  return file + letters(number, RUN_LETTERS);
}

/** Whether a run can have been begun in this file; ids of an earlier version do not tell, so they can. */
export function isOfFile(runId: string, fileId: string): boolean {
  return !IS_NEW.test(runId) || runId.startsWith(fileLetters(fileId));
}

const IS_NEW = new RegExp(`^[${ALPHABET}]{${RUN_ID_LENGTH}}$`);
