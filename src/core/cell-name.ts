// Names cells as the user sees them in the sheet.

/** Column index from 0 → letters: 0 is A, 25 is Z, 26 is AA. */
export function columnLetter(index: number): string {
  let letters = '';
  for (let rest = index; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

/** Sheet row number from 1 and column index from 0 → `C5`. */
export function cellName(rowNumber: number, column: number): string {
  return `${columnLetter(column)}${rowNumber}`;
}
