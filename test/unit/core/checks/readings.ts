// What a reader made of a cell, short enough for a table.
import type { Reading } from '../../../../src/core/checks/reading.ts';

/** `[code, message, suggestion, certain]` of an error, or the value. */
export function outcome<T>(reading: Reading<T>) {
  if (reading.ok) return reading.value;
  const { code, message, suggestion } = reading.error;
  return [code, message, suggestion?.value, suggestion?.certain];
}

/** One line of a table: `ok VALUE`, or `CODE`, with `! REPAIR` for a certain repair and `? REPAIR` for another. */
export function verdict<T>(reading: Reading<T>): string {
  if (reading.ok) return `ok ${reading.value}`;
  const { code, suggestion } = reading.error;
  return suggestion === undefined ? code : `${code} ${suggestion.certain ? '!' : '?'} ${suggestion.value}`;
}
