// What reading a cell came to, in short: the value, or the code of the refusal with what is offered instead.
import type { Reading } from '../../../../src/core/checks/reading.ts';

export function outcome<T>(reading: Reading<T>): T | string {
  if (reading.ok) return reading.value;
  const { code, suggestion } = reading.error;
  return suggestion === undefined ? code : `${code} → ${suggestion.value}`;
}
