// The results column: the words a status cell starts with, and how a cell is written and read.
import { oneLine } from './one-line.ts';
import { splitMark, withoutMarkSigns } from './placement-mark.ts';
import { shorten } from './shorten.ts';
import { formatToken, parseToken, type Token } from './token.ts';

/** Row states, by the word that the status cell starts with. A blank cell is a row that was never handled. */
export const STATUSES = [
  'Invalid',
  'Queued',
  'Sending',
  'Accepted',
  'Created',
  'Failed',
  'Unknown',
  'Skipped',
  'Deleted',
] as const;
export type Status = (typeof STATUSES)[number];

export interface StatusCell {
  readonly status: Status;
  /** Set while, and after, the row belongs to a run; rows that no run took have none. */
  readonly token: Token | null;
  /** Plain words for the user; '' for none. */
  readonly reason: string;
}

/** What a status cell holds: nothing, one of the add-on's states, or text that somebody else wrote. */
export type ReadStatus =
  | { readonly kind: 'blank' }
  | ({ readonly kind: 'status' } & StatusCell)
  | { readonly kind: 'foreign'; readonly text: string };

export const TOKEN_MARK = ' · ';
export const REASON_MARK = ' — ';

/** Longest reason in a status cell, in characters: longer ones bury the word that the user filters by. */
export const REASON_LIMIT = 500;

/** `Queued · 7F3A-12`, `Invalid — Due date: …`, `Created · 7F3A-12`. */
export function formatStatus(status: Status, token: Token | null = null, reason = ''): string {
  // Trimmed, because one that ends in the mark cannot be read back.
  const short = shorten(withoutMarkSigns(oneLine(reason)), REASON_LIMIT);
  return (
    status +
    (token === null ? '' : TOKEN_MARK + formatToken(token)) +
    (short === '' ? '' : REASON_MARK + short)
  );
}

const STATUS_PATTERN = /^([A-Z][a-z]+)(?: · (\S+))?(?: — ([\s\S]*))?$/;

/** Reads a status cell back, whether or not it bears a placement mark; never throws, whatever the cell holds. */
export function parseStatus(text: string): ReadStatus {
  const trimmed = splitMark(text.trim()).text;
  if (trimmed === '') return { kind: 'blank' };
  const [, word, key, reason = ''] = STATUS_PATTERN.exec(trimmed) ?? [];
  const status = STATUSES.find((each) => each === word);
  const token = key === undefined ? null : parseToken(key);
  const brokenToken = key !== undefined && token === null;
  if (status === undefined || brokenToken) return { kind: 'foreign', text: trimmed };
  return { kind: 'status', status, token, reason };
}

/** The token of a status cell; null for none. */
export function tokenIn(cell: string): Token | null {
  const read = parseStatus(cell);
  return read.kind === 'status' ? read.token : null;
}

/** The same as text, for instance `7F3A-12`. */
export function keyIn(cell: string): string | null {
  const token = tokenIn(cell);
  return token === null ? null : formatToken(token);
}
