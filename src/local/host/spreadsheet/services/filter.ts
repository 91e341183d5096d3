// Google's Filter: the basic filter of a sheet.

import { Service } from '../../service.ts';
import { SheetError } from '../model/errors.ts';
import type { Access } from './access.ts';
import type { Range } from './range.ts';

export class Filter extends Service {
  readonly #access: Access;
  readonly #gid: number;

  constructor(access: Access, gid: number) {
    super();
    this.#access = access;
    this.#gid = gid;
  }

  getRange(): Range {
    const box = this.#access.read(this.#gid).filter;
    if (!box) throw new SheetError('not-found', 'The filter was removed.');
    return this.#access.range(this.#gid, box);
  }

  remove(): void {
    this.#access.write(this.#gid, (sheet) => sheet.setFilter(null));
  }
}
