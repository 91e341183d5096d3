// The cells of a sheet as a page shows them: with the sheet's conditional formatting laid over their own looks.

import { type Box, coveringBox, type Shift, shiftBox } from './box.ts';
import type { CellRule } from './cell-rule.ts';
import type { ReadValue } from './cells.ts';
import { SheetError } from './errors.ts';
import { columnPainters, type FormatRule } from './format-rule.ts';
import { PLAIN_STYLE, type Style } from './style.ts';
import { TypedCells } from './typed-cells.ts';

/** Everything about one cell that a page needs to show it. */
export interface CellView {
  readonly value: ReadValue;
  readonly display: string;
  readonly formula: string;
  readonly note: string;
  /** Where its text leads as a whole; '' for nowhere. */
  readonly link: string;
  /** Its validation; null where it has none. */
  readonly rule: CellRule | null;
  /** The cell's own looks. */
  readonly style: Style;
  /** The looks after conditional formatting; the same object as `style` where no rule applies. */
  readonly shown: Style;
}

export class RuledCells extends TypedCells {
  #rules: readonly FormatRule[] = [];

  /** In the order in which they apply: of two rules that change the same property, the first wins. */
  get formatRules(): readonly FormatRule[] {
    return this.#rules;
  }

  /** Puts rules in the place of all rules. Throws SheetError `out-of-bounds` before anything is changed. */
  setFormatRules(rules: readonly FormatRule[]): void {
    for (const rule of rules) for (const box of rule.boxes) this.checkInside(box);
    const repainted = coveringBox([...this.#rules, ...rules].flatMap((rule) => rule.boxes));
    this.#rules = [...rules];
    if (repainted) this.host.tell({ kind: 'cells', gid: this.gid, box: repainted });
  }

  cell(row: number, column: number): CellView {
    const [view] = this.view({ row, column, rows: 1, columns: 1 })[0] ?? [];
    if (!view) throw new SheetError('out-of-bounds', 'Those rows are out of bounds.');
    return view;
  }

  /** How one cell looks after conditional formatting. */
  shownStyle(row: number, column: number): Style {
    return this.cell(row, column).shown;
  }

  view(box: Box): CellView[][] {
    const displays = this.displays(box);
    const formulas = this.formulas(box);
    const notes = this.notes(box);
    const links = this.links(box);
    const rules = this.cellRules(box);
    const styles = this.styles(box);
    const painters = columnPainters(this.#rules, box);
    return this.values(box).map((line, down) =>
      line.map((value, right) => {
        const display = displays[down]?.[right] ?? '';
        const style = styles[down]?.[right] ?? PLAIN_STYLE;
        return {
          value,
          display,
          formula: formulas[down]?.[right] ?? '',
          note: notes[down]?.[right] ?? '',
          link: links[down]?.[right] ?? '',
          rule: rules[down]?.[right] ?? null,
          style,
          shown: painters[right]?.(box.row + down, display, style) ?? style,
        };
      }),
    );
  }

  /** Rules whose cells were all deleted go with them. */
  protected shiftFormatRules(shift: Shift): void {
    this.#rules = this.#rules
      .map((rule) => ({
        ...rule,
        boxes: rule.boxes.map((box) => shiftBox(box, shift)).filter((box) => box !== null),
      }))
      .filter((rule) => rule.boxes.length > 0);
  }

  /** Rules of single columns go with their column. @param newPlace where each column is now, by where it was */
  protected moveFormatRules(newPlace: (column: number) => number): void {
    this.#rules = this.#rules.map((rule) => ({
      ...rule,
      boxes: rule.boxes.map((box) => (box.columns === 1 ? { ...box, column: newPlace(box.column) } : box)),
    }));
  }
}
