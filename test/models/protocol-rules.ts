// The rules of the protocol model, each of which can be left out, and how much may happen in one exploration.

/** The right order, and the ways in which it can be got wrong. */
export interface Rules {
  /** Sending is written only when the call has come back. */
  readonly marksAfterPost: boolean;
  readonly ignoresLease: boolean;
  /** Rows found Sending are taken for not sent. */
  readonly resendsUnverified: boolean;
  /** Statuses are written at the places that the rows had when they were looked up, and not by what the cells hold. */
  readonly writesByPlace: boolean;
  /** Ids are not read again after they were written. */
  readonly trustsIds: boolean;
  /** Whoever resumes after a kill does not look at the marks that it finds. */
  readonly ignoresMarks: boolean;
  /** Ids that an earlier execution left in rows in hand stay there while the new ones are written. */
  readonly keepsLeftIds: boolean;
}

export const RIGHT: Rules = {
  marksAfterPost: false,
  ignoresLease: false,
  resendsUnverified: false,
  writesByPlace: false,
  trustsIds: false,
  ignoresMarks: false,
  keepsLeftIds: false,
};

/** How much may happen in one exploration. */
export interface Bounds {
  readonly kills: number;
  readonly sorts: number;
  /** How often Google may hold a driver up for so long that its lease runs out while it lives. */
  readonly lapses: number;
}
