// A mark at the end of a cell that was written by its place alone: it tells for which row the text was meant, until somebody has looked.

const OPEN = '⟨';
const CLOSE = '⟩';
const MARKED = new RegExp(`^(.*?) ?${OPEN}([0-9A-Za-z]+-[0-9A-Za-z]+)${CLOSE}$`, 's');

/**
 * A regular expression for whole cells that end with a mark of one writer; its first group is the text before the mark.
 *
 * @param writer letters and digits: marks of other writers stay, since nobody has looked there
 */
export function markPattern(writer: string): string {
  return `^([^${OPEN}]*?)${markAtEnd(writer)}$`;
}

/** The same for marks that are known as a whole. @param names a regular expression for them, writer and all */
export function markedAs(names: string): string {
  return `^([^${OPEN}]*?) ?${OPEN}(?:${names})${CLOSE}$`;
}

/** The same as `markPattern` for those alone that end with something before their mark, which is the first group. */
export function markedEndPattern(end: string, writer: string): string {
  return `^[^${OPEN}]* (${end})${markAtEnd(writer)}$`;
}

/** The part of a regular expression that stands for a mark of one writer, with the blank before it. */
export function markAtEnd(writer: string): string {
  return ` ?${OPEN}${writer}-[0-9A-Za-z]+${CLOSE}`;
}

/**
 * `Queued · 7F3A-12 ⟨7F3A-1k9x3f⟩`.
 *
 * @param names the writer, a hyphen, and letters and digits that tell the row
 */
export function withMark(text: string, names: string): string {
  const mark = OPEN + names + CLOSE;
  return text === '' ? mark : `${text} ${mark}`;
}

/** The text without its mark, and whom the mark names; null for none. */
export function splitMark(cell: string): { readonly text: string; readonly mark: string | null } {
  const match = MARKED.exec(cell);
  return { text: match?.[1] ?? cell, mark: match?.[2] ?? null };
}

/** Any sign but the end of a mark, line ends included, as every kind of regular expression knows it. */
export const UNMARKED_SIGN = `[^${CLOSE}]`;

/** A text of somebody else's that cannot be taken for one with a mark. */
export function withoutMarkSigns(text: string): string {
  return text.replace(/⟨/g, '‹').replace(/⟩/g, '›');
}

/** Whether the text ends in a mark, of whatever writer. */
export function hasMark(cell: string): boolean {
  return cell.endsWith(CLOSE) && splitMark(cell).mark !== null;
}

/** FNV-1a (page "The FNV Non-Cryptographic Hash Algorithm"): a few digits that differ when the texts differ. */
export function digestOf(texts: readonly string[]): string {
  const basis = 0x811c9dc5;
  const prime = 0x01000193;
  let hash = basis;
  for (const sign of texts.join('\u0000')) {
    hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), prime) >>> 0;
  }
  return hash.toString(36);
}
