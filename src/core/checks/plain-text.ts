// Cleans and shortens text from cells; safe and linear for a cell of any length.

/** Most characters of a cell that are ever shown in a message. */
export const SHOWN_LENGTH = 80;

const ELLIPSIS = '…';

// Zero-width and directional characters, word joiner, soft hyphen, BOM: pasted along unseen from web pages and PDFs.
const INVISIBLE_CHARACTER = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/;
const INVISIBLE = new RegExp(INVISIBLE_CHARACTER, 'g');
const TRIMMED = /[\s\p{Cc}\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/u;
// Control characters, and halves of a character such as an emoji: neither can be shown or sent.
const CONTROL = /(?![\n\t])[\p{Cc}\p{Cs}]/gu;
/** Every way to end a line: what Alt+Enter, Shift+Enter and other programs leave in a cell. */
const LINE_END = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/** Whether a character takes no room on the screen. */
export function isInvisible(character: string): boolean {
  return INVISIBLE_CHARACTER.test(character);
}

/** Nearly every cell is plain ASCII and needs no repair; finding that out first halves the time of a check. */
const ASCII = /^[\x20-\x7e]*$/;

/** Plain ASCII is decided without the pattern: this runs for every cell. */
function isTrimmed(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code <= 0x20 || (code >= 0x7f && TRIMMED.test(text.charAt(index)));
}

/**
 * Trims spaces, invisible and control characters. Only at the ends: inside a text the zero-width joiners are part of Indic
 * spelling and of emoji. A loop, because `\s+$` is quadratic on long runs of spaces.
 */
export function trimText(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isTrimmed(text, start)) start++;
  while (end > start && isTrimmed(text, end - 1)) end--;
  return start === 0 && end === text.length ? text : text.slice(start, end);
}

/** The text on one line, with single spaces between its words. */
export function singleSpaced(text: string): string {
  return trimText(text).replace(/\s+/g, ' ');
}

/** Text fit to be sent: trimmed, line ends as `\n`, without control characters other than line feed and tab. */
export function cleanText(text: string): string {
  if (ASCII.test(text)) return trimText(text);
  return trimText(text.replace(LINE_END, '\n').replace(CONTROL, ''));
}

/** How many characters within the text `cleanText` leaves out. */
export function countUnsendable(text: string): number {
  if (ASCII.test(text)) return 0;
  return trimText(text).replace(LINE_END, '\n').match(CONTROL)?.length ?? 0;
}

/**
 * For codes, addresses and dates: also the invisible characters inside are removed and any space is a plain one. Text
 * beyond `maxLength` is cut and then ends in an ellipsis, so that no reader takes the part for the whole.
 */
export function cleanToken(text: string, maxLength: number): string {
  const trimmed = trimText(text);
  const kept = trimmed.length > maxLength ? `${trimmed.slice(0, maxLength)} ${ELLIPSIS}` : trimmed;
  if (ASCII.test(kept)) return kept;
  return kept.replace(INVISIBLE, '').replace(/\s/g, ' ').replace(CONTROL, '');
}

/** One line of at most `max` characters for a message; a cut is marked with an ellipsis and splits no character. */
export function shorten(text: string, max: number = SHOWN_LENGTH): string {
  const trimmed = trimText(text);
  const line = trimmed
    .slice(0, max * 4)
    .replace(/\s+/g, ' ')
    .replace(CONTROL, '')
    .replace(/ {2,}/g, ' ');
  if (line.length <= max && trimmed.length <= max * 4) return line;
  const cut = line.slice(0, max - 1);
  return (/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut) + ELLIPSIS;
}

/** The text in quotation marks, shortened, as messages show what was found. */
export function quote(text: string): string {
  return `"${shorten(text, SHOWN_LENGTH - 2)}"`;
}
