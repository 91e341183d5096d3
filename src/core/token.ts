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

const TOKEN_PATTERN = /^([A-Z0-9]{1,12})-([1-9][0-9]{0,6})$/;

/** Reads a token back; null when the text is none. Only what `formatToken` writes is one, so that no row has two spellings. */
export function parseToken(text: string): Token | null {
  const match = TOKEN_PATTERN.exec(text);
  if (match === null) return null;
  const [, runId = '', index = ''] = match;
  return { runId, index: Number(index) };
}

/** Whether a text can be a run's id. */
export function isRunId(text: string): boolean {
  return parseToken(`${text}-1`) !== null;
}

/** Without 0 and O, 1 and I, which look alike; 32 signs, so that five random bits make one. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const RUN_ID_LENGTH = 4;

function runId(number: number): string {
  let id = '';
  for (
    let place = 0, rest = number;
    place < RUN_ID_LENGTH;
    place++, rest = Math.floor(rest / ALPHABET.length)
  ) {
    id += ALPHABET.charAt(rest % ALPHABET.length);
  }
  return id;
}

/**
 * A short run id made from random hexadecimal digits, different from every id in `taken`.
 *
 * @param random gives a string of at least 8 hexadecimal digits, for instance a UUID
 */
export function makeRunId(random: () => string, taken: ReadonlySet<string>): string {
  const digits = random().replace(/[^0-9a-f]/gi, '');
  // Counting on from a taken id always ends, also when the randomness is poor.
  let number = Number.parseInt(digits.slice(0, 8), 16) >>> 0;
  while (taken.has(runId(number))) number++;
  return runId(number);
}
