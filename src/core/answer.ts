// How a function that the user started answers: with what it came to, or with a sentence that says what is wrong.

/** Plain data. `message` is shown to the user as it is; `code` is for programs. */
export type Answer<T> =
  | ({ readonly ok: true } & T)
  | { readonly ok: false; readonly code: string; readonly message: string };
