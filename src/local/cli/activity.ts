// What the add-on is doing at this moment, as far as a command line can see it: calling LeadSquared, resting, or working.
import type { CallHooks } from '../host/runtime/dispatcher.ts';

export interface Waiting {
  readonly on: 'call' | 'rest';
  /** Milliseconds since 1970 UTC. */
  readonly since: number;
}

export class Activity {
  #waiting: (Waiting & { readonly execution: string }) | null = null;

  /** Null while it works. */
  get waiting(): Waiting | null {
    return this.#waiting;
  }

  readonly onServiceCall: NonNullable<CallHooks['onServiceCall']> = (_n, execution, call) => {
    const on = call.startsWith('UrlFetchApp.') ? 'call' : 'rest';
    if (on === 'call' || call === 'Utilities.sleep') {
      // Rests that follow one another are one.
      const since = this.#waiting?.on === on ? this.#waiting.since : execution.now();
      this.#waiting = { on, since, execution: execution.id };
    } else if (this.#waiting?.execution === execution.id) this.#waiting = null;
  };
}
