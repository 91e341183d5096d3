// What crosses google.script.run about settling rows in doubt: what the user is asked, and what the answer is to.

/** What a question was about; it goes back with the answer as it came. */
export interface MissingAskedView {
  readonly rows: number;
  /** Those of which nobody knows any more what they held when they were sent. */
  readonly untold: number;
}

export interface MissingInput {
  readonly sheetId: number;
  readonly confirmed: boolean;
  /** What was confirmed; when there is more by now, it is asked anew. Left out, whatever there is is confirmed. */
  readonly asked?: MissingAskedView | null;
}

export interface MissingQuestion {
  /** What the user has to confirm, several lines; null when the run has begun. */
  readonly question: string | null;
  readonly asked: MissingAskedView | null;
}
