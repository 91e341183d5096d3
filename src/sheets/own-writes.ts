// Writes of the add-on's own, of which it is told in plain words which cell's validation keeps Google from taking them.
import { cellName } from '../core/cell-name.ts';
import { UserError } from '../run/user-error.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;

/** The first cell of a range that rejects what breaks its rule; null when there is none, or Google does not tell. */
function strictCell(range: Range): string | null {
  try {
    for (const [down, line] of range.getDataValidations().entries()) {
      const right = line.findIndex((rule) => rule !== null && !rule.getAllowInvalid());
      if (right >= 0) return cellName(range.getRow() + down, range.getColumn() - 1 + right);
    }
  } catch (error) {
    console.warn(`No validation: ${error instanceof Error ? error.message : 'unknown error'}`);
  }
  return null;
}

/** Google's text is in the user's language, so the rule that stands on the cells is what tells. */
function inPlainWords(error: unknown, ranges: readonly Range[]): unknown {
  for (const range of ranges) {
    const cell = strictCell(range);
    if (cell === null) continue;
    return new UserError(
      'validation',
      `Google Sheets refuses what the add-on writes into cell ${cell}, because a data validation of that cell rejects it. Select the column, choose Data ▸ Data validation, and remove the rule.`,
      error,
    );
  }
  return error;
}

export class OwnWrites {
  /** What Google may hold back still, so that it is refused only at the flush. */
  #held: Range[] = [];

  /** @throws UserError `validation` */
  write(range: Range, work: (range: Range) => unknown): void {
    this.#held.push(range);
    this.#tell(() => work(range));
  }

  /** Makes all writes real. @throws UserError `validation` */
  flush(): void {
    this.#tell(() => SpreadsheetApp.flush());
    this.#held = [];
  }

  #tell(work: () => unknown): void {
    try {
      work();
    } catch (error) {
      const held = this.#held;
      this.#held = [];
      throw inPlainWords(error, held);
    }
  }
}
