// Counts the slips between two texts, quickly where they are far apart: it is asked of thousands of users for each text.
import { slips } from '../mapping/header/near-miss.ts';

/** More slips than these make another word. */
export const MOST_SLIPS = 2;
/** Any number of slips beyond. */
export const FAR = MOST_SLIPS + 1;
/** Texts up to this length are too short for a slip; up to the second, one is forgiven, and two in longer ones. */
const NO_SLIP_LENGTH = 3;
const ONE_SLIP_LENGTH = 8;

/** A text with what is compared first: a bit for each letter in it; letters may share one. */
export interface Letters {
  readonly text: string;
  readonly bits: number;
}

export function lettersOf(text: string): Letters {
  let bits = 0;
  for (let place = 0; place < text.length; place++) bits |= 1 << (text.charCodeAt(place) % 32);
  return { text, bits };
}

/** Whether more bits are set than there may be slips: each slip takes at most one kind of letter away. */
function isBeyond(bits: number): boolean {
  let rest = bits;
  for (let slip = 0; slip < MOST_SLIPS; slip++) rest &= rest - 1;
  return rest !== 0;
}

/** Letters left out, put in, changed or swapped, up to MOST_SLIPS; FAR beyond, and when either text is empty. */
export function slipsBetween(one: Letters, other: Letters): number {
  if (one.text === other.text) return one.text === '' ? FAR : 0;
  if (one.text === '' || other.text === '') return FAR;
  if (isBeyond(one.bits & ~other.bits) || isBeyond(other.bits & ~one.bits)) return FAR;
  return slips(one.text, other.text, MOST_SLIPS);
}

/** Whether so many slips leave it likely that the one text is meant by the other. */
export function mayBeMeant(one: string, other: string, found: number): boolean {
  const length = Math.min(one.length, other.length);
  return found <= (length <= NO_SLIP_LENGTH ? 0 : length <= ONE_SLIP_LENGTH ? 1 : MOST_SLIPS);
}
