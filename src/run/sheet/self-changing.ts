// Names the column whose texts changed in every row while the add-on was writing, so that its rows cannot be told apart.
import { columnLetter } from '../../core/cell-name.ts';
import { busySheet, UserError } from '../user-error.ts';
import { areMany, type Content } from './changed-rows.ts';

/** Rows that are not known again: too many to have been edited one by one. */
export interface SelfChanging {
  /** Whose texts changed in all of them, by its place now; null when no single column explains it. */
  readonly column: number | null;
}

/** @param placeOf where a column of the texts is now @returns null when the rows are few */
export function selfChanging(
  { lost, fresh }: { readonly lost: readonly Content[]; readonly fresh: readonly Content[] },
  placeOf: (at: number) => number,
): SelfChanging | null {
  if (!areMany(lost, fresh)) return null;
  const at = (fresh[0]?.texts ?? []).findIndex((_, column) => {
    const was = new Set(lost.map(({ texts }) => texts[column] ?? ''));
    return fresh.every(({ texts }) => !was.has(texts[column] ?? ''));
  });
  return { column: at < 0 ? null : placeOf(at) };
}

/** For a write of which nobody can say whether each text stands on its own row: the marks that say so stay. */
export function cannotTell({ column }: SelfChanging): UserError {
  if (column === null) return busySheet('it could not be seen whether each text stands on its own row');
  return new UserError(
    'busy',
    `Column ${columnLetter(column)} keeps changing: its text was another one in every row while the add-on was writing, so it could not be seen whether each text stands on its own row. Copy the column, paste it as values (Ctrl+Shift+V), and try again.`,
  );
}
