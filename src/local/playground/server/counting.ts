// Keeps the windows told of how much the sandbox accounts hold.
import type { Account } from '../../sandbox/account.ts';
import type { Workbench } from '../../workbench/workbench.ts';
import type { AccountCounts, SandboxCounts } from '../shared/protocol.ts';

/** How often the accounts are looked at. */
const COUNTS_MS = 400;

export class Counting {
  readonly #bench: Pick<Workbench, 'account' | 'second'>;
  readonly #tell: (counts: AccountCounts) => void;
  readonly #timer: NodeJS.Timeout;
  #told = '';

  constructor(bench: Pick<Workbench, 'account' | 'second'>, tell: (counts: AccountCounts) => void) {
    this.#bench = bench;
    this.#tell = tell;
    this.#timer = setInterval(() => this.#look(), COUNTS_MS);
    this.#timer.unref();
  }

  counts(): AccountCounts {
    return { counts: countsOf(this.#bench.account), secondCounts: countsOf(this.#bench.second) };
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #look(): void {
    const counts = this.counts();
    const text = JSON.stringify(counts);
    if (counts.counts === null || text === this.#told) return;
    this.#told = text;
    this.#tell(counts);
  }
}

function countsOf(account: Account | null): SandboxCounts | null {
  if (account === null) return null;
  const { tasks, calls, rateRefused } = account.counts();
  return { tasks, calls, rateRefused };
}
