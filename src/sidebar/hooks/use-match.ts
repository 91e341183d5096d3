// The match of the active sheet: read once, changed by the user, and read again when the sheet's headers change.
import { useRef, useState } from 'preact/hooks';
import type { MatchView } from '../../rpc/api.ts';
import { call } from '../client/server.ts';
import { headerNews } from '../state/headers.ts';
import { carryOver, draftOf, isChanged, type MatchDraft } from '../state/match-draft.ts';
import { useInterval } from './use-interval.ts';

/** How often the headers are looked at; a call costs Google about half a second. */
export const HEADERS_EVERY_MS = 5000;

export interface MatchState {
  readonly view: MatchView;
  readonly draft: MatchDraft;
  /** What the headers did since the user last acted; `kept` when changes of the user were carried over. */
  readonly news: 'changed' | 'kept' | null;
  /** The sheet the user went to while changes on this one were unsaved. */
  readonly other: MatchView | null;
}

export interface MatchControl {
  readonly state: MatchState | null;
  /** Why the headers could not be read at first. */
  readonly failure: string | null;
  load(): Promise<void>;
  edit(draft: MatchDraft): void;
  /** Takes a match as the server has it now, without the user's changes. */
  show(view: MatchView): void;
}

const fresh = (view: MatchView, news: MatchState['news'] = null): MatchState => ({
  view,
  draft: draftOf(view),
  news,
  other: null,
});

/** What a new reading of the headers does to the state. */
function noticed(state: MatchState, view: MatchView): MatchState {
  const changed = isChanged(state.draft, state.view);
  const news = headerNews(state.view, view);
  if (news === 'other-sheet') return changed ? { ...state, other: view } : fresh(view);
  if (news === 'same') return changed ? { ...state, other: null } : fresh(view, state.news);
  if (!changed) return fresh(view, 'changed');
  return { view, draft: carryOver(state.draft, state.view, view), news: 'kept', other: null };
}

/** @param on whether a step is shown that depends on the headers */
export function useMatch(on: boolean, seen: (view: MatchView) => void): MatchControl {
  const [state, setState] = useState<MatchState | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  // Answers of calls that began before the user saved are out of date.
  const acts = useRef(0);

  function show(view: MatchView): void {
    acts.current++;
    setState(fresh(view));
    seen(view);
  }
  async function load(): Promise<void> {
    setFailure(null);
    const answer = await call('sidebarMatch');
    if (answer.ok) show(answer.match);
    else setFailure(answer.message);
  }
  useInterval(HEADERS_EVERY_MS, on && state !== null, async () => {
    const before = acts.current;
    const answer = await call('sidebarMatch');
    if (!answer.ok || before !== acts.current) return;
    setState((now) => (now === null ? now : noticed(now, answer.match)));
    seen(answer.match);
  });
  const edit = (draft: MatchDraft) => setState((now) => (now === null ? now : { ...now, draft, news: null }));
  return { state, failure, load, edit, show };
}
