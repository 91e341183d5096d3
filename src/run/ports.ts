// What a run needs from the platform beside the sheet and HTTP: time, small stores, locks and fresh ids.

export interface Clock {
  /** Milliseconds since 1970 UTC. */
  now(): number;
  sleep(milliseconds: number): void;
}

/** Text under a key; values stay under 9 KB (page quotas). */
export interface Store {
  get(key: string): string | null;
  set(key: string, value: string): void;
  remove(key: string): void;
}

export interface Lock {
  /**
   * Does the work while nobody else holds the lock.
   *
   * @throws UserError `busy` when the lock was not free in time
   */
  during<T>(work: () => T): T;
}

export interface Ids {
  /** A fresh random UUID. */
  uuid(): string;
}
