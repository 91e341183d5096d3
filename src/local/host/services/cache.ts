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

  remove(key: unknown): void {
    this.#store.remove(textArgument('Cache.remove', key));
  }
}
