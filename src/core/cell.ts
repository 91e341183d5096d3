// A cell of the sheet as the core sees it: the typed value and the text the user reads on the screen.

/** A cell's value as Apps Script's `Range.getValues` returns it; an empty cell is `''`. */
export type CellValue = string | number | boolean | Date;

export interface Cell {
  readonly value: CellValue;
  /** The same cell as `Range.getDisplayValues` returns it: what the user reads. */
  readonly display: string;
}

/** One row of the sheet. `cells` is indexed by column, from 0; a column without a cell is empty. */
export interface SheetRow {
  /** The sheet's own row number, from 1. */
  readonly rowNumber: number;
  readonly cells: readonly Cell[];
}

/** What the user reads in a row, cell by cell. */
export function displays({ cells }: Pick<SheetRow, 'cells'>): string[] {
  return cells.map(({ display }) => display);
}
