// What a reply to Create Tasks in Bulk means for the rows that were sent: a pure decision, body before status code.
import type { Rate } from '../core/rate.ts';
import { shorten } from '../core/shorten.ts';
import type { HttpReply } from './http.ts';
import { bulkReceipt, errorEnvelope, parseJson, plainMessage, rateInText } from './reply-forms.ts';
import { type RowResult, rowResults } from './row-results.ts';

export type Outcome =
  /** LeadSquared took the call. `created` is the number it says it made, null when it did not say. */
  | {
      readonly kind: 'accepted';
      readonly requestId: string;
      readonly created: number | null;
      readonly message: string;
    }
  /** One result for each row, in the order sent. */
  | { readonly kind: 'rows'; readonly rows: readonly RowResult[] }
  /** Not processed; may be sent again after the window. */
  | { readonly kind: 'rate-limited'; readonly rate: Rate | null }
  /** Nothing was created and the same call would be refused again. */
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'bad-keys'; readonly message: string }
  | { readonly kind: 'not-found'; readonly message: string }
  /** The tasks may exist or not. */
  | { readonly kind: 'unknown'; readonly message: string };

/** Longest piece of LeadSquared's text that is passed on, in characters. */
const MESSAGE_LIMIT = 300;

function oneLine(text: string): string {
  return shorten(text.replace(/\s+/g, ' ').trim(), MESSAGE_LIMIT);
}

const BAD_KEYS =
  'LeadSquared does not accept the access keys. Set them again; an administrator’s keys work best.';
const FORBIDDEN =
  'LeadSquared does not let the owner of these keys create tasks. Use the keys of an administrator.';
const NOT_FOUND =
  'LeadSquared has no such address. Set the access keys again, so that the right region of LeadSquared is found.';

/** A refusal that may be none: the service gave up waiting for its own database, which may still have done the work. */
const GAVE_UP = /timeout (?:period )?(?:expired|elapsed)|timed out/i;

/**
 * Classifies the reply to a bulk call of `sent` tasks.
 *
 * Error envelopes and refusals have been seen under 200, 400, 403 and 500, so the body decides first
 * (pages error-handling and rate-limits). Whatever is not understood is `unknown`, never a success or a failure.
 */
export function classifyBulkReply(reply: HttpReply, sent: number): Outcome {
  return classifyReply(reply, (json) => classifySuccess(json, sent));
}

/** Classifies the reply to a call that creates one task (page create-a-task): `{Status, Message: {Id}}` when it was taken. */
export function classifySingleReply(reply: HttpReply): Outcome {
  return classifyReply(reply, (json) => {
    const rows = rowResults([json], 1);
    return rows === null ? null : { kind: 'rows', rows: rows.map(inOneLine) };
  });
}

const inOneLine = (row: RowResult): RowResult =>
  row.kind === 'failed' ? { ...row, message: oneLine(row.message) } : row;

/** @param understand reads a reply of success; null when it has none of the forms of one */
function classifyReply(reply: HttpReply, understand: (json: unknown) => Outcome | null): Outcome {
  const json = parseJson(reply.body);
  const envelope = errorEnvelope(json);
  const succeeded = reply.status >= 200 && reply.status < 300;
  if (succeeded && envelope === null) {
    const understood = understand(json);
    if (understood !== null) return understood;
  }
  const rate = rateInText(envelope?.message ?? reply.body);
  if (rate !== null || reply.status === 429 || envelope?.type.includes('RateLimit')) {
    return { kind: 'rate-limited', rate };
  }
  if (reply.status === 401 || /unauthori[sz]ed/i.test(envelope?.type ?? '')) {
    return { kind: 'bad-keys', message: BAD_KEYS };
  }
  if (envelope !== null) return classifyEnvelope(reply.status, envelope);
  if (succeeded) return { kind: 'unknown', message: 'LeadSquared’s answer could not be read.' };
  return classifyBareStatus(reply, json);
}

/**
 * An exception of LeadSquared's own kind (MX…) is its verdict on the tasks, under any status; another one is a fault in
 * its works, after which the tasks may exist, unless the status says that the request itself was wrong.
 */
function classifyEnvelope(status: number, envelope: { type: string; message: string }): Outcome {
  const message = oneLine(envelope.message);
  const isVerdict = envelope.type.startsWith('MX') || (status >= 400 && status < 500);
  const gaveUp = /timeout/i.test(envelope.type) || GAVE_UP.test(envelope.message);
  if (isVerdict && !gaveUp) return { kind: 'refused', message: message || 'it gave no reason.' };
  const what = 'LeadSquared reported an error of its own';
  return { kind: 'unknown', message: message === '' ? `${what}.` : `${what}: ${message}` };
}

/** Null when the reply has none of the forms of a success. */
function classifySuccess(json: unknown, sent: number): Outcome | null {
  const rows = rowResults(json, sent);
  if (rows !== null) return { kind: 'rows', rows: rows.map(inOneLine) };
  const receipt = bulkReceipt(json);
  if (receipt === null) return null;
  const message = oneLine(receipt.failureReason);
  const rate = rateInText(receipt.failureReason);
  if (receipt.created === 0 && rate !== null) return { kind: 'rate-limited', rate };
  if (receipt.created === 0 && sent > 0 && message !== '') return { kind: 'refused', message };
  // Too few without a reason may just be the count so far: the reply can come before the work is done.
  const created = message === '' && (receipt.created ?? sent) < sent ? null : receipt.created;
  return { kind: 'accepted', requestId: receipt.requestId, created, message };
}

function classifyBareStatus({ status, body }: HttpReply, json: unknown): Outcome {
  if (status === 400 || status === 413 || status === 422) {
    const message = oneLine(plainMessage(body, json));
    return { kind: 'refused', message: message || `it refused the call without a reason (HTTP ${status}).` };
  }
  if (status === 403) return { kind: 'bad-keys', message: FORBIDDEN };
  if (status === 404 || status === 405) return { kind: 'not-found', message: NOT_FOUND };
  const what = status >= 500 ? 'a server error' : 'something that could not be read';
  return { kind: 'unknown', message: `LeadSquared answered with ${what} (HTTP ${status}).` };
}
