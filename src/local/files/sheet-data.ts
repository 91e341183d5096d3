// A sheet between a file and the spreadsheet: its cells with their formats, and no formula worked out.

export interface CellData {
  /** Dates are serials (days of wall time since 1899-12-30), an error is its text, an empty cell is `''`. */
  readonly value: string | number | boolean;
  /** Number format; `General` when the cell asks for none. */
  readonly format: string;
  /** With its leading `=`; only when the cell holds a formula. */
  readonly formula?: string;
  /** `#rrggbb`; only for writing. */
  readonly background?: string;
}

/** Every row has the same number of cells. */
export interface SheetData {
  readonly name: string;
  readonly rows: readonly (readonly CellData[])[];
}
