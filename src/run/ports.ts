// What the engine needs from the platform beside the sheet and HTTP: time, small stores, locks, fresh ids, triggers and mail.

export interface Clock {
  /** Milliseconds since 1970 UTC. */
  now(): number;
  sleep(milliseconds: number): void;
}

/** Text under a key, to be read. */
export interface ReadStore {
  get(key: string): string | null;
}

/** Text under a key; values stay under 9 KB (page quotas). */
export interface Store extends ReadStore {
  set(key: string, value: string): void;
  remove(key: string): void;
}

/** A store that takes several values in one service call, and gives all of them in one. */
export interface BulkStore extends Store {
  /** Every value under its key, as they are at one moment. */
  getAll(): Readonly<Record<string, string>>;
  setAll(values: Readonly<Record<string, string>>): void;
}

/** Short-lived values of the current user's own, at most 100 KB each; any of them may be gone at any time (page cache). */
export interface Cache {
  /** What is still there, by its key. */
  getAll(keys: readonly string[]): Readonly<Record<string, string>>;
  /** @param seconds at most six hours */
  setAll(values: Readonly<Record<string, string>>, seconds: number): void;
}

/** When a trigger fires: again and again, or once after at least so many milliseconds. */
export type Timing = 'every-minute' | 'every-hour' | { readonly after: number };

/** The current user's clock triggers of this add-on in this spreadsheet; nobody else sees or runs them. */
export interface Triggers {
  /** Ids of those that are there, fired ones included. */
  ids(): string[];
  /**
   * @returns the new trigger's id
   * @throws Error of Google's own, for instance because a published add-on may have no trigger that often
   */
  create(timing: Timing): string;
  /** Does nothing when there is no such trigger any more. */
  remove(id: string): void;
}

export interface Mail {
  /** Writes to the current user; answers false when Google sent nothing. */
  toMyself(subject: string, body: string): boolean;
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
