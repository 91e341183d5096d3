// Reads the ID of a lead or opportunity, which is a GUID.
import { guidsIn, isEmptyGuid, isGuid } from '../guid.ts';
import { cleanToken, quote } from './plain-text.ts';
import { accept, certainly, perhaps, type Reading, refuse } from './reading.ts';

/** Enough for a web link that carries an ID. */
const MAX_LENGTH = 500;
const DIGITS = 32;

const EXPECTED = 'an ID such as 3f2504e0-4f89-11d3-9a0c-0305e82c3301';

function grouped(digits: string): string {
  return [
    [0, 8],
    [8, 12],
    [12, 16],
    [16, 20],
    [20, 32],
  ]
    .map(([from, to]) => digits.slice(from, to))
    .join('-');
}

function wrongLength(cellText: string, count: number): Reading<never> {
  const size = Math.abs(count - DIGITS);
  const what = count < DIGITS ? `${size} too few` : `${size} too many`;
  const message = `${quote(cellText)} has ${count} characters without the hyphens, ${what} for an ID. Copy the ID again.`;
  return refuse('guid-length', EXPECTED, message);
}

/** Letters that are taken for the digit beside them. */
function wrongCharacter(cellText: string, text: string): Reading<never> | null {
  const wrong = /[^0-9a-f-]/.exec(text)?.[0];
  if (wrong === undefined) return null;
  const corrected = text.replace(/o/g, '0').replace(/[il]/g, '1');
  const message = `${quote(cellText)} holds "${wrong}", but an ID has only digits and the letters a to f. Copy the ID again.`;
  return refuse('guid-character', EXPECTED, message, isGuid(corrected) ? perhaps(corrected) : null);
}

/** @returns the ID in lower case, without braces */
export function readGuid(cellText: string): Reading<string> {
  const text = cleanToken(cellText, MAX_LENGTH)
    .toLowerCase()
    .replace(/^\{ ?(.*?) ?\}$/, '$1');
  if (isGuid(text) && !isEmptyGuid(text)) return accept(text);
  const inside = new Set(isEmptyGuid(text) ? [] : guidsIn(text));
  const [only] = inside;
  if (only !== undefined && inside.size === 1) {
    const message = `${quote(cellText)} holds an ID among other text. Write only ${only}.`;
    return refuse('guid-inside', EXPECTED, message, perhaps(only));
  }
  const digits = text.replace(/[- ]/g, '');
  const hex = /^[0-9a-f]+$/.test(digits) && !isEmptyGuid(text);
  if (hex && digits.length === DIGITS) {
    const message = `${quote(cellText)} has its hyphens in the wrong places. Write ${grouped(digits)}.`;
    return refuse('guid-invalid', EXPECTED, message, certainly(grouped(digits)));
  }
  const likeGuid = text.includes('-') && /[a-f]/.test(digits) && digits.length >= 24 && digits.length <= 40;
  if (hex && likeGuid) return wrongLength(cellText, digits.length);
  const fiveGroups = /^[0-9a-z]{8}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{12}$/.test(text);
  const message = `${quote(cellText)} is not a LeadSquared ID. Write ${EXPECTED}.`;
  return (fiveGroups ? wrongCharacter(cellText, text) : null) ?? refuse('guid-invalid', EXPECTED, message);
}
