// Caches with Google's limits: short-lived strings that may be gone at any time (page reference/cache/cache).

/** Characters of a key. */
export const MAX_KEY_CHARACTERS = 250;
/** Bytes of a value. */
export const MAX_VALUE_BYTES = 100 * 1024;
/** Seconds a value is kept at most, and when nothing is said. */
export const MAX_SECONDS = 21_600;
export const DEFAULT_SECONDS = 600;
/** Items of one cache; over that, the oldest tenth goes. */
export const MAX_ITEMS = 1_000;

interface Item {
  readonly value: string;
  readonly until: number;
}

export class CacheStore {
  readonly #items = new Map<string, Item>();

  get(key: string, now: number): string | null {
    checkKey(key);
    const item = this.#items.get(key);
    return item !== undefined && now < item.until ? item.value : null;
  }

  put(key: string, value: string, seconds: number, now: number): void {
    checkKey(key);
    if (Buffer.byteLength(value) > MAX_VALUE_BYTES) throw new Error('Argument too large: value');
    if (seconds < 1 || seconds > MAX_SECONDS) throw new Error('Invalid argument: expirationInSeconds');
    this.#items.delete(key);
    this.#items.set(key, { value, until: now + seconds * 1000 });
    if (this.#items.size > MAX_ITEMS) this.#evict();
  }

  remove(key: string): void {
    checkKey(key);
    this.#items.delete(key);
  }

  drop(keys: RegExp): void {
    for (const key of [...this.#items.keys()]) if (keys.test(key)) this.#items.delete(key);
  }

  #evict(): void {
    const oldest = [...this.#items.keys()].slice(0, MAX_ITEMS / 10);
    for (const key of oldest) this.#items.delete(key);
  }
}

function checkKey(key: string): void {
  if (key.length > MAX_KEY_CHARACTERS) throw new Error('Argument too large: key');
}
