// Reads the phone number of a lead from a cell: one number, of the sheet's country unless it says another one.
import { parsePhoneNumberFromString, validatePhoneNumberLength } from 'libphonenumber-js/min';
import type { Cell } from '../cell.ts';
import { cleanToken, quote } from '../checks/plain-text.ts';
import { cellText, lackingDigits, mayLackDigits } from '../checks/read-text.ts';
import { accept, perhaps, type Reading, refuse } from '../checks/reading.ts';
import { digitOf } from '../dates/text/digits.ts';
import { knownCountry, type PhoneNumber } from './phone-number.ts';

/** Several numbers with names beside them still fit; a number has 15 digits at most (E.164). */
const MAX_LENGTH = 120;
/** Fewer digits are part of a number, such as the code of a city in 030/123456. */
const FEWEST_DIGITS = 7;
/** Fewer digits behind a number are no other one. */
const FEWEST_MORE = 2;
const EXTENSION = /^\s*(?:e?xt(?:n|ension)?|x)\b/i;
/** Brazil's code, and one of its areas; numbers there have 11 digits with their area. */
const CODE_AND_AREA = '55';
const MOST_NATIONAL = 11;
/** Most that is looked at for several numbers in a row. */
const MOST_NUMBERS = 5;

const EXPECTED = 'one phone number such as +91 98450 12345';
const BETWEEN = /\s*(?:[/,;|&\n]|\bor\b|\band\b)\s*/i;
const LABEL =
  /^(?:tel(?:ephone)?|phone|ph|mob(?:ile)?|cell|whats ?app|m|t|p)(?: ?no)?\.? ?[:.-]? ?(?=[+(\d])/i;
/** What people note behind a number: whose it is, or what it is for. */
const AFTERWARDS = /\s*\((?:r|o|h|w|m|res|off|home|work|office|mobile|personal|self|whats ?app)\.?\)$/i;
/** The code of a country in brackets, as in (+91) and (0091), or behind a needless 0. */
const BRACKETED_CODE = /^(?:0(?=\+)|[([]\s*(?:\+|00)\s*(\d{1,3})\s*[)\]])/;
/** Letters that are typed, or read by a scanner, for digits. */
const LIKE_DIGITS: ReadonlyMap<string, string> = new Map([
  ['O', '0'],
  ['o', '0'],
  ['l', '1'],
  ['I', '1'],
  ['S', '5'],
  ['B', '8'],
]);
/** As spreadsheets show numbers that have too many digits for their cell. */
const SCIENTIFIC = /^[-+]?\d(?:[.,]\d+)?E[-+]?\d{1,3}$/i;

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** Digits of Devanagari and other scripts are digits like any others. */
const plainDigits = (text: string): string =>
  text.replace(/\p{Nd}/gu, (digit) => String(digitOf(digit.codePointAt(0) ?? 0)?.value ?? ''));

function parse(text: string, country: string): PhoneNumber | null {
  const home = knownCountry(country);
  // Dialled from abroad: the lead-in is the country's own, and 00 nearly everywhere.
  const dialled = home === null ? text.replace(/^00(?=[1-9])/, '+') : text;
  const parsed = parsePhoneNumberFromString(dialled, {
    ...(home === null ? {} : { defaultCountry: home }),
    extract: false,
  });
  if (parsed?.isValid() !== true) return null;
  return withOwnCode(text, parsed.countryCallingCode) ?? parsed.number;
}

/**
 * Where numbers are of many lengths, digits that begin with the country's own code may be read both ways: 4915123456700 in Germany.
 * Within a country a number has another beginning, so they are meant for abroad; but Brazil has an area 55.
 */
function withOwnCode(text: string, code: string): PhoneNumber | null {
  const digits = digitsOf(text);
  const isMeant = digits.startsWith(code) && (code !== CODE_AND_AREA || digits.length > MOST_NATIONAL);
  if (!isMeant || !/^[\d\s().-]+$/.test(text)) return null;
  const parsed = parsePhoneNumberFromString(`+${digits}`);
  return parsed?.isValid() === true && parsed.countryCallingCode === code ? parsed.number : null;
}

interface Numbers {
  readonly numbers: readonly PhoneNumber[];
  /** Whether digits follow that are no number by themselves: another one that is cut short or misspelt, or the end of one. */
  readonly hasMore: boolean;
}

/** The numbers that a text holds side by side; one when it holds no other. */
function numbersIn(text: string, country: string): Numbers {
  const parts = text.split(BETWEEN).slice(0, MOST_NUMBERS);
  const [first = '', ...others] = parts;
  const isWhole = others.length > 0 && parse(first.trim(), country) !== null;
  const marked = isWhole || parts.every((part) => digitsOf(part).length >= FEWEST_DIGITS) ? parts : [text];
  const read = marked.map((part) => ({ part, number: parse(part.trim(), country) }));
  const found = read.flatMap(({ number }) => number ?? []);
  const isMore = ({ part, number }: (typeof read)[number]) =>
    number === null && digitsOf(part).length >= FEWEST_MORE && !EXTENSION.test(part);
  if (found.length > 0) return { numbers: [...new Set(found)], hasMore: isWhole && read.some(isMore) };
  // Two numbers with nothing but a space in between.
  const words = text.split(/\s+/);
  for (let cut = 1; cut < words.length; cut++) {
    const [one, other] = [words.slice(0, cut), words.slice(cut)].map((part) =>
      parse(part.join(' '), country),
    );
    if (one != null && other != null) return { numbers: [...new Set([one, other])], hasMore: false };
  }
  return { numbers: [], hasMore: false };
}

/** What was meant by a text with a letter in place of a digit; null when no number comes of it. */
function withDigits(
  text: string,
  country: string,
): { readonly letter: string; readonly number: PhoneNumber } | null {
  const letters = [...text].filter((sign) => /\p{L}/u.test(sign));
  const [letter] = letters;
  if (letter === undefined || !letters.every((each) => LIKE_DIGITS.has(each))) return null;
  const number = parse(
    text.replace(/\p{L}/gu, (each) => LIKE_DIGITS.get(each) ?? each),
    country,
  );
  return number === null ? null : { letter, number };
}

const LENGTHS = {
  TOO_SHORT: 'has too few digits',
  TOO_LONG: 'has too many digits',
  INVALID_LENGTH: 'has a number of digits that no phone number has',
  INVALID_COUNTRY: 'begins with the code of no country',
  NOT_A_NUMBER: 'is no phone number',
} as const;

/** What is wrong with a text that is no number, and what may have been meant. */
function notANumber(cellText: string, text: string, country: string): Reading<never> {
  const found = quote(cellText);
  const meant = withDigits(text, country);
  if (meant !== null) {
    const message = `${found} has the letter “${meant.letter}” in place of a digit. If ${LIKE_DIGITS.get(meant.letter)} is meant, write ${meant.number}.`;
    return refuse('phone-invalid', EXPECTED, message, perhaps(meant.number));
  }
  const digits = digitsOf(text);
  const isBare = !/^\+|^00/.test(text);
  if (isBare && knownCountry(country) === null && digits.length >= FEWEST_DIGITS) {
    const message = `${found} does not say of which country it is, and nothing else does. Write it with the code of its country, such as +91 98450 12345, or choose the country of phone numbers under “Match columns”.`;
    return refuse('phone-country', EXPECTED, message);
  }
  // With letters in it some digits are missing, so another country's number would come of it by chance.
  const abroad = isBare && !/\p{L}/u.test(text) ? parse(`+${digits}`, '') : null;
  if (abroad !== null) {
    const message = `${found} is no number of this country (${country}). If it is one of another country, write ${abroad}.`;
    return refuse('phone-invalid', EXPECTED, message, perhaps(abroad));
  }
  const home = knownCountry(country);
  const fault = validatePhoneNumberLength(text, home ?? undefined);
  const where = isBare && home !== null ? ` in this country (${home})` : '';
  const what = fault === undefined ? `is no number that is in use${where}` : LENGTHS[fault];
  return refuse('phone-invalid', EXPECTED, `${found} ${what}. Write ${EXPECTED}.`);
}

/**
 * An extension is not part of the number that LeadSquared knows a lead by, and is passed over.
 *
 * @param country two capital letters, of numbers that do not say theirs; '' when nothing tells
 */
export function readPhone(cell: Cell, country: string): Reading<PhoneNumber> {
  if (mayLackDigits(cell)) return lackingDigits(cell);
  const shown = typeof cell.value === 'number' ? String(cell.value) : cellText(cell);
  const text = plainDigits(cleanToken(shown.replace(/[\r\n]+/g, ' / '), MAX_LENGTH).normalize('NFKC'))
    .replace(/^["'“”‘’`]+|["'“”‘’`,;]+$/g, '')
    .replace(AFTERWARDS, '')
    .replace(LABEL, '')
    .replace(BRACKETED_CODE, (_, code: string | undefined) => (code === undefined ? '' : `+${code} `))
    .replace(/^(\d+)\.0$/, '$1');
  if (SCIENTIFIC.test(text)) return lackingDigits(cell);
  const { numbers, hasMore } = numbersIn(text, country);
  const [number, other] = numbers;
  if (number === undefined) return notANumber(shown, text, country);
  if (other === undefined && !hasMore) return accept(number);
  const message = `${quote(shown)} holds more than one phone number, and a task belongs to one lead. Write the one by which LeadSquared knows the lead, such as ${number}.`;
  return refuse('phone-several', EXPECTED, message, perhaps(number));
}
