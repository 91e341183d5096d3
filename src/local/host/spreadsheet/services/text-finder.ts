// Google's TextFinder: finds cells by the text that they show, and replaces it.

import { Service } from '../../service.ts';
import type { Box } from '../model/box.ts';
import type { SheetModel } from '../model/sheet.ts';
import { type SearchOptions, TextSearch } from '../model/text-search.ts';
import type { Access } from './access.ts';
import { Arguments } from './arguments.ts';
import type { Range } from './range.ts';

/** The place of a match: row first, so that cells are found row by row. */
type Cell = readonly [row: number, column: number];

export class TextFinder extends Service {
  readonly #access: Access;
  readonly #gid: number;
  readonly #within: (sheet: SheetModel) => Box;
  readonly #text: string;
  #options: SearchOptions = { matchCase: false, matchEntireCell: false, useRegularExpression: false };
  #last: Cell = [0, 0];

  /** `within` says at each search where to look. */
  constructor(access: Access, gid: number, within: (sheet: SheetModel) => Box, text: string) {
    super();
    this.#access = access;
    this.#gid = gid;
    this.#within = within;
    this.#text = text;
  }

  matchCase(...list: unknown[]): this {
    return this.#set({ matchCase: flagOf('matchCase', list) });
  }

  matchEntireCell(...list: unknown[]): this {
    return this.#set({ matchEntireCell: flagOf('matchEntireCell', list) });
  }

  useRegularExpression(...list: unknown[]): this {
    return this.#set({ useRegularExpression: flagOf('useRegularExpression', list) });
  }

  matchFormulaText(...list: unknown[]): this {
    if (!flagOf('matchFormulaText', list)) return this;
    throw new Error('not built in the local host: TextFinder.matchFormulaText(true)');
  }

  findAll(): Range[] {
    return this.#found().map((cell) => this.#range(cell));
  }

  /** The next cell after the one found before, as the sheet is now; null behind the last one. */
  findNext(): Range | null {
    const [row, column] = this.#last;
    const next = this.#found().find((cell) => cell[0] > row || (cell[0] === row && cell[1] > column));
    if (next) this.#last = next;
    return next ? this.#range(next) : null;
  }

  /**
   * Searches and writes in one step on the cells as they are now: nobody's edit comes between. Cells with a formula stay.
   * @returns how many matches were replaced
   */
  replaceAllWith(...list: unknown[]): number {
    const text = new Arguments('TextFinder.replaceAllWith', list).between(1, 1).text(0);
    const replacer = this.#search().replacer(text);
    const sheet = this.#access.read(this.#gid);
    return sheet.replace(this.#within(sheet), replacer, this.#access.region());
  }

  #set(option: Partial<SearchOptions>): this {
    this.#options = { ...this.#options, ...option };
    return this;
  }

  #search(): TextSearch {
    return new TextSearch(this.#text, this.#options);
  }

  #found(): Cell[] {
    const search = this.#search();
    const sheet = this.#access.read(this.#gid);
    return sheet.find(this.#within(sheet), (shown) => search.finds(shown));
  }

  #range([row, column]: Cell): Range {
    return this.#access.range(this.#gid, { row, column, rows: 1, columns: 1 });
  }
}

function flagOf(method: string, list: readonly unknown[]): boolean {
  return new Arguments(`TextFinder.${method}`, list).between(1, 1).flag(0);
}
