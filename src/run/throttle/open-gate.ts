// The gate through which all calls of one account go.

import type { Account, RunPorts } from '../job.ts';
import { RateGate } from './rate-gate.ts';

export function openGate(ports: RunPorts, account: Pick<Account, 'hash' | 'rate'>): RateGate {
  const { clock, ids, sharedStore, userStore, scriptLock } = ports;
  return new RateGate(
    { clock, ids, store: sharedStore, memory: userStore, lock: scriptLock },
    account.hash,
    account.rate,
  );
}
