// What a text finder looks for in the text that a cell shows, and what it makes of a match.

import { notOffered } from '../../service.ts';
import { fromRe2 } from './re2-pattern.ts';

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
  replacer(replacement: string): (shown: string) => Replaced | null {
    const write = this.#regular ? this.#template(replacement) : () => replacement;
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

  /** `$1` to `$9` stand for groups: documented nowhere, seen working on Google in public code. */
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

function refuseEmpty(): never {
  throw new Error(notOffered('A pattern that matches an empty text'));
}
