// A LeadSquared that cannot be reached for a while, soon after the first rows have been sent.
import type { Bench } from '../support/bench.ts';

/** After the first call with rows in it. */
const BEGINS_AFTER_MS = 1000;

export class Outage {
  readonly #milliseconds: number;
  #bench: Bench | null = null;
  #from = 0;
  #isOn = false;

  /** @param seconds 0 for none */
  constructor(seconds: number) {
    this.#milliseconds = seconds * 1000;
  }

  /** From now on its time may come. */
  start(bench: Bench): void {
    this.#from = bench.host.now();
    if (this.#milliseconds > 0) this.#bench = bench;
  }

  /** To be called before each service call. */
  look(call: string): void {
    if (this.#bench === null || !call.startsWith('UrlFetchApp')) return;
    const { account, bulkCalls, host } = this.#bench;
    const first = bulkCalls().find(({ at }) => at >= this.#from)?.at;
    if (first === undefined) return;
    const past = host.now() - first - BEGINS_AFTER_MS;
    const isOn = past >= 0 && past < this.#milliseconds;
    if (isOn === this.#isOn) return;
    this.#isOn = isOn;
    account.configure({ faults: isOn ? [{ on: 'any', kind: 'cut-before' }] : [] });
  }
}
