// Opens the gate through which all calls of an account go, with what a run's ports offer.
import type { Account, RunPorts } from '../job.ts';
import { RateGate } from './rate-gate.ts';

type GateSource = Pick<RunPorts, 'clock' | 'ids' | 'sharedStore' | 'userStore' | 'scriptLock'>;

/** The gate through which all calls of one account go. @param owner names the run whose calls these are */
export function openGate(ports: GateSource, account: Pick<Account, 'hash' | 'rate'>, owner = ''): RateGate {
  const { clock, ids, sharedStore, userStore, scriptLock } = ports;
  return new RateGate(
    { clock, ids, store: sharedStore, memory: userStore, lock: scriptLock },
    account.hash,
    account.rate,
    owner,
  );
}
