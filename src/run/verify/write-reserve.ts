// What must be left of an execution's time once the last look-up is over.

/** Kept free before the deadline to write the results. */
export const WRITE_RESERVE_MS = 15_000;
