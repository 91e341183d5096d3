// Recognises the error values that a formula leaves in a cell.
import type { CellValue } from '../cell.ts';

const ERROR_VALUES = new Set([
  '#N/A',
  '#REF!',
  '#VALUE!',
  '#NAME?',
  '#DIV/0!',
  '#NUM!',
  '#NULL!',
  '#ERROR!',
  '#SPILL!',
  '#CALC!',
  'Loading...',
]);

/** Longer than the longest error value with some spaces around it. */
const MAX_LENGTH = 20;

/** Whether the cell holds an error, or a formula that has not finished, instead of a value. */
export function isErrorValue(value: CellValue): boolean {
  return typeof value === 'string' && value.length <= MAX_LENGTH && ERROR_VALUES.has(value.trim());
}
