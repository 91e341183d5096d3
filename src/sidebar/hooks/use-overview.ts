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
}

/** @param connecting whether a step is shown on which the account matters most */
export function useOverview(first: Overview, connecting: boolean): OverviewControl {
  const [known, setKnown] = useState<Known>(first);
  // Answers of calls that began before the user acted are out of date.
  const acts = useRef(0);
  const on = connecting || known.account === null;

  function update(news: Partial<Known>): void {
    acts.current++;
    setKnown((now) => ({ ...now, ...news }));
  }
  async function look(): Promise<void> {
    const before = acts.current;
    const answer = await call('sidebarOverview');
    if (!answer.ok || before !== acts.current) return;
    const { account, rate, ceiling } = answer.overview;
    setKnown((now) => ({ ...now, account, rate, ceiling }));
  }
  useInterval(ACCOUNT_EVERY_MS, on, look);
  useEffect(() => {
    if (!on) return;
    const seen = () => void look();
    window.addEventListener('focus', seen);
    return () => window.removeEventListener('focus', seen);
  }, [on]);
  return { known, update };
}
