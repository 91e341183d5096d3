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
  /** Asks the server which runs are open, which sheet, and whose keys are set. @returns null when it did not answer */
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
    const { runs, sheet, account, lists, rate, ceiling } = answer.overview;
    const isUpToDate = before === acts.current;
    setKnown((now) => {
      if (!isUpToDate) return { ...now, runs };
      // What was known of one account is not true of another; of the same one the page knows as much.
      const isOther = JSON.stringify(account) !== JSON.stringify(now.account);
      return { ...now, runs, sheet, rate, ceiling, ...(isOther ? { account, lists } : {}) };
    });
    return answer.overview;
  }
  useInterval(ACCOUNT_EVERY_MS, isWaiting, async () => void (await refresh()));
  useEffect(() => {
    if (!isWaiting) return;
    const seen = () => void refresh();
    window.addEventListener('focus', seen);
    return () => window.removeEventListener('focus', seen);
  }, [isWaiting]);
  return { known, update, refresh };
}
