// What a text finder looks for in the text that a cell shows, and what it makes of a match.

import { notOffered } from '../../service.ts';
import type { Unsettled } from '../../unsettled.ts';
import { fromRe2 } from './re2-pattern.ts';

/** Longest text or pattern of a search, in characters; Google names no limit, and nobody should try it out. */
const LONGEST_SOUGHT = 8192;

type PlainReplacements = Unsettled['plainReplacements'];

export interface SearchOptions {
  readonly matchCase: boolean;
  readonly matchEntireCell: boolean;
  readonly useRegularExpression: boolean;
}

export interface Replaced {
  readonly text: string;
  /** How many matches were replaced in the cell. */
  readonly count: number;
}

export class TextSearch {
  readonly #pattern: RegExp;
  readonly #regular: boolean;
  readonly #groups: number;

  /** @throws Error for a pattern of which nobody knows what Google makes */
  constructor(text: string, options: SearchOptions) {
    if (text.length > LONGEST_SOUGHT) throw new Error(notOffered(`A search for ${text.length} characters`));
    if (text === '') throw new Error(notOffered('A search for an empty text'));
    this.#regular = options.useRegularExpression;
    const source = this.#regular ? fromRe2(text) : text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
    const flags = options.matchCase ? 'gu' : 'giu';
    this.#pattern = new RegExp(options.matchEntireCell ? `^(?:${source})$` : source, flags);
    // An alternative that matches anything shows how many groups there are.
    this.#groups = (new RegExp(`${source}|`, flags).exec('')?.length ?? 1) - 1;
    if (this.#finds('')) refuseEmpty();
  }

  /** Whether a cell that shows this text is found. Empty cells never are. */
  finds(shown: string): boolean {
    return shown !== '' && this.#finds(shown);
  }

  /**
   * @returns what puts the replacement in the place of every match; it answers null for a text without one
   * @throws Error for a replacement of which nobody knows what Google makes
   */
  replacer(replacement: string, plain: PlainReplacements = 'literal'): (shown: string) => Replaced | null {
    const write = this.#writer(replacement, plain);
    return (shown) => {
      if (!this.finds(shown)) return null;
      let count = 0;
      const text = shown.replace(this.#pattern, (...match: unknown[]) => {
        if (match[0] === '') refuseEmpty();
        count += 1;
        return write(match);
      });
      return { text, count };
    };
  }

  #finds(shown: string): boolean {
    this.#pattern.lastIndex = 0;
    return this.#pattern.test(shown);
  }

  #writer(replacement: string, plain: PlainReplacements): (match: readonly unknown[]) => string {
    if (this.#regular) return this.#template(replacement);
    return plain === 'literal' ? () => replacement : ([found]) => likeJava(replacement, String(found));
  }

  /** `$1` to `$9` stand for groups: `$1` is in an example of the Sheets API (FindReplaceRequest). */
  #template(replacement: string): (match: readonly unknown[]) => string {
    const refuse = (what: string): never => {
      throw new Error(notOffered(`${what} in the replacement ${replacement}`));
    };
    if (replacement.includes('\\')) refuse('A backslash');
    const parts = replacement.split(/\$([1-9])(?!\d)/);
    if (parts.some((part, at) => at % 2 === 0 && part.includes('$')))
      refuse('A $ without one digit from 1 to 9');
    if (parts.some((part, at) => at % 2 === 1 && Number(part) > this.#groups))
      refuse('A group that the pattern lacks');
    return (match) =>
      parts.map((part, at) => (at % 2 === 0 ? part : String(match[Number(part)] ?? ''))).join('');
  }
}

/** What Java's Matcher.replaceAll makes of it: a backslash takes the next sign as it is, `$0` is what was found, and there are no groups. */
function likeJava(replacement: string, found: string): string {
  return replacement.replace(
    /\\([\s\S]?)|\$(\d?)/g,
    (_, escaped: string | undefined, group: string | undefined) => {
      if (escaped === '') throw new Error('character to be escaped is missing');
      if (escaped !== undefined) return escaped;
      if (group === '0') return found;
      throw new Error(group === '' ? 'Illegal group reference' : `No group ${group}`);
    },
  );
}

function refuseEmpty(): never {
  throw new Error(notOffered('A pattern that matches an empty text'));
}
