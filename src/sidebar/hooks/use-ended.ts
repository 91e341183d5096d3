// The run whose results are shown: the last that ended, as the server tells of it by now.
import { useRef, useState } from 'preact/hooks';
import type { RunView } from '../../rpc/api.ts';
import { call } from '../client/server.ts';
import { isSameOutcome, newsOf } from '../state/ended.ts';

export interface EndedControl {
  readonly ended: RunView | null;
  /** How often it has become another one, or been undone, since the page opened. */
  readonly changes: number;
  /** Shows what was done here, or has ended here. */
  show(run: RunView): void;
  /**
   * Asks how the last run stands. The run that is shown is asked about by itself where the answer speaks of another.
   *
   * @param ask answers with null when it tells of none that has ended, and with undefined when no answer came
   * @param counts whether a change is told to those who looked at rows before it
   */
  look(ask: () => Promise<RunView | null | undefined>, counts: boolean): Promise<void>;
}

/** @param first as the server told it when the page opened */
export function useEnded(first: RunView | null): EndedControl {
  const [ended, setEnded] = useState<RunView | null>(first);
  const [changes, setChanges] = useState(0);
  const shown = useRef(first);
  const newest = useRef(first?.startedAt ?? 0);

  function put(run: RunView, counts: boolean): void {
    const isNews = counts && (shown.current === null || !isSameOutcome(shown.current, run));
    shown.current = run;
    newest.current = Math.max(newest.current, run.startedAt);
    setEnded(run);
    if (isNews) setChanges((now) => now + 1);
  }
  async function look(ask: () => Promise<RunView | null | undefined>, counts: boolean): Promise<void> {
    const before = shown.current;
    const seen = await ask();
    if (seen === undefined) return;
    let news = newsOf(before, seen, newest.current);
    if (news === 'ask' && before !== null) {
      const answer = await call('sidebarProgress', { runId: before.id });
      news = answer.ok ? answer.run : null;
    }
    // What the user did meanwhile is newer than the answer.
    if (news === null || news === 'ask' || shown.current !== before) return;
    if (news.state === 'ended') put(news, counts);
  }
  return { ended, changes, show: (run) => put(run, true), look };
}
