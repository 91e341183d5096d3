// What happens in the middle of a deed's executions: people's hands, other windows, a death, a standstill, an error of Google's.
import type { HostOptions } from '../../../src/local/host/host-options.ts';
import { GOOGLE_SAYS } from '../moments.ts';
import type { Town } from './town.ts';

type Executing = Parameters<NonNullable<HostOptions['onServiceCall']>>[1];

/** Something that is to happen before the nth service call of a deed, counted over its executions. */
export interface Moment {
  readonly at: number;
  readonly what: 'deed' | 'kill' | 'freeze' | 'throw';
  /** What is done then. */
  readonly act: () => void;
  /** So many service calls later the execution dies. */
  readonly dies?: number | undefined;
}

export class Moments {
  readonly #town: Town;
  #waiting: Moment[] = [];
  #calls = 0;
  #isInside = false;
  kills = 0;
  thrown = 0;
  freezes = 0;
  inside = 0;

  constructor(town: Town) {
    this.#town = town;
    town.onServiceCall = (_, execution, call) => this.#before(execution, call);
  }

  /** Does a deed in which these moments come; those that were not reached are forgotten. */
  during(moments: readonly Moment[], deed: () => void): void {
    this.#waiting = [...moments].sort((a, b) => a.at - b.at);
    this.#calls = 0;
    deed();
    this.#waiting = [];
  }

  #before(execution: Executing, call: string): void {
    if (this.#isInside || this.#waiting.length === 0) return;
    this.#calls++;
    const [next] = this.#waiting;
    if (next === undefined || this.#calls < next.at) return;
    this.#waiting.shift();
    this.#come(next, execution, call);
  }

  #come({ what, act, dies }: Moment, execution: Executing, call: string): void {
    const { functionName } = execution;
    this.#town.say(`  in call ${this.#calls} of the deed, ${functionName} ${call}: ${what}`);
    if (what === 'kill') {
      this.kills++;
      execution.kill(`Killed before service call ${this.#calls}`);
      return;
    }
    if (what === 'throw') {
      this.thrown++;
      throw new Error(GOOGLE_SAYS);
    }
    if (what === 'freeze') this.freezes++;
    else this.inside++;
    this.#isInside = true;
    act();
    // The clock of LeadSquared has gone on, and the one of the file in whose midst this came goes with it.
    this.#town.meet();
    this.#isInside = false;
    if (dies !== undefined) this.#waiting.unshift({ at: this.#calls + dies, what: 'kill', act: () => {} });
  }
}
