// A copy of all cells, one change behind: a sheet tells of a change when the cells before it are gone.
import type { Workbook } from '../../host/spreadsheet/model/workbook.ts';
import type { Box } from '../shared/protocol.ts';
import { type Snapshot, takeSnapshot } from './snapshot.ts';

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
    const values = exchange(copy.values, now.values, box);
    const formulas = exchange(copy.formulas, now.formulas, box);
    const styles = exchange(copy.styles, now.styles, box);
    const notes = exchange(copy.notes, now.notes, box);
    const links = exchange(copy.links, now.links, box);
    if (![values, formulas, styles, notes, links].some(({ differs }) => differs)) return null;
    return {
      box,
      values: values.old,
      formulas: formulas.old,
      styles: styles.old,
      notes: notes.old,
      links: links.old,
    };
  }
}

/** Puts the lines of a box into the whole table; gives the lines that were there, and whether they are others. */
function exchange<T>(whole: T[][], lines: readonly T[][], box: Box): { old: T[][]; differs: boolean } {
  const old = lines.map((line, down) => {
    const row = whole[box.row - 1 + down] ?? [];
    return row.splice(box.column - 1, line.length, ...line);
  });
  const differs = old.some((line, down) => line.some((item, right) => item !== lines[down]?.[right]));
  return { old, differs };
}
