// What the sandbox account's control API answers, as far as the panel shows it.
import { useEffect, useState } from 'preact/hooks';
import type { AccountOptions } from '../../../sandbox/options.ts';
import type { CallRecord } from '../../../sandbox/state.ts';
import { usePage } from '../context.ts';
import { server } from '../server-api.ts';

export interface SandboxState {
  readonly options: AccountOptions;
  readonly calls: readonly CallRecord[];
}

/** Loads something of the sandbox now and whenever its counts have changed; null until it is there. */
export function useSandbox<T>(path: string): { data: T | null; reload: () => void } {
  const { store } = usePage();
  const [data, setData] = useState<T | null>(null);
  const [asked, setAsked] = useState(0);
  const { account } = store;
  const counts = store.state[account === 'sandbox' ? 'counts' : 'secondCounts'];
  useEffect(() => {
    let isCurrent = true;
    server.sandbox<T>(account, path).then(
      (loaded) => {
        if (isCurrent) setData(loaded);
      },
      (error: unknown) => store.toast('The sandbox does not answer', String(error)),
    );
    return () => {
      isCurrent = false;
    };
  }, [account, path, counts?.calls, counts?.tasks, asked]);
  return { data, reload: () => setAsked((before) => before + 1) };
}
