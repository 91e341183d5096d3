// Who holds which lock and who waits for it, over all executions (page reference/lock/lock).
import type { Answer } from '../service.ts';

/** What a lock needs to know of an execution. */
export interface LockOwner {
  wait(milliseconds: number): Answer<void>;
}

interface Waiter {
  readonly owner: LockOwner;
  take(): void;
}

export class LockTable {
  readonly #holders = new Map<string, LockOwner>();
  readonly #waiters = new Map<string, Waiter[]>();

  isHeldBy(name: string, owner: LockOwner): boolean {
    return this.#holders.get(name) === owner;
  }

  /** @returns true once the lock is the owner's, false when the time is over; a promise only where waiting is real. */
  acquire(name: string, owner: LockOwner, milliseconds: number): Answer<boolean> {
    const holder = this.#holders.get(name);
    if (holder === undefined || holder === owner) {
      this.#holders.set(name, owner);
      return true;
    }
    const waiters = this.#waiters.get(name) ?? [];
    this.#waiters.set(name, waiters);
    let took = false;
    const taken = new Promise<boolean>((resolve) => {
      const take = () => {
        took = true;
        resolve(true);
      };
      waiters.push({ owner, take });
    });
    const giveUp = () => {
      if (!took) this.#forget(name, owner);
      return took;
    };
    // On the virtual clock the holder cannot go on before this execution does, so the wait is over at once.
    const waited = owner.wait(milliseconds);
    return waited instanceof Promise ? Promise.race([taken, waited.then(giveUp)]) : giveUp();
  }

  release(name: string, owner: LockOwner): void {
    if (!this.isHeldBy(name, owner)) return;
    const next = this.#waiters.get(name)?.shift();
    if (next === undefined) {
      this.#holders.delete(name);
    } else {
      this.#holders.set(name, next.owner);
      next.take();
    }
  }

  /** At the end of an execution, at its kill, and when a dialog suspends it (page reference/base/ui). */
  releaseAll(owner: LockOwner): void {
    for (const name of this.#waiters.keys()) this.#forget(name, owner);
    for (const name of [...this.#holders.keys()]) this.release(name, owner);
  }

  #forget(name: string, owner: LockOwner): void {
    const waiters = this.#waiters.get(name) ?? [];
    this.#waiters.set(
      name,
      waiters.filter((waiter) => waiter.owner !== owner),
    );
  }
}
