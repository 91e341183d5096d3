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
  /** The cell's text as it stands in the CSV file; left out where the value says the same. */
  readonly source?: string;
}

/** How a CSV file is written, so that its result can be written in the same way. */
export interface CsvForm {
  readonly delimiter: string;
  /** Whether the file begins with a line such as `sep=;`, which tells Excel the delimiter. */
  readonly sepLine: boolean;
}

/** Every row has the same number of cells. */
export interface SheetData {
  readonly name: string;
  readonly rows: readonly (readonly CellData[])[];
  /** Rows that the user does not see, numbered from 1. */
  readonly hiddenRows?: readonly number[];
  /** Rows that stay in view at the top; left out where the file has no place to say it. */
  readonly frozenRows?: number;
  /** Only for what was read from a CSV file. */
  readonly csv?: CsvForm;
  /** What the user should know of how the file was read, a whole sentence each. */
  readonly remarks?: readonly string[];
}

/** The cell of which a sheet has most. */
export const EMPTY_CELL: CellData = { value: '', format: 'General' };

/** Whether a first row names columns, which a title above the table does not. */
export function namesColumns(row: readonly CellData[] = []): boolean {
  return row.filter(({ value }) => value !== '').length > 1;
}
