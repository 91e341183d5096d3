// A copy of all cells, one change behind: a sheet tells of a change when the cells before it are gone.
import type { Workbook } from '../../apps-script/spreadsheet/model/workbook.ts';
import type { Box } from '../shared/protocol.ts';
import { type Snapshot, takeSnapshot } from './snapshot.ts';

const TABLES = ['values', 'formulas', 'styles', 'notes'] as const;

export class Mirror {
  readonly #workbook: Workbook;
  /** By gid; a sheet without one has to be copied anew. */
  readonly #copies = new Map<number, Snapshot>();

  constructor(workbook: Workbook) {
    this.#workbook = workbook;
  }

  /** Copies the sheets of which there is no copy. */
  complete(): void {
    for (const sheet of this.#workbook.sheets) {
      if (!this.#copies.has(sheet.gid)) this.#copies.set(sheet.gid, takeSnapshot(sheet, sheet.all));
    }
  }

  /** To be called when the cells of a sheet stand elsewhere. */
  forget(gid: number): void {
    this.#copies.delete(gid);
  }

  /**
   * Takes in what the box holds now, and gives what it held before.
   *
   * @returns null when nothing is different, `lost` when there was no copy
   */
  follow(gid: number, box: Box): Snapshot | null | 'lost' {
    const sheet = this.#workbook.sheet(gid);
    const copy = this.#copies.get(gid);
    if (sheet === undefined || copy === undefined) return 'lost';
    const now = takeSnapshot(sheet, box);
    const before = { box, values: [], formulas: [], styles: [], notes: [] };
    const changed = TABLES.map((name) => exchange(copy[name], now[name], before[name], box));
    return changed.includes(true) ? before : null;
  }
}

/** Puts the lines of a box into the whole table and the lines that were there into `before`; tells whether they differ. */
function exchange<T>(whole: T[][], lines: readonly T[][], before: T[][], box: Box): boolean {
  let differs = false;
  for (const [down, line] of lines.entries()) {
    const kept = whole[box.row - 1 + down];
    if (kept === undefined) continue;
    const old = kept.splice(box.column - 1, line.length, ...line);
    differs ||= old.some((item, right) => item !== line[right]);
    before.push(old);
  }
  return differs;
}
