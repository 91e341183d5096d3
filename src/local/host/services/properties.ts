// PropertiesService: strings kept per document, per user and per script (page reference/properties).
import { hasFile } from '../has-file.ts';
import type { ServiceContext } from '../host-state.ts';
import { Service } from '../service.ts';
import { badArguments, recordArgument, textArgument } from './arguments.ts';
import { ContextService } from './context-service.ts';
import type { PropertyStore } from './property-store.ts';

export class PropertiesService extends Service {
  readonly #document: Properties | null;
  readonly #script: Properties;
  readonly #user: Properties;

  constructor(context: ServiceContext) {
    super();
    const { state, execution } = context;
    this.#document = hasFile(context) ? new Properties(context, state.properties.document) : null;
    this.#script = new Properties(context, state.properties.script);
    this.#user = new Properties(context, state.properties.user(execution.user));
  }

  /** Null where no document is attached. */
  getDocumentProperties(): Properties | null {
    return this.#document;
  }

  getScriptProperties(): Properties {
    return this.#script;
  }

  getUserProperties(): Properties {
    return this.#user;
  }
}

export class Properties extends ContextService {
  readonly #store: PropertyStore;

  constructor(context: ServiceContext, store: PropertyStore) {
    super(context);
    this.#store = store;
  }

  getProperty(key: unknown): string | null {
    this.#book();
    return this.#store.get(textArgument('Properties.getProperty', key));
  }

  setProperty(key: unknown, value: unknown): this {
    this.#book();
    if (value === null || value === undefined) throw badArguments('Properties.setProperty', [key, value]);
    this.#store.set(
      textArgument('Properties.setProperty', key),
      textArgument('Properties.setProperty', value),
    );
    return this;
  }

  getProperties(): Record<string, string> {
    this.#book();
    return this.#store.entries;
  }

  setProperties(properties: unknown, deleteAllOthers: unknown = false): this {
    this.#book();
    const entries = Object.entries(recordArgument('Properties.setProperties', properties)).map(
      ([key, value]) => [key, textArgument('Properties.setProperties', value)] as const,
    );
    if (deleteAllOthers === true) this.#store.clear();
    for (const [key, value] of entries) this.#store.set(key, value);
    return this;
  }

  getKeys(): string[] {
    this.#book();
    return Object.keys(this.#store.entries);
  }

  deleteProperty(key: unknown): this {
    this.#book();
    this.#store.remove(textArgument('Properties.deleteProperty', key));
    return this;
  }

  deleteAllProperties(): this {
    this.#book();
    this.#store.clear();
    return this;
  }

  #book(): void {
    const { state, execution } = this.context;
    state.propertiesQuota.take(execution.user, 1, execution.now());
  }
}
