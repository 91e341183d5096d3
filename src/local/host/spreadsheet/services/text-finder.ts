// Google's TextFinder: finds cells by the text that they show, and replaces it.

import { Service } from '../../service.ts';
import type { Box } from '../model/box.ts';
import type { SheetModel } from '../model/sheet.ts';
import { type SearchOptions, TextSearch } from '../model/text-search.ts';
import { Arguments } from './arguments.ts';
import type { SheetLayout } from './sheet-layout.ts';

/** The place of a match: row first, so that cells are found row by row. */
type Cell = readonly [row: number, column: number];

export class TextFinder<Found extends Service> extends Service {
  readonly #sheet: SheetLayout;
  readonly #within: (sheet: SheetModel) => Box;
  readonly #text: string;
  readonly #rangeOf: (cell: Box) => Found;
  #options: SearchOptions = { matchCase: false, matchEntireCell: false, useRegularExpression: false };
  #last: Cell = [0, 0];

  /** `within` says at each search where to look. */
  constructor(
    sheet: SheetLayout,
    within: (sheet: SheetModel) => Box,
    text: string,
    rangeOf: (cell: Box) => Found,
  ) {
    super();
    this.#sheet = sheet;
    this.#within = within;
    this.#text = text;
    this.#rangeOf = rangeOf;
  }

  matchCase(...list: unknown[]): this {
    return this.#set('matchCase', list);
  }

  matchEntireCell(...list: unknown[]): this {
    return this.#set('matchEntireCell', list);
  }

  useRegularExpression(...list: unknown[]): this {
    return this.#set('useRegularExpression', list);
  }

  findAll(): Found[] {
    return this.#found().map((cell) => this.#range(cell));
  }

  /** The next cell after the one found before, as the sheet is now; null behind the last one. */
  findNext(): Found | null {
    const [row, column] = this.#last;
    const next = this.#found().find((cell) => cell[0] > row || (cell[0] === row && cell[1] > column));
    if (next) this.#last = next;
    return next ? this.#range(next) : null;
  }

  /**
   * Searches and writes in one step on the cells as they are now: nobody's edit comes between.
   * @returns how many matches were replaced
   */
  replaceAllWith(...list: unknown[]): number {
    const text = new Arguments('TextFinder.replaceAllWith', list).between(1, 1).text(0);
    const { access } = this.#sheet;
    const { plainReplacements, formulasInReplacements } = access.options.unsettled;
    const replacer = this.#search().replacer(text, plainReplacements);
    const sheet = this.#read();
    return sheet.replace(this.#within(sheet), replacer, access.region(), formulasInReplacements);
  }

  #set(option: keyof SearchOptions, list: readonly unknown[]): this {
    const on = new Arguments(`TextFinder.${option}`, list).between(1, 1).flag(0);
    this.#options = { ...this.#options, [option]: on };
    return this;
  }

  #search(): TextSearch {
    return new TextSearch(this.#text, this.#options);
  }

  #read(): SheetModel {
    return this.#sheet.access.read(this.#sheet.gid);
  }

  #found(): Cell[] {
    const search = this.#search();
    const sheet = this.#read();
    return sheet.find(this.#within(sheet), (shown) => search.finds(shown));
  }

  #range([row, column]: Cell): Found {
    return this.#rangeOf({ row, column, rows: 1, columns: 1 });
  }
}
