// Finds the formula that may fill a cell from the left, since it can fill more than its own.

/** What may fill more cells than its own (Google's list of functions, those that give arrays or ranges); `{` begins an array. */
export const SPILLS =
  /\{|\b(?:ARRAYFORMULA|ARRAY_CONSTRAIN|SPLIT|TRANSPOSE|FILTER|QUERY|SORTN?|UNIQUE|FLATTEN|SEQUENCE|RANDARRAY|MUNIT|X?LOOKUP|VLOOKUP|HLOOKUP|INDEX|OFFSET|INDIRECT|IMPORT(?:RANGE|DATA|HTML|XML|FEED)|GOOGLEFINANCE|HSTACK|VSTACK|WRAP(?:ROWS|COLS)|TO(?:ROW|COL)|CHOOSE(?:ROWS|COLS)|MAP|BYROW|BYCOL|SCAN|MAKEARRAY|LET|LAMBDA|IFERROR|REGEXEXTRACT|TREND|GROWTH|LINEST|LOGEST|FREQUENCY|MMULT|MINVERSE)\s*\(/i;

/**
 * The column of a formula from which a row may be filled up to a cell: between them there are only cells that show something and hold no
 * formula of their own, as those do that `XLOOKUP` or `SPLIT` spill into.
 *
 * @param formulas of the row, up to the cell
 * @returns null when there is none
 */
export function spillSource(
  formulas: readonly string[],
  shown: readonly string[],
  column: number,
): number | null {
  for (let at = column; at >= 0; at--) {
    const formula = formulas[at] ?? '';
    if (formula !== '') return at !== column && SPILLS.test(formula) ? at : null;
    if ((shown[at] ?? '') === '') return null;
  }
  return null;
}
