// What another reading of the sheet does to a match that the user may be changing.
import type { MatchView } from '../../rpc/api.ts';
import { carryOver, draftOf, isChanged, type MatchDraft } from './match-draft.ts';
import { proposedValues, withNewProposals } from './match-values.ts';

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

export interface MatchState {
  readonly view: MatchView;
  readonly draft: MatchDraft;
  /** What the headers did since the user last acted; `kept` when changes of the user were carried over. */
  readonly news: 'changed' | 'kept' | null;
  /** The sheet the user went to while changes on this one were unsaved. */
  readonly other: MatchView | null;
}

export const freshMatch = (view: MatchView, news: MatchState['news'] = null): MatchState => ({
  view,
  draft: draftOf(view),
  news,
  other: null,
});

/** What a new reading of the sheet and of what is known of the account does to the state. */
export function noticed(state: MatchState, view: MatchView): MatchState {
  const changed = isChanged(state.draft, state.view);
  const news = headerNews(state.view, view);
  if (news === 'other-sheet') return changed ? { ...state, other: view } : freshMatch(view);
  if (!changed) return freshMatch(view, news === 'same' ? state.news : 'changed');
  // The account's lists may have come while the user was choosing.
  const values = withNewProposals(state.draft.values, proposedValues(state.view), proposedValues(view));
  const draft = { ...state.draft, values };
  if (news === 'same') return { ...state, view, draft, other: null };
  return { view, draft: carryOver(draft, state.view, view), news: 'kept', other: null };
}
