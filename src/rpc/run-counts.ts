// How many rows of a run there are of each kind, as the sidebar is told.

export type RunCounts = Readonly<
  Record<
    | 'queued'
    | 'sending'
    | 'accepted'
    | 'created'
    | 'invalid'
    | 'failed'
    | 'unknown'
    | 'skipped'
    /** Rows whose tasks were deleted again. */
    | 'deleted'
    /** Rows that were sent, and that the sheet shows no more. */
    | 'gone'
    /** Rows given back as they were before the run. */
    | 'unsent',
    number
  >
>;
