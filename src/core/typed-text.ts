// Which texts may take the place of what a search finds: they must stand for themselves, and stay what they are when they are typed.

/** Signs that may mean something in what takes the place of a match; Google documents it for `$1` alone. */
const MEANINGFUL = /[$\\]/;
/** A word without digits first: no number, date or formula, in no language. */
const WORDS = /^\p{L}[^\d\p{Cc}\p{Zl}\p{Zp}]*$/u;
const TRUTH = /^(?:true|false)$/i;

/** Whether every sign of the text stands for itself in what takes the place of a match. */
export function isLiteral(text: string): boolean {
  return !MEANINGFUL.test(text);
}

/** Whether a cell into which the text is typed, or put by find-and-replace, holds exactly this text, or nothing for ''. */
export function isPlainWords(text: string): boolean {
  return text === '' || (isLiteral(text) && WORDS.test(text) && !TRUTH.test(text));
}
