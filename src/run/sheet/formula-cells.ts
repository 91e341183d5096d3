// Tells cells that show what a formula makes of others from cells in which a text has landed.
import { type Snapshot, shownAt } from './snapshot.ts';
import { SPILLS, spillSource } from './spill-source.ts';
import type { Table } from './table.ts';

/**
 * By the row's number and the column's index from 0, both as they are now.
 *
 * @param ofItsOwn whether only a formula in the cell itself counts
 */
export type IsFormula = (row: number, column: number, ofItsOwn: boolean) => boolean;

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
  const above = new Map<number, readonly number[]>();
  const fillsFromAbove = (row: number, column: number) => {
    const nearest = above.get(column) ?? formulasAbove(formulas, column);
    above.set(column, nearest);
    const at = nearest[row - 1] ?? 0;
    return at > 0 && fills(at, column);
  };
  const fillsFromLeft = (row: number, column: number) => {
    const source = spillSource(formulas[row - 1] ?? [], lineAt(row), column);
    return source !== null && fills(row, source);
  };
  // A blank is no text of the add-on's, and stands anywhere.
  const repeats = (text: string) => text !== '' && own.has(text);
  return (row, column, ofItsOwn) =>
    formulaAt(row, column) !== '' ||
    (!ofItsOwn &&
      repeats(shownAt(now, row, column)) &&
      (fillsFromAbove(row, column) ||
        [row, headerRow, headerRow + 1].some((each) => fillsFromLeft(each, column))));
}

/** For each row, from 1, the nearest row above it with a formula in the column; 0 for none. */
function formulasAbove(formulas: readonly (readonly string[])[], column: number): readonly number[] {
  let nearest = 0;
  return formulas.map((line, place) => {
    const above = nearest;
    if ((line[column] ?? '') !== '') nearest = place + 1;
    return above;
  });
}
