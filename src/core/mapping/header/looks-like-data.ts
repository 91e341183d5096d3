// Tells a cell that belongs to a task from one that names a column.
import { trimText } from '../../checks/plain-text.ts';

const NUMBER_OR_DATE = /^[\d\s./:,+-]*\d[\d\s./:,+-]*(?:[ap]m)?$/i;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const GUID = /^\{?[0-9a-f]{8}-[0-9a-f]{4}-/i;
const MAX_LENGTH = 100;

/** Numbers, dates, e-mail addresses and IDs are no names of columns. */
export function looksLikeData(text: string): boolean {
  if (text.length > MAX_LENGTH) return false;
  const trimmed = trimText(text);
  return NUMBER_OR_DATE.test(trimmed) || EMAIL.test(trimmed) || GUID.test(trimmed);
}
