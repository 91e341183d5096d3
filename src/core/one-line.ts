// Puts a text of somebody else's on one line, so that a cell gives it back as it was put in and every search takes the cell as a whole.

/** Spaces, line ends and control signs. Java, whose rules Google's searches follow, ends lines at U+0085, U+2028 and U+2029 too. */
const BREAKS = /[\s\p{Cc}\p{Zl}\p{Zp}]+/gu;
/** Halves of characters, and numbers that are none: a sheet would not give them back. */
const BROKEN = /[\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/** The text without line ends and control signs, trimmed, with single spaces. */
export function oneLine(text: string): string {
  return text.replace(BROKEN, '').replace(BREAKS, ' ').trim();
}
