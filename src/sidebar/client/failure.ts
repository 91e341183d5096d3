// Turns a call that Google could not complete into an answer with words for the user.
import { strings } from '../text/strings.ts';

/**
 * `accounts`: Google runs the call as another of the signed-in accounts; `lost`: the call may or may not have
 * reached the server; `failed`: the server broke off.
 */
export type FailureCode = 'accounts' | 'lost' | 'failed';

export interface Failure {
  readonly ok: false;
  readonly code: FailureCode;
  readonly message: string;
}

// Google translates some messages, so these words are hints: what they miss is told as `failed`.
const OTHER_ACCOUNT = /PERMISSION_DENIED|authori[sz]ation is required/i;
const LOST = /NetworkError|connection failure|HTTP 0\b|failed to fetch|offline|timed out waiting/i;

/** Longest part of Google's own words that is shown, in characters. */
const WORDS_LIMIT = 160;

function messageOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error ?? '');
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > WORDS_LIMIT ? `${line.slice(0, WORDS_LIMIT - 1)}…` : line;
}

export function failureOf(error: unknown): Failure {
  const words = messageOf(error);
  if (OTHER_ACCOUNT.test(words)) return { ok: false, code: 'accounts', message: strings.failure.accounts };
  if (LOST.test(words)) return lostCall();
  return { ok: false, code: 'failed', message: strings.failure.failed(words) };
}

/** No answer came at all. */
export function lostCall(): Failure {
  return { ok: false, code: 'lost', message: strings.failure.lost };
}
