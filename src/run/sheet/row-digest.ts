// Tells a row by what it fills the task's fields with, whatever other columns come and go.
import type { ColumnMapping, Constant } from '../../core/mapping/mapping.ts';
import { templateColumns } from '../../core/mapping/template/template.ts';
import { digestOf, splitMark } from '../../core/placement-mark.ts';

/** What fills what. */
interface Filling {
  readonly columns: readonly Pick<ColumnMapping, 'column' | 'field'>[];
  /** Texts made of columns tell rows apart too. */
  readonly constants?: readonly Pick<Constant, 'field' | 'template'>[];
}

/** The columns that fill fields or parts of texts, in an order that stays when they move. */
export function fillingColumns({ columns, constants = [] }: Filling): number[] {
  const filling = columns.flatMap(({ field, column }) => (field === null ? [] : [{ field, column }]));
  const parts = constants.flatMap(({ field, template }) =>
    templateColumns(template ?? []).map((column) => ({ field, column })),
  );
  const sorted = [...filling, ...parts].sort((a, b) => (a.field < b.field ? -1 : Number(a.field > b.field)));
  return sorted.map(({ column }) => column);
}

/** @param line what the row shows, column by column */
export function rowDigest(line: readonly string[], filling: Filling): string {
  return digestOf(fillingColumns(filling).map((column) => line[column] ?? ''));
}

/** Whether a status was meant for another row: its writer was killed before anybody had looked. */
export function isMisplacedStatus(status: string, line: readonly string[], mapping: Filling): boolean {
  const { mark } = splitMark(status.trim());
  return mark !== null && mark.slice(mark.lastIndexOf('-') + 1) !== rowDigest(line, mapping);
}

/** Instead of a writer, in marks that prove nothing for good: no run and no check is called so. */
export const NOBODY = 'late';

/** Who has left a mark on the status; null where it bears none. */
export function markerOf(status: string): string | null {
  const { mark } = splitMark(status.trim());
  return mark === null ? null : mark.slice(0, mark.lastIndexOf('-'));
}

/** Whether a status was written by somebody who was held up, so that it may hide what a later one wrote. */
export function isLate(status: string, lastWriter: string | null): boolean {
  const marker = markerOf(status);
  return marker === NOBODY || (marker !== null && lastWriter !== null && marker !== lastWriter);
}

/** Whether an id was meant for another row: the same, for a cell of ids. @param key the row's own token */
export function isMisplacedId(id: string, key: string): boolean {
  const { mark } = splitMark(id.trim());
  return mark !== null && mark !== key;
}
