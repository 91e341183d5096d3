// What a search for sent tasks starts from, and what it says of each of them.
import type { LookUpHabits } from './habits.ts';

export type Match =
  | { readonly kind: 'found'; readonly id: string }
  | {
      readonly kind: 'none';
      /** The row is a copy of one of another sheet, which may have its task. */
      readonly isCopy?: true;
    }
  /** So many tasks look like so many rows, this one among them, and nothing tells which is whose. */
  | {
      readonly kind: 'ambiguous';
      readonly tasks: number;
      readonly rows: number;
      /** The row was sent from another file, so that no later look tells either. */
      readonly isForeign?: true;
      /** The tasks may be the row's only in a way that the account has not shown yet; see `otherwise.ts`. */
      readonly isOtherwise?: true;
    };

/** What is known beside the rows and the tasks. */
export interface Search {
  /** Ids that rows hold already, of this sheet or of others. */
  readonly taken: ReadonlySet<string>;
  readonly habits: LookUpHabits;
  /** Milliseconds since 1970 UTC. */
  readonly now: number;
  /** The same by LeadSquared's own clock; left out while that is not known. */
  readonly farNow?: number | null;
}
