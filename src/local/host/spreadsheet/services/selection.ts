// Google's Selection, and what the other services say about what the user has selected.

import { Service } from '../../service.ts';
import type { Access } from './access.ts';
import type { Range } from './range.ts';
import { RangeList } from './range-list.ts';
import type { Sheet } from './sheet.ts';

/** The range that was selected last; null when nothing is selected, as in a trigger. */
export function activeRange(access: Access, gid: number): Range | null {
  const box = access.selection(gid)?.ranges.slice(-1)[0];
  return box ? access.range(gid, box) : null;
}

/** All selected ranges in the order of selection; they may overlap and include hidden rows. */
export function activeRangeList(access: Access, gid: number): RangeList | null {
  const selection = access.selection(gid);
  return (
    selection &&
    new RangeList(
      access,
      gid,
      selection.ranges.map((box) => access.range(gid, box)),
    )
  );
}

/** The cell with the cursor. */
export function currentCell(access: Access, gid: number): Range | null {
  const selection = access.selection(gid);
  return selection && access.range(gid, selection.cell);
}

export class Selection extends Service {
  readonly #access: Access;
  readonly #gid: number;

  constructor(access: Access, gid: number) {
    super();
    this.#access = access;
    this.#gid = gid;
  }

  getActiveSheet(): Sheet {
    return this.#access.sheet(this.#gid);
  }

  getActiveRange(): Range | null {
    return activeRange(this.#access, this.#gid);
  }

  getActiveRangeList(): RangeList | null {
    return activeRangeList(this.#access, this.#gid);
  }

  getCurrentCell(): Range | null {
    return currentCell(this.#access, this.#gid);
  }
}
