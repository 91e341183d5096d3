// A quota per user that is full again a day after its first use (page guides/services/quotas).
import { DAY } from './limits.ts';

interface Use {
  since: number;
  amount: number;
}

export class DailyQuota {
  readonly #limit: number;
  readonly #message: string;
  readonly #uses = new Map<string, Use>();

  constructor(limit: number, message: string) {
    this.#limit = limit;
    this.#message = message;
  }

  remaining(user: string, now: number): number {
    return this.#limit - this.#use(user, now).amount;
  }

  /** @throws Error with Google's text when less than this is left */
  take(user: string, amount: number, now: number): void {
    const use = this.#use(user, now);
    if (use.amount + amount > this.#limit) throw new Error(this.#message);
    use.amount += amount;
  }

  /** Books what was used already, even over the limit. */
  book(user: string, amount: number, now: number): void {
    this.#use(user, now).amount += amount;
  }

  #use(user: string, now: number): Use {
    let use = this.#uses.get(user);
    if (use === undefined || now - use.since >= DAY) {
      use = { since: now, amount: 0 };
      this.#uses.set(user, use);
    }
    return use;
  }
}
