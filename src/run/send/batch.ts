// Rows that go out in one call, and rows that wait to be looked up before they do.
import type { Entry } from '../session/entry.ts';

/** What became of the rows of a refused chunk so far; all of its pieces share it. */
export interface Parted {
  settled: number;
  refused: number;
  /** What LeadSquared has said against pieces of the chunk, in this execution. */
  readonly said: string[];
}

export function newParted(settled = 0, refused = 0): Parted {
  return { settled, refused, said: [] };
}

/** Rows that go out in one call. */
export interface Batch {
  readonly entries: readonly Entry[];
  /** For a piece of a chunk that LeadSquared has refused; null for a whole chunk. */
  readonly parted: Parted | null;
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
