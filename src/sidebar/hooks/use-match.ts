// The match of the active sheet: read once, changed by the user, and read again while it is shown.
import { useRef, useState } from 'preact/hooks';
import type { MatchView } from '../../rpc/api.ts';
import { call } from '../client/server.ts';
import type { MatchDraft } from '../state/match-draft.ts';
import { freshMatch, type MatchState, noticed } from '../state/match-state.ts';
import { useInterval } from './use-interval.ts';

/** How often the headers are looked at; a call costs Google about half a second. */
export const HEADERS_EVERY_MS = 5000;

export interface MatchControl {
  readonly state: MatchState | null;
  /** Why the headers could not be read at first. */
  readonly failure: string | null;
  load(): Promise<void>;
  /** Reads it again and keeps what the user has changed. */
  readAgain(): Promise<void>;
  edit(draft: MatchDraft): void;
  /** Takes a match as the server has it now, without the user's changes. */
  show(view: MatchView): void;
}

/** @param on whether a step is shown that depends on the headers */
export function useMatch(on: boolean, seen: (view: MatchView) => void): MatchControl {
  const [state, setState] = useState<MatchState | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  // Answers of calls that began before the user saved are out of date.
  const acts = useRef(0);

  function show(view: MatchView): void {
    acts.current++;
    setState(freshMatch(view));
    seen(view);
  }
  async function load(): Promise<void> {
    setFailure(null);
    const answer = await call('sidebarMatch');
    if (answer.ok) show(answer.match);
    else setFailure(answer.message);
  }
  async function readAgain(): Promise<void> {
    const before = acts.current;
    const answer = await call('sidebarMatch');
    if (!answer.ok || before !== acts.current) return;
    setState((now) => (now === null ? now : noticed(now, answer.match)));
    seen(answer.match);
  }
  useInterval(HEADERS_EVERY_MS, on && state !== null, readAgain);
  const edit = (draft: MatchDraft) => setState((now) => (now === null ? now : { ...now, draft, news: null }));
  return { state, failure, load, readAgain, edit, show };
}
