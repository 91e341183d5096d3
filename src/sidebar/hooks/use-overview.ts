// Where things stand, as the sidebar knows it; keys that were set through the menu are noticed.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Overview } from '../../rpc/api.ts';
import { call } from '../client/server.ts';
import { useInterval } from './use-interval.ts';

/** How often the account is asked for while it may be set elsewhere; a call costs Google about half a second. */
export const ACCOUNT_EVERY_MS = 5000;

type Known = Omit<Overview, 'run'>;

export interface OverviewControl {
  readonly known: Known;
  /** Takes over what the user did here. */
  update(news: Partial<Known>): void;
  /** Asks the server which runs are open, and which sheet. @returns null when it did not answer */
  refresh(): Promise<Overview | null>;
}

/** @param connecting whether a step is shown on which the account matters most */
export function useOverview(first: Overview, connecting: boolean): OverviewControl {
  const [known, setKnown] = useState<Known>(first);
  // Answers of calls that began before the user acted are out of date.
  const acts = useRef(0);
  const isWaiting = connecting || known.account === null;

  function update(news: Partial<Known>): void {
    acts.current++;
    setKnown((now) => ({ ...now, ...news }));
  }
  async function refresh(): Promise<Overview | null> {
    const before = acts.current;
    const answer = await call('sidebarOverview');
    if (!answer.ok) return null;
    const { runs, sheet } = answer.overview;
    setKnown((now) => ({ ...now, runs, sheet: before === acts.current ? sheet : now.sheet }));
    return answer.overview;
  }
  async function look(): Promise<void> {
    const before = acts.current;
    const now = await refresh();
    if (now === null || before !== acts.current) return;
    update({ account: now.account, rate: now.rate, ceiling: now.ceiling });
  }
  useInterval(ACCOUNT_EVERY_MS, isWaiting, look);
  useEffect(() => {
    if (!isWaiting) return;
    const seen = () => void look();
    window.addEventListener('focus', seen);
    return () => window.removeEventListener('focus', seen);
  }, [isWaiting]);
  return { known, update, refresh };
}
