// Google's RangeList: several ranges of one sheet, as the user has selected them.

import { Service } from '../../service.ts';
import type { Range } from './range.ts';

export class RangeList extends Service {
  readonly #ranges: readonly Range[];

  constructor(ranges: readonly Range[]) {
    super();
    this.#ranges = ranges;
  }

  getRanges(): Range[] {
    return [...this.#ranges];
  }
}
