// Precise mode: each row of a small run has a call of its own, whose reply names its task, so that nothing need be looked up.
import { knowsTasks, singlesWork } from './account-habits.ts';
import type { Account, Job, RunPorts } from './job.ts';
import { openGate } from './throttle/open-gate.ts';

interface Asked {
  readonly settings: Pick<Job['settings'], 'preciseRows' | 'webhookUrl'>;
  readonly account?: Account | null;
  readonly ports: Pick<RunPorts, 'clock' | 'ids' | 'sharedStore' | 'userStore' | 'scriptLock'>;
}

/** How many rows may go out one by one; 0 where the account has no such call, or a webhook is to be told, which bulk calls alone do. */
export function singlesUpTo({ settings, account = null, ports }: Asked): number {
  if (account === null || settings.preciseRows === 0 || settings.webhookUrl !== '') return 0;
  return singlesWork({ account, ports }) ? settings.preciseRows : 0;
}

/**
 * Whether a run of so many rows is precise: few enough, and all within the limiter's window, so that it is no slower than one bulk call.
 * The first run in an account is not: it teaches how bulk calls are answered, and how late their tasks appear.
 */
export function isPrecise(asked: Asked, rows: number): boolean {
  const { account = null, ports } = asked;
  if (account === null || rows === 0 || rows > asked.settings.preciseRows) return false;
  if (rows > singlesUpTo(asked) || !knowsTasks({ account, ports })) return false;
  const { rates, allowance } = openGate(ports, account).pace();
  return Math.min(allowance ?? rows, ...rates.map(({ calls }) => calls)) >= rows;
}
