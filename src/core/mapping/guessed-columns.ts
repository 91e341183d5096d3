// Holds on to the guesses once they are used, so that they cannot change while the user edits the rows of a run; and says them.
import { columnLetter } from '../cell-name.ts';
import { quote, trimText } from '../checks/plain-text.ts';
import { fieldLabel } from '../fields/fields.ts';
import type { MappedHow, Mapping } from './mapping.ts';

const NOT_GUESSED: readonly MappedHow[] = ['saved', 'ignored', 'none'];

/**
 * Header → field of everything that was guessed, in the form of the saved mapping. A header that two columns have is left out,
 * because saved choices tell columns by their headers.
 */
export function guessedColumns({ columns }: Pick<Mapping, 'columns'>): Record<string, string> {
  const times = new Map<string, number>();
  for (const { header } of columns) times.set(trimText(header), (times.get(trimText(header)) ?? 0) + 1);
  return Object.fromEntries(
    columns.flatMap(({ header, field, how }) =>
      field === null || NOT_GUESSED.includes(how) || times.get(trimText(header)) !== 1
        ? []
        : [[trimText(header), field] as const],
    ),
  );
}

/** Sentences for the user about columns that only their cells speak for: their headers do not say what they are. */
export function guessesByCells({ columns }: Pick<Mapping, 'columns'>): string[] {
  return columns.flatMap(({ column, header, field, how, why }) =>
    field === null || how !== 'content'
      ? []
      : [
          `Column ${columnLetter(column)}, ${quote(header)}, is taken for ${fieldLabel(field)}, because ${why}. If that is wrong, choose otherwise under “Match columns”.`,
        ],
  );
}
