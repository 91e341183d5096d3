// Says that not the cell is wrong but what the user has matched its text to.
import type { Cell } from '../cell.ts';
import { quote } from './plain-text.ts';
import { cellText } from './read-text.ts';
import type { Finding, Reading } from './reading.ts';

/** A repair of the cell would be none: the cell says what it should. */
function ofMatch(finding: Finding, cell: Cell, meant: Cell): Finding {
  const { suggestion: _, ...rest } = finding;
  const message = `${quote(cellText(cell))} stands for ${quote(cellText(meant))} in the match of this sheet. ${finding.message} Correct it under “Match columns”.`;
  return { ...rest, code: 'matched-value', message };
}

/**
 * Reads a cell, or what is read in its place.
 *
 * @param meant the cell itself unless its text stands for another
 */
export function readMeant<T>(cell: Cell, meant: Cell, read: (cell: Cell) => Reading<T>): Reading<T> {
  const reading = read(meant);
  if (meant === cell) return reading;
  if (!reading.ok) return { ok: false, error: ofMatch(reading.error, cell, meant) };
  return reading.warning === null ? reading : { ...reading, warning: ofMatch(reading.warning, cell, meant) };
}
