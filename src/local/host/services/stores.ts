// The stores of one kind: one for the document, one for the script, one for each user.

export class Stores<Store> {
  readonly document: Store;
  readonly script: Store;
  readonly #make: () => Store;
  readonly #users = new Map<string, Store>();

  constructor(make: () => Store) {
    this.#make = make;
    this.document = make();
    this.script = make();
  }

  user(email: string): Store {
    const store = this.#users.get(email) ?? this.#make();
    this.#users.set(email, store);
    return store;
  }
}
