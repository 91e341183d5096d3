// The rules by which runs keep apart, each of which can be left out of the model.

export interface RunRules {
  /** Whoever comes goes on with a run, with whatever keys. */
  readonly resumesForAnybody: boolean;
  /** Whoever comes undoes a run, with whatever keys. */
  readonly undoesForAnybody: boolean;
  /** A new run takes the place of an open one. */
  readonly keepsOneRun: boolean;
  /** The first token is written before the record. */
  readonly tokensFirst: boolean;
  /** Nobody notes which rows were let out. */
  readonly hasNoBits: boolean;
  /** That a row is let out is noted when its call has come back. */
  readonly notesAfterCall: boolean;
  /** Tokens that were given back, or taken up by another run, do not count as spent: only those that were let out. */
  readonly notesOnlySent: boolean;
  /** Queued rows are taken up whatever their tokens say. */
  readonly trustsQueued: boolean;
  /** Rows in doubt are taken into a run of any account. */
  readonly adoptsAnyAccount: boolean;
  /** A task counts as found although another row holds its id. */
  readonly sharesIds: boolean;
  /** A task counts as found although an equal row, whose task it may be, is in doubt too. */
  readonly ignoresRivals: boolean;
  /** A row that was about to be given back is given back later, whatever runs have begun since. */
  readonly givesBackLate: boolean;
  /** An undo settles the half deleted rows of runs of any account. */
  readonly settlesAnyAccount: boolean;
}

export const RIGHT_RUNS: RunRules = {
  resumesForAnybody: false,
  undoesForAnybody: false,
  keepsOneRun: false,
  tokensFirst: false,
  hasNoBits: false,
  notesAfterCall: false,
  notesOnlySent: false,
  trustsQueued: false,
  adoptsAnyAccount: false,
  sharesIds: false,
  ignoresRivals: false,
  givesBackLate: false,
  settlesAnyAccount: false,
};
