// Reads a cell for a custom field, whose type only the LeadSquared account knows: always as text.
import type { Cell } from '../cell.ts';
import { formatUtc } from '../dates/civil.ts';
import { cellText, readText } from './read-text.ts';
import { accept, type Reading } from './reading.ts';

/** A cell with a time or duration only is an instant around Sheets' day zero, 1899-12-30. */
const FIRST_DATE = Date.UTC(1900, 1, 1);

/** Dates become LeadSquared's own UTC form, numbers plain digits, checkboxes true or false. */
export function readCustom(cell: Cell, limit: number): Reading<string> {
  const { value } = cell;
  if (typeof value === 'number' || typeof value === 'boolean') return accept(String(value));
  if (typeof value === 'object' && value.getTime() >= FIRST_DATE) return accept(formatUtc(value.getTime()));
  return readText(cellText(cell), limit);
}
