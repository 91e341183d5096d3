// What Google does not document and nobody has measured: the host gives either answer, so that the add-on is tried under each.

export interface Unsettled {
  /** What find-and-replace does with a cell whose formula shows the text sought. */
  readonly formulasInReplacements: 'stay' | 'overwritten';
  /** What `$` and backslashes mean in what takes the place of a text, without regular expressions: themselves, or what they mean to Java. */
  readonly plainReplacements: 'literal' | 'java';
  /** Whether a clock trigger of a published add-on finds its file, with the file's properties, cache and lock. */
  readonly fileInTriggers: 'there' | 'null';
  /** Which of the user's triggers `getProjectTriggers` lists: the page speaks of the project, an add-on's project is in many files. */
  readonly projectTriggers: 'every-file' | 'this-file';
  /** Whether a trigger fires that a trigger's execution has made (issue 150756612 of Google's tracker). */
  readonly triggersOfTriggers: 'fire' | 'disabled';
  /**
   * What a formula of SUBTOTAL for each cell of a column tells of rows out of sight, as public formulas use it: that they are, that all are
   * shown, or nothing but an error, for instance since a locale writes formulas otherwise.
   */
  readonly seenByFormula: 'told' | 'all-shown' | 'error';
  /** Whether `getFilter` knows of what filters the rows: it may be a table's filter or a slicer, and the page speaks of the sheet's. */
  readonly filterOfRows: 'told' | 'null';
  /** Whether rows and columns that a script inserts take over the validation of those beside them, as they take over the looks. */
  readonly rulesOfInserted: 'copied' | 'none';
}

/** What is the likelier, or what more public scripts rely on. */
export const LIKELY: Unsettled = {
  formulasInReplacements: 'stay',
  plainReplacements: 'literal',
  fileInTriggers: 'there',
  projectTriggers: 'every-file',
  triggersOfTriggers: 'fire',
  seenByFormula: 'told',
  filterOfRows: 'told',
  rulesOfInserted: 'copied',
};
