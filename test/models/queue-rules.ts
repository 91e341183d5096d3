// The rules of the queue model, each of which can be left out, and how much may happen in one exploration.

export interface QueueRules {
  /** After a write by place nobody looks whether the lease was lost meanwhile. */
  readonly hasNoFence: boolean;
  /** Marks of a writer who was not the last one are trusted. */
  readonly forgetsLastWriter: boolean;
  /** Nobody looks at the lease between marking rows as Sending and the call. */
  readonly postsUnchecked: boolean;
}

export const RIGHT_QUEUE: QueueRules = { hasNoFence: false, forgetsLastWriter: false, postsUnchecked: false };

export interface QueueBounds {
  readonly kills: number;
  readonly lapses: number;
  readonly sorts: number;
}
