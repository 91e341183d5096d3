// A row of the table of spellings: a text, and what it means.

/** An instant in UTC such as `2027-01-25 04:30:00`, or the code of a refusal, with the repair after an arrow. */
export type Outcome = string;

/** The outcome everywhere; or in Asia/Kolkata (day first), America/New_York (month first) and Europe/London (day first). */
export type Spelling =
  | readonly [text: string, everywhere: Outcome]
  | readonly [text: string, india: Outcome, newYork: Outcome, london: Outcome];
