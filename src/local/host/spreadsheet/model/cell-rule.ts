// Data validation: what a cell is meant to hold, and whether anything else is refused.

export interface CellRule {
  /** Of Google's criteria, by its name (page reference/spreadsheet/data-validation-criteria). */
  readonly criteria: 'VALUE_IN_LIST' | 'CHECKBOX';
  /** The choices of a list; none for a checkbox. */
  readonly choices: readonly string[];
  /** Whether a list has an arrow in the cell that opens it. */
  readonly showsDropdown: boolean;
  /** Whether something else may be typed, with a warning. */
  readonly allowsInvalid: boolean;
  readonly help: string | null;
}
