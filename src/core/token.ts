// A row's identity while it belongs to a run: the run's id and the row's number in it, written into the status cell.

export interface Token {
  readonly runId: string;
  /** The row's number in the run, from 1; not the sheet's row number. */
  readonly index: number;
}

/** `7F3A-12`. */
export function formatToken(token: Token): string {
  return `${token.runId}-${token.index}`;
}

const TOKEN_PATTERN = /^([A-Z0-9]{1,12})-([0-9]{1,7})$/;

/** Reads a token back; null when the text is none. */
export function parseToken(text: string): Token | null {
  const match = TOKEN_PATTERN.exec(text);
  if (match === null) return null;
  const [, runId = '', index = ''] = match;
  return { runId, index: Number(index) };
}

/** Letters and digits that cannot be mistaken for one another when read out over the phone. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const RUN_ID_LENGTH = 4;

/**
 * A short run id made from random hexadecimal digits, different from every id in `taken`.
 *
 * @param random gives a fresh string of at least 8 hexadecimal digits at each call, for instance a UUID
 */
export function makeRunId(random: () => string, taken: ReadonlySet<string>): string {
  for (;;) {
    let number = Number.parseInt(
      random()
        .replace(/[^0-9a-f]/gi, '')
        .slice(0, 8),
      16,
    );
    let id = '';
    for (let place = 0; place < RUN_ID_LENGTH; place++) {
      id += ALPHABET[number % ALPHABET.length] ?? '';
      number = Math.floor(number / ALPHABET.length);
    }
    if (!taken.has(id)) return id;
  }
}
