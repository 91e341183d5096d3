// The stores of one kind: one for the document, one for the script, one for each user.
import { remembered } from '../remembered.ts';

export class Stores<Store extends object> {
  readonly document: Store;
  readonly script: Store;
  readonly user: (email: string) => Store;

  constructor(make: () => Store) {
    this.document = make();
    this.script = make();
    this.user = remembered(make);
  }
}
