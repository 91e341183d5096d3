// The port to one sheet of the spreadsheet. Rows are numbered from 1, columns from 0.
import type { Cell, CellValue, SheetRow } from '../../core/cell.ts';
import type { Zone } from '../../core/dates/zone.ts';

/** Rows `first` to `last`, both included. */
export interface RowSpan {
  readonly first: number;
  readonly last: number;
}

/** The span from the first to the last of these rows, at least one. */
export function spanOf(rows: readonly number[]): RowSpan {
  return { first: rows.reduce((a, b) => Math.min(a, b)), last: rows.reduce((a, b) => Math.max(a, b)) };
}

/** The span with the row below it: should that hold anything, rows were added since they were counted. */
export function withOneMore({ first, last }: RowSpan): RowSpan {
  return { first, last: last + 1 };
}

/** What cells show, row by row. */
export type Texts = readonly (readonly string[])[];

/** A cell's text, and the address to which it is linked as a whole; null for none. */
export interface LinkedText {
  readonly text: string;
  readonly url: string | null;
}

export interface TableSize {
  /** The last row and the number of columns that hold anything. */
  readonly lastRow: number;
  readonly columns: number;
}

/** A note to put on a cell, or, with '', to take off. */
export interface CellNote {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** A mark that the add-on has set on a column, which neither shows nor stays behind when the column moves. */
export interface ColumnMark {
  /** Index from 0. */
  readonly column: number;
  readonly value: string;
  /** Gives this very mark another value, wherever its column is by now. */
  set(value: string): void;
  remove(): void;
}

export interface SheetMarks {
  readonly columns: readonly ColumnMark[];
  /** Whether the add-on has made the sheet, for people to read. */
  readonly isOwnSheet: boolean;
}

export interface HiddenRows {
  readonly hidden: ReadonlySet<number>;
  /** Rows that could not be asked about in reasonable time: nobody said that they may be sent. */
  readonly unasked: ReadonlySet<number>;
  /** Whether a filter hides one of the hidden ones. */
  readonly byFilter: boolean;
}

/**
 * How rows are asked about: `hand` leaves filters aside, `each` asks every row both ways, and `any` does so unless the sheet and some of
 * the rows know of no filter.
 */
export type AskedBy = 'any' | 'each' | 'hand';

/** What a cell must show, in full, to be changed: this text, or one that this regular expression stands for. */
export type Sought = { readonly text: string } | { readonly pattern: string };

/** What a cell of the user's held before it was hit; its value is null where nobody has read it. */
export type Held = Pick<Cell, 'display'> & { readonly value: CellValue | null };

export interface Table {
  readonly sheetId: number;
  /** Letters and digits that tell what this execution writes from what others do. */
  readonly execution: string;
  readonly name: string;
  /** The spreadsheet's locale, for instance `en_IN`. */
  readonly locale: string;
  /** The spreadsheet's time zone. */
  readonly zone: Zone;
  size(): TableSize;
  /** How many rows at the top are frozen. */
  frozenRows(): number;
  /**
   * Reads whole rows, over `columns` columns. Value and text of a cell belong together, also while the user sorts.
   *
   * @param shown what these very rows showed a moment ago: taken for their texts while the values go with it
   * @throws UserError `busy` when the rows are being changed all the time
   */
  readRows(span: RowSpan, columns: number, shown?: Texts): SheetRow[];
  /** Reads only what whole rows show, over `columns` columns. */
  readTexts(span: RowSpan, columns: number): string[][];
  /** Reads what the columns `first` to `last` show, both included, so that their cells are of one moment. */
  readBlock(first: number, last: number, span: RowSpan): string[][];
  /** Reads what one column shows, one text for each row. */
  readColumn(column: number, span: RowSpan): string[];
  /** Reads the values of the columns `first` to `last`, both included. */
  readValues(first: number, last: number, span: RowSpan): CellValue[][];
  /** Reads the formulas of the columns `first` to `last`, both included; '' where a cell has none of its own. */
  readFormulas(first: number, last: number, span: RowSpan): string[][];
  /**
   * Writes texts below one another from `firstRow`, whatever stands there by now; see `writeVerified`. A text that a sheet
   * would take for a formula stays text.
   */
  writeColumn(column: number, firstRow: number, texts: readonly string[]): void;
  /** Reads the texts of the columns `first` to `last`, both included, with their links; a cell that holds no text has '' and none. */
  readLinks(first: number, last: number, span: RowSpan): LinkedText[][];
  /** Writes linked texts below one another from `firstRow`, whatever stands there by now; texts that a sheet takes as they are. */
  writeLinks(column: number, firstRow: number, cells: readonly LinkedText[]): void;
  /**
   * Changes every cell of a column that shows what is sought, wherever it stands, in one step: no sort and no edit comes
   * between looking and writing.
   *
   * @param by in place of a pattern's match, `$1` stands for its first group; `$` and backslashes have no other place in it, and none
   * at all in place of a text
   * @returns how many cells were changed
   */
  replaceInColumn(column: number, sought: Sought, by: string): number;
  /** The same for one cell, if it shows exactly this text. */
  replaceInCell(row: number, column: number, text: string, by: string): void;
  /**
   * Gives a cell what it held, if it shows exactly this text: by its place, so that a sort in that moment must be looked for
   * afterwards. A text comes back as this very text, and a number, a date or a truth value as what it was.
   */
  putBack(row: number, column: number, text: string, held: Held): void;
  /** The same for the cells of a row that show exactly this text. */
  replaceInRow(row: number, text: string, by: string): number;
  /** The same for the cells of a row that hold this text among others: it is cut out of them. */
  cutInRow(row: number, text: string): number;
  /** Writes headers right of the last column, whatever stands there by now; see `addOwnColumns`. */
  appendColumns(headerRow: number, headers: readonly string[]): void;
  /** Makes room for so many columns in all. */
  ensureColumns(count: number): void;
  /** Writes headers side by side by their place, whatever stands there by now; see `nameOwnColumn`. */
  writeHeaders(headerRow: number, column: number, headers: readonly string[]): void;
  /** Reads the marks of the add-on's own; those of columns that were deleted are gone with them. */
  readMarks(): SheetMarks;
  /** Sets a mark on a column by its place, whatever stands there by now; see `markColumns`. */
  addMark(column: number, value: string): void;
  /** Makes a column of the add-on's own wide enough to read its texts. */
  widenColumn(column: number): void;
  /** Shows the states of a status column by colours that follow the text. */
  colourStatuses(column: number): void;
  /** Reads the notes of whole rows, over `columns` columns. */
  readNotes(span: RowSpan, columns: number): string[][];
  writeNotes(notes: readonly CellNote[]): void;
  /**
   * Which of these rows the user sees for certain, in the time of one look at the sheet however many they are.
   *
   * @param rows in ascending order
   * @param column index from 0 of one that is filled in these rows; of a row where it is not, nothing is told
   * @returns null when nothing can be told that way
   */
  seenRows(rows: readonly number[], column: number): ReadonlySet<number> | null;
  /**
   * Which of these rows the user does not see, because of a filter or because they were hidden.
   *
   * @param seconds after which no more is asked; the first row always is
   */
  hiddenRows(rows: readonly number[], seconds: number, by: AskedBy): HiddenRows;
  /** Whether the sheet has a filter of its own; false does not say that none hides rows. */
  hasFilter(): boolean;
  /** Makes all writes real. */
  flush(): void;
}
