// The gate through which all calls of one account go.
import { RateGate } from './rate-gate.ts';
import type { Account, RunPorts } from './run-ports.ts';

export function openGate(ports: RunPorts, account: Pick<Account, 'keyHash' | 'rate'>): RateGate {
  const { clock, ids, scriptStore, scriptLock } = ports;
  return new RateGate({ clock, ids, store: scriptStore, lock: scriptLock }, account.keyHash, account.rate);
}
