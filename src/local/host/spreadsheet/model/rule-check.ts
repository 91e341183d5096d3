// Refuses what a cell's validation rejects, whoever puts it there.
import { displayText } from '../../cells/display.ts';
import type { Region } from '../../cells/region.ts';
import { boxName } from './a1.ts';
import type { CellRule } from './cell-rule.ts';
import { type Entry, storeEntry } from './entry.ts';
import { SheetError } from './errors.ts';
import type { Row, StoredValue } from './row.ts';
import { PLAIN_STYLE } from './style.ts';

function fits({ criteria, choices }: CellRule, value: StoredValue, shown: string): boolean {
  if (criteria === 'CHECKBOX') return typeof value === 'boolean';
  return choices.includes(shown) || choices.includes(String(value));
}

/**
 * Blank cells break no rule, and what a formula comes to is not worked out here.
 *
 * Throws SheetError `validation` for an entry that the cell's rule rejects (page class DataValidationBuilder, `setAllowInvalid`; the
 * text is what scripts in the wild quote).
 */
export function checkRule(row: Row, rowNumber: number, index: number, entry: Entry, region: Region): void {
  const rule = row.rules[index];
  if (rule === undefined || rule.allowsInvalid) return;
  const { numberFormat } = row.styles[index] ?? PLAIN_STYLE;
  const { value, format, formula } = storeEntry(entry, numberFormat, region);
  if (formula !== undefined || value === '' || fits(rule, value, displayText(value, format, region))) return;
  const cell = boxName({ row: rowNumber, column: index + 1, rows: 1, columns: 1 });
  throw new SheetError(
    'validation',
    `The data you entered in cell ${cell} violates the data validation rules set on this cell.`,
  );
}
