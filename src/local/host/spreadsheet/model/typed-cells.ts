// The cells of a sheet of which some columns are those of a table, with types of Google's own.
import { type Box, boxesMeet, type Shift, shiftBox } from './box.ts';
import type { CellRule } from './cell-rule.ts';
import { SheetCells } from './cells.ts';
import { SheetError } from './errors.ts';
import type { Style } from './style.ts';

/** A typed column takes no validation and no number format from a script; the text is what scripts in the wild quote. */
export class TypedCells extends SheetCells {
  #typed: readonly Box[] = [];

  /** Makes the cells of a box those of a table's column that has a type. */
  makeTyped(box: Box): void {
    this.checkInside(box);
    this.#typed = [...this.#typed, box];
  }

  override restyle(box: Box, patch: Partial<Style> | readonly (readonly Partial<Style>[])[]): void {
    const patches: readonly Partial<Style>[] = Array.isArray(patch) ? patch.flat() : [patch];
    if (patches.some(({ numberFormat }) => numberFormat !== undefined)) this.#checkUntyped(box);
    super.restyle(box, patch);
  }

  override writeCellRules(box: Box, rules: readonly (readonly (CellRule | null)[])[]): void {
    this.#checkUntyped(box);
    super.writeCellRules(box, rules);
  }

  protected shiftTyped(shift: Shift): void {
    this.#typed = this.#typed.map((box) => shiftBox(box, shift)).filter((box) => box !== null);
  }

  #checkUntyped(box: Box): void {
    if (!this.#typed.some((each) => boxesMeet(each, box))) return;
    throw new SheetError('typed', 'This operation is not allowed on cells in typed columns.');
  }
}
