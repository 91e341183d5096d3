// CacheService: short-lived strings per document, per user and per script (page reference/cache).
import { hasFile } from '../has-file.ts';
import type { ServiceContext } from '../host-state.ts';
import { type Execution, Service } from '../service.ts';
import { numberArgument, textArgument } from './arguments.ts';
import { type CacheStore, DEFAULT_SECONDS } from './cache-store.ts';

export class CacheService extends Service {
  readonly #document: Cache | null;
  readonly #script: Cache;
  readonly #user: Cache;

  constructor(context: ServiceContext) {
    super();
    const { state, execution } = context;
    this.#document = hasFile(context) ? new Cache(execution, state.caches.document) : null;
    this.#script = new Cache(execution, state.caches.script);
    this.#user = new Cache(execution, state.caches.user(execution.user));
  }

  /** Null where no document is attached. */
  getDocumentCache(): Cache | null {
    return this.#document;
  }

  getScriptCache(): Cache {
    return this.#script;
  }

  getUserCache(): Cache {
    return this.#user;
  }
}

export class Cache extends Service {
  readonly #execution: Execution;
  readonly #store: CacheStore;

  constructor(execution: Execution, store: CacheStore) {
    super();
    this.#execution = execution;
    this.#store = store;
  }

  get(key: unknown): string | null {
    return this.#store.get(textArgument('Cache.get', key), this.#execution.now());
  }

  put(key: unknown, value: unknown, seconds: unknown = DEFAULT_SECONDS): void {
    this.#store.put(
      textArgument('Cache.put', key),
      textArgument('Cache.put', value),
      numberArgument('Cache.put', seconds),
      this.#execution.now(),
    );
  }

  /** One service call for all of them; keys without a value are left out of the answer. */
  getAll(keys: unknown): Record<string, string> {
    if (!Array.isArray(keys)) throw new TypeError('Cache.getAll takes a list of keys.');
    const now = this.#execution.now();
    const found = keys.map((key) => [key, this.#store.get(textArgument('Cache.getAll', key), now)] as const);
    return Object.fromEntries(
      found.flatMap(([key, value]) => (value === null ? [] : [[String(key), value]])),
    );
  }

  putAll(values: unknown, seconds: unknown = DEFAULT_SECONDS): void {
    if (typeof values !== 'object' || values === null) throw new TypeError('Cache.putAll takes an object.');
    const now = this.#execution.now();
    for (const [key, value] of Object.entries(values)) {
      const text = textArgument('Cache.putAll', value);
      this.#store.put(textArgument('Cache.putAll', key), text, numberArgument('Cache.putAll', seconds), now);
    }
  }

  remove(key: unknown): void {
    this.#store.remove(textArgument('Cache.remove', key));
  }
}
