// The tokens that a date text is made of, and how a parser looks at them.

export interface Token {
  readonly kind: 'number' | 'word' | 'sign';
  /** Digits 0 to 9 of a number, small letters of a word, or one sign in its plain form. */
  readonly text: string;
  /** Whether a space stands before it. */
  readonly spaced: boolean;
}

export type Tokens = readonly Token[];

/** A part that was found, and the index of the token after it. */
export interface Found<T> {
  readonly value: T;
  readonly next: number;
}

const textOf = (tokens: Tokens, at: number, kind: Token['kind']): string => {
  const token = tokens[at];
  return token !== undefined && token.kind === kind ? token.text : '';
};

/** The digits of the number at this place; '' when there is none. */
export const numberAt = (tokens: Tokens, at: number): string => textOf(tokens, at, 'number');
/** The word at this place; '' when there is none. */
export const wordAt = (tokens: Tokens, at: number): string => textOf(tokens, at, 'word');
/** The sign at this place; '' when there is none. */
export const signAt = (tokens: Tokens, at: number): string => textOf(tokens, at, 'sign');

/** Whether a token is there and no space before it. */
export function isGlued(tokens: Tokens, at: number): boolean {
  const token = tokens[at];
  return token !== undefined && !token.spaced;
}

/** The place after a full stop that belongs to the word before it, as in `Jan.` */
export function afterStop(tokens: Tokens, at: number): number {
  return signAt(tokens, at) === '.' && isGlued(tokens, at) ? at + 1 : at;
}

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']' };

/** Reads what stands in brackets at this place with a reader that has to take all of it. */
export function bracketed<T>(
  tokens: Tokens,
  at: number,
  read: (at: number) => Found<T> | null,
): Found<T> | null {
  const closing = CLOSING[signAt(tokens, at)];
  if (closing === undefined) return null;
  const found = read(at + 1);
  return found !== null && signAt(tokens, found.next) === closing ? { ...found, next: found.next + 1 } : null;
}
