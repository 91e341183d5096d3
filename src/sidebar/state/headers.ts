// Tells whether the headers of the sheet are still the ones that were read.
import type { MatchView } from '../../rpc/api.ts';

export type HeaderNews = 'same' | 'changed' | 'other-sheet';

/** Equal for two readings exactly when the user's headers are: the add-on adds columns of its own when it first marks a row. */
export const headersOf = (view: MatchView): string =>
  JSON.stringify([
    view.headerRow,
    view.sheet.problem,
    view.columns.filter(({ own }) => !own).map(({ letter, header }) => [letter, header]),
  ]);

export function headerNews(before: MatchView, after: MatchView): HeaderNews {
  if (before.sheet.id !== after.sheet.id) return 'other-sheet';
  return headersOf(before) === headersOf(after) ? 'same' : 'changed';
}
