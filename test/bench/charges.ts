// What the benchmark charges: the host's latencies, and what lies outside Google's services.
import { LATENCIES, type Latencies } from '../../src/local/host/runtime/latency.ts';

/** Milliseconds. */
export interface Charges extends Latencies {
  /** From a call's arrival at LeadSquared to its reply: assumed, no figure is known. */
  readonly http: number;
  /** A call of the sidebar on its way to Google and back, without the work itself: assumed. */
  readonly client: number;
  /** From the storing of a task until a look-up shows it: assumed. */
  readonly visible: number;
}

export const CHARGES: Charges = { ...LATENCIES, http: 600, client: 1000, visible: 3000 };

export function isCharge(name: string): name is keyof Charges {
  return Object.hasOwn(CHARGES, name);
}

/** The charges in a word: `base`, or those that differ from it. */
export function describeCharges(charges: Charges): string {
  const names = Object.keys(CHARGES).filter(isCharge);
  const changed = names.filter((name) => charges[name] !== CHARGES[name]);
  return changed.length === 0 ? 'base' : changed.map((name) => `${name}=${charges[name]}`).join(' ');
}
