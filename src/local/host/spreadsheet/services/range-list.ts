// Google's RangeList: several ranges of one sheet that are written to together.

import { Service } from '../../service.ts';
import type { Access } from './access.ts';
import type { Range } from './range.ts';

/** Has only what Google's has: one value for all cells, no setValues (page reference/spreadsheet/range-list). */
export class RangeList extends Service {
  readonly access: Access;
  readonly gid: number;
  readonly ranges: readonly Range[];

  constructor(access: Access, gid: number, ranges: readonly Range[]) {
    super();
    this.access = access;
    this.gid = gid;
    this.ranges = ranges;
  }

  getRanges(): Range[] {
    return [...this.ranges];
  }

  activate(): this {
    this.access.select(
      this.gid,
      this.ranges.map((range) => range.box),
    );
    return this;
  }

  setValue(...list: unknown[]): this {
    return this.#each((range) => range.setValue(...list));
  }

  setNote(...list: unknown[]): this {
    return this.#each((range) => range.setNote(...list));
  }

  setBackground(...list: unknown[]): this {
    return this.#each((range) => range.setBackground(...list));
  }

  setFontColor(...list: unknown[]): this {
    return this.#each((range) => range.setFontColor(...list));
  }

  setFontWeight(...list: unknown[]): this {
    return this.#each((range) => range.setFontWeight(...list));
  }

  setFontStyle(...list: unknown[]): this {
    return this.#each((range) => range.setFontStyle(...list));
  }

  setNumberFormat(...list: unknown[]): this {
    return this.#each((range) => range.setNumberFormat(...list));
  }

  setWrap(...list: unknown[]): this {
    return this.#each((range) => range.setWrap(...list));
  }

  clear(...list: unknown[]): this {
    return this.#each((range) => range.clear(...list));
  }

  clearContent(): this {
    return this.#each((range) => range.clearContent());
  }

  clearFormat(): this {
    return this.#each((range) => range.clearFormat());
  }

  clearNote(): this {
    return this.#each((range) => range.clearNote());
  }

  #each(act: (range: Range) => void): this {
    for (const range of this.ranges) act(range);
    return this;
  }
}
