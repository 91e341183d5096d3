// CacheService: short-lived strings per document, per user and per script (page reference/cache).
import { hasFile } from '../has-file.ts';
import type { ServiceContext } from '../host-state.ts';
import { type Execution, Service } from '../service.ts';
import { listArgument, numberArgument, recordArgument, textArgument } from './arguments.ts';
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

  /** What is there of several values, in one call. */
  getAll(keys: unknown): Record<string, string> {
    const found = listArgument('Cache.getAll', keys).map((each): [string, string | null] => {
      const key = textArgument('Cache.getAll', each);
      return [key, this.#store.get(key, this.#execution.now())];
    });
    return Object.fromEntries(found.flatMap(([key, value]) => (value === null ? [] : [[key, value]])));
  }

  /** Several values in one call. */
  putAll(values: unknown, seconds: unknown = DEFAULT_SECONDS): void {
    for (const [key, value] of Object.entries(recordArgument('Cache.putAll', values))) {
      const text = textArgument('Cache.putAll', value);
      this.#store.put(key, text, numberArgument('Cache.putAll', seconds), this.#execution.now());
    }
  }

  put(key: unknown, value: unknown, seconds: unknown = DEFAULT_SECONDS): void {
    this.#store.put(
      textArgument('Cache.put', key),
      textArgument('Cache.put', value),
      numberArgument('Cache.put', seconds),
      this.#execution.now(),
    );
  }

  remove(key: unknown): void {
    this.#store.remove(textArgument('Cache.remove', key));
  }
}
