// Whether the rows that would go are those that the user was shown, apart from cells that Sheets itself works out anew all the time.
import { displays } from '../../core/cell.ts';
import { isWithin, type MayGo, rowsThatMayGo, type ShownRows, shownAt } from '../plan/shown-rows.ts';
import { fillingColumns, rowDigest } from '../sheet/row-digest.ts';
import type { SheetHead } from '../sheet/sheet-head.ts';
import { spanOf, type Table } from '../sheet/table.ts';

type Head = Pick<SheetHead, 'mapping'>;

/** Functions of Google Sheets whose cells change though nobody has touched the sheet. */
const VOLATILE = /\b(?:NOW|TODAY|RAND|RANDBETWEEN|RANDARRAY)\s*\(/i;
const TEXTS = /"[^"]*"/g;

const isVolatile = (formula: string): boolean => VOLATILE.test(formula.replace(TEXTS, '""'));

/** Whether every row that goes was shown, and those that were shown and do not go any more still stand at their places. */
function standAsShown(shown: ShownRows, { read, ready }: MayGo, { mapping }: Head): boolean {
  const left = new Map<string, number>();
  const add = (digest: string, number: number) => left.set(digest, (left.get(digest) ?? 0) + number);
  for (const digest of shown.rows) add(digest, 1);
  const hasTaken = (digest: string): boolean => {
    if ((left.get(digest) ?? 0) === 0) return false;
    add(digest, -1);
    return true;
  };
  const going = new Set(ready.map(({ rowNumber }) => rowNumber));
  const digests = (isGoing: boolean) =>
    read
      .filter((row) => going.has(row.rowNumber) === isGoing && (isGoing || isWithin(row, shown.spans)))
      .map((row) => rowDigest(displays(row), mapping));
  const strange = digests(true).filter((digest) => !hasTaken(digest));
  const hasStranger = strange.length > 1 || strange.some((digest) => digest !== shown.tried);
  for (const digest of digests(false)) hasTaken(digest);
  return !hasStranger && [...left.values()].every((number) => number === 0);
}

/** Whether nothing has changed but columns whose cells Sheets works out anew, in all of these rows. */
function differByThemselves(
  shown: ShownRows,
  planned: MayGo,
  head: Head,
  table: Pick<Table, 'readFormulas'>,
): boolean {
  const now = shownAt(shown.spans, planned, head);
  const columns = fillingColumns(head.mapping);
  const isAlike = now.rows.length === shown.rows.length && now.columns.length === shown.columns.length;
  const changed = columns.filter((_, place) => now.columns[place] !== shown.columns[place]);
  // Cells that have changed places within their column are in other tasks by now.
  if (!isAlike || changed.length === 0) return false;
  const numbers = rowsThatMayGo(planned).map(({ rowNumber }) => rowNumber);
  const span = spanOf(numbers);
  const leftmost = changed.reduce((a, b) => Math.min(a, b));
  const rightmost = changed.reduce((a, b) => Math.max(a, b));
  const formulas = table.readFormulas(leftmost, rightmost, span);
  return numbers.every((row) =>
    changed.every((column) => isVolatile(formulas[row - span.first]?.[column - leftmost] ?? '')),
  );
}

/** @param table read only where something differs */
export function areAsShown(
  shown: ShownRows,
  planned: MayGo,
  head: Head,
  table: Pick<Table, 'readFormulas'>,
): boolean {
  return standAsShown(shown, planned, head) || differByThemselves(shown, planned, head, table);
}
