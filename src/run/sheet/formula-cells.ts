// Tells cells that show what a formula makes of others from cells in which a text has landed.
import { type Snapshot, shownAt } from './snapshot.ts';
import { SPILLS, spillSource } from './spill-source.ts';
import type { Table } from './table.ts';

/** By the row's number and the column's index from 0, both as they are now. */
export type IsFormula = (row: number, column: number) => boolean;

/** What an array formula shows once something stands in its way: then a text has landed there indeed. */
const BROKEN = '#REF!';

/**
 * Reads the formulas up to a column, at once.
 *
 * @param now what the sheet shows, from below its header on
 * @param last the column
 * @param own what the add-on's column shows: a cell of an array has no formula of its own, and is one when it repeats such a text
 */
export function readFormulaCells(
  table: Table,
  now: Snapshot,
  last: number,
  own: ReadonlySet<string>,
): IsFormula {
  const { headerRow, header, lines, first } = now;
  const formulas = table.readFormulas(0, last, { first: 1, last: first + lines.length - 1 });
  const formulaAt = (row: number, column: number) => formulas[row - 1]?.[column] ?? '';
  const lineAt = (row: number) => (row === headerRow ? header : (lines[row - first] ?? []));
  const fills = (row: number, column: number) =>
    SPILLS.test(formulaAt(row, column)) && lineAt(row)[column] !== BROKEN;
  const fillsFromAbove = (row: number, column: number) => {
    let at = row - 1;
    while (at > 0 && formulaAt(at, column) === '') at--;
    return at > 0 && fills(at, column);
  };
  const fillsFromLeft = (row: number, column: number) => {
    const source = spillSource(formulas[row - 1] ?? [], lineAt(row), column);
    return source !== null && fills(row, source);
  };
  return (row, column) =>
    formulaAt(row, column) !== '' ||
    (own.has(shownAt(now, row, column)) &&
      (fillsFromAbove(row, column) ||
        [row, headerRow, headerRow + 1].some((each) => fillsFromLeft(each, column))));
}
