// Reads the ID of a lead or opportunity, which is a GUID.
import { groupDigits, guidsIn, isEmptyGuid, isGuid } from '../guid.ts';
import { likenessOf } from './guid-likeness.ts';
import { cleanToken, quote } from './plain-text.ts';
import { accept, certainly, perhaps, type Reading, refuse } from './reading.ts';

/** Enough for a web link that carries an ID. */
const MAX_LENGTH = 500;
const DIGITS = 32;
/** Fewest and most digits of what was meant as an ID and lost or gained some. */
const FEWEST_DIGITS = 16;
const MOST_DIGITS = 44;

const EXPECTED = 'an ID such as 3f2504e0-4f89-11d3-9a0c-0305e82c3301';
const WHERE =
  'The ID of a lead stands at the end of the web address of its page in LeadSquared, after LeadID=, and in the column ProspectID of an export';

/** Everything that is drawn like a hyphen. */
const HYPHENS = /[\u2010-\u2015\u2043\u2212\ufe58\ufe63_]/g;
/** How a web address writes braces and hyphens. */
const ENCODED = new Map([
  ['%7b', ' '],
  ['%7d', ' '],
  ['%2d', '-'],
]);
/** Letters that are taken for the digit or letter beside them; the last four are Cyrillic. */
const SLIPS = new Map([...'oilасе'].map((letter, place) => [letter, [...'011ace'][place] ?? '']));
const SCIENTIFIC = /^\d(?:\.\d+)?e\+\d{1,3}$/;

/** Digits with or without hyphens, that stand alone. */
const LONG_DIGITS = /(?<![0-9a-z])[0-9a-z]{32}(?![0-9a-z])/g;

function idsWithin(text: string): Set<string> {
  const decoded = text.replace(/%(?:7b|7d|2d)/g, (code) => ENCODED.get(code) ?? code).replace(HYPHENS, '-');
  const unbroken = (decoded.match(LONG_DIGITS) ?? []).map(groupDigits).filter(isGuid);
  return new Set([...guidsIn(decoded), ...unbroken].filter((id) => !isEmptyGuid(id)));
}

function wrongLength(cellText: string, count: number): Reading<never> {
  const size = Math.abs(count - DIGITS);
  const what = count < DIGITS ? `${size} too few` : `${size} too many`;
  const message = `${quote(cellText)} has ${count} characters without the hyphens, ${what} for an ID. Copy the ID again.`;
  return refuse('guid-length', EXPECTED, message);
}

/** A whole ID but for letters that no ID has. */
function wrongCharacter(cellText: string, digits: string): Reading<never> | null {
  const wrong = [...digits].find((character) => !/[0-9a-f]/.test(character));
  if (wrong === undefined || [...digits].length !== DIGITS || !/^[\p{L}\d]+$/u.test(digits)) return null;
  // One wrong letter is a slip; a text of such letters is no ID at all.
  if (!/\d/.test(digits) || (digits.match(/[0-9a-f]/g)?.length ?? 0) < DIGITS / 2) return null;
  const corrected = groupDigits([...digits].map((character) => SLIPS.get(character) ?? character).join(''));
  const shown = cellText.includes(wrong) ? wrong : wrong.toUpperCase();
  const message = `${quote(cellText)} holds "${shown}", but an ID has only digits and the letters a to f. Copy the ID again.`;
  return refuse('guid-character', EXPECTED, message, isGuid(corrected) ? perhaps(corrected) : null);
}

/** Something else than an ID; the message says what it looks like. */
function notAnId(cellText: string, text: string): Reading<never> {
  const found = quote(cellText);
  if (SCIENTIFIC.test(text)) {
    const message = `${found} is a number of which the spreadsheet has not kept all digits. Format the cell as plain text, and copy the ID again.`;
    return refuse('number-rounded', EXPECTED, message);
  }
  const likeness = likenessOf(text);
  if (likeness?.kind === 'lead-number') {
    const message = `${found} looks like ${likeness.what}, and not like an ID. ${WHERE}.`;
    return refuse('guid-lead-number', EXPECTED, message);
  }
  const what = likeness === null ? '' : ` but looks like ${likeness.what}`;
  return refuse('guid-invalid', EXPECTED, `${found} is not a LeadSquared ID${what}. Write ${EXPECTED}.`);
}

/** The ID when the cell holds it and nothing else, in one of the ways in which programs write one. */
function wholeId(text: string): string | null {
  const bare = text.replace(/^urn:uuid:/, '').replace(/^\{ ?(.*?) ?\}$/, '$1');
  return isGuid(bare) && !isEmptyGuid(bare) ? bare : null;
}

/** @returns the ID in lower case, without braces */
export function readGuid(cellText: string): Reading<string> {
  const text = cleanToken(cellText, MAX_LENGTH).normalize('NFKC').toLowerCase();
  const whole = wholeId(text);
  if (whole !== null) return accept(whole);
  const digits = text.replace(HYPHENS, '-').replace(/[- {}()[\]"']/g, '');
  const hex = /^[0-9a-f]+$/.test(digits);
  if (hex && digits.length === DIGITS && !/[1-9a-f]/.test(digits)) {
    const message = `${quote(cellText)} is how LeadSquared writes that there is no record. Write the ID, or clear the cell.`;
    return refuse('guid-invalid', EXPECTED, message);
  }
  const ids = idsWithin(text);
  const [only] = ids;
  if (ids.size > 1) {
    const message = `${quote(cellText)} holds ${ids.size} IDs, but a task belongs to one record. Keep one.`;
    return refuse('guid-several', EXPECTED, message);
  }
  if (only !== undefined && (!hex || guidsIn(text).length > 0)) {
    const message = `${quote(cellText)} holds an ID among other text. Write only ${only}.`;
    return refuse('guid-inside', EXPECTED, message, certainly(only));
  }
  if (hex && digits.length === DIGITS) {
    const id = groupDigits(digits);
    const message = `${quote(cellText)} has its hyphens in the wrong places. Write ${id}.`;
    return refuse('guid-invalid', EXPECTED, message, certainly(id));
  }
  const likeId = digits.length >= FEWEST_DIGITS && digits.length <= MOST_DIGITS && /[a-f]/.test(digits);
  if (hex && likeId) return wrongLength(cellText, digits.length);
  return wrongCharacter(cellText, digits) ?? notAnId(cellText, text);
}
