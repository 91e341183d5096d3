// Rows that go out in one call, and rows that wait to be looked up before they do.
import type { Entry } from '../session/entry.ts';

/** Rows that go out in one call. */
export interface Batch {
  readonly entries: readonly Entry[];
  /** For a piece of a chunk that LeadSquared has refused: what became of that chunk's rows so far. Null for a whole chunk. */
  readonly parted: { settled: number; refused: number } | null;
  /** Whether its one row goes out by the call that creates one task, and names it. */
  readonly isSingle: boolean;
}

/** Rows whose task may exist, and which are sent again once LeadSquared has told that it does not. */
export interface Refusal extends Batch {
  /** What LeadSquared said against the call; '' when that is not known any more. */
  readonly message: string;
  /** When the call was over, and from when on a look-up can tell; milliseconds since 1970 UTC. */
  readonly at: number;
  readonly dueAt: number;
  /** True for rows in doubt that the user wants to be sent again: they are whole chunks, and no refusal. */
  readonly isResent: boolean;
}
