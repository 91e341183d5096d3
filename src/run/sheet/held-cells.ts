// What cells held before a write by place, so that one which is hit gets back its very value, and not one that looks like it.
import type { CellValue, SheetRow } from '../../core/cell.ts';
import { isGuid } from '../../core/guid.ts';
import { parseStatus } from '../../core/status.ts';
import { isPlainWords } from '../../core/typed-text.ts';
import type { Snapshot } from './snapshot.ts';
import { spanOf, type Table } from './table.ts';

/** Columns that the user may insert or delete in that moment, each of which moves the place by one. */
const NEAR = 3;

/**
 * The value of a cell, by its row number and its column; null where nobody has read it.
 *
 * @param shown what the cell showed: a value that was read while the user sorted may be another cell's
 */
export type HeldCells = (row: number, column: number, shown: string) => CellValue | null;

/** A text shows itself, unless a number format adds to it; what anything else shows is Google's to say. */
function isShownAs(value: CellValue, shown: string): boolean {
  return typeof value !== 'string' || value === shown;
}

/** As they were read with all they hold. @param rows below one another */
export function heldIn(rows: readonly SheetRow[]): HeldCells {
  const first = rows[0]?.rowNumber ?? 0;
  return (row, column, shown) => {
    const cell = rows[row - first]?.cells[column];
    return cell !== undefined && cell.display === shown ? cell.value : null;
  };
}

/** Whether what a cell shows leaves open what it holds. */
function isOpen(shown: string): boolean {
  return !isPlainWords(shown) && parseStatus(shown).kind !== 'status' && !isGuid(shown);
}

/** Reads those that may be hit when these rows of the column are written. @param rows at least one */
export function readHeld(table: Table, before: Snapshot, column: number, rows: readonly number[]): HeldCells {
  const [first, last] = [Math.max(0, column - NEAR), Math.min(before.header.length - 1, column + NEAR)];
  const span = spanOf(rows);
  const lines = before.lines.slice(span.first - before.first, span.last - before.first + 1);
  if (!lines.some((line) => line.slice(first, last + 1).some(isOpen))) return () => null;
  const values = table.readValues(first, last, span);
  return (row, at, shown) => {
    const value = values[row - span.first]?.[at - first];
    const showed = before.lines[row - before.first]?.[at];
    return value !== undefined && showed === shown && isShownAs(value, shown) ? value : null;
  };
}
