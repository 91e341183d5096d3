// The stores of one kind: one for the document, one for the script, one for each user.
import { remembered } from '../remembered.ts';

export class Stores<Store extends object> {
  readonly document: Store;
  readonly script: Store;
  readonly user: (email: string) => Store;

  /** @param beside those of another file in which the same script is installed */
  constructor(make: () => Store, beside?: Stores<Store>) {
    this.document = make();
    this.script = beside?.script ?? make();
    this.user = beside?.user ?? remembered(make);
  }
}
