// What a reply to Create Tasks in Bulk means for the rows that were sent: a pure decision, body before status code.
import type { Rate } from '../core/limiter.ts';
import type { HttpReply } from './http.ts';
import {
  bulkReceipt,
  errorEnvelope,
  parseJson,
  type RowResult,
  rateInText,
  rowResults,
} from './reply-forms.ts';

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

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > MESSAGE_LIMIT ? `${line.slice(0, MESSAGE_LIMIT - 1)}…` : line;
}

const BAD_KEYS =
  'LeadSquared does not accept the access keys. Set them again; an administrator’s keys work best.';
const FORBIDDEN =
  'LeadSquared does not let the owner of these keys create tasks. Use the keys of an administrator.';
const NOT_FOUND =
  'LeadSquared has no such address. Set the access keys again, so that the right region of LeadSquared is found.';

/**
 * Classifies the reply to a bulk call of `sent` tasks.
 *
 * Error envelopes and refusals have been seen under 200, 400, 403 and 500, so the body decides first
 * (pages error-handling and rate-limits). Whatever is not understood is `unknown`, never a success or a failure.
 */
export function classifyBulkReply(reply: HttpReply, sent: number): Outcome {
  const json = parseJson(reply.body);
  const envelope = errorEnvelope(json);
  const rate = rateInText(envelope === null ? (reply.status === 200 ? '' : reply.body) : envelope.message);
  if (rate !== null || reply.status === 429 || envelope?.type.includes('RateLimit')) {
    return { kind: 'rate-limited', rate };
  }
  if (reply.status === 401 || envelope?.type.includes('UnAuthorized')) {
    return { kind: 'bad-keys', message: BAD_KEYS };
  }
  if (envelope !== null) return classifyEnvelope(reply.status, envelope);
  if (reply.status >= 200 && reply.status < 300) return classifySuccess(json, sent);
  return classifyBareStatus(reply);
}

function classifyEnvelope(status: number, envelope: { type: string; message: string }): Outcome {
  const message = shorten(envelope.message);
  const logical = envelope.type.startsWith('MX') || status < 500;
  if (logical) return { kind: 'refused', message: message === '' ? 'LeadSquared gave no reason.' : message };
  return { kind: 'unknown', message: `LeadSquared reported an error of its own: ${message}` };
}

function classifySuccess(json: unknown, sent: number): Outcome {
  const rows = rowResults(json, sent);
  if (rows !== null) {
    return {
      kind: 'rows',
      rows: rows.map((row) => (row.kind === 'failed' ? { ...row, message: shorten(row.message) } : row)),
    };
  }
  const receipt = bulkReceipt(json);
  if (receipt === null) return { kind: 'unknown', message: 'LeadSquared’s answer could not be read.' };
  const message = shorten(receipt.failureReason);
  if (receipt.created === 0 && sent > 0 && message !== '') return { kind: 'refused', message };
  return { kind: 'accepted', requestId: receipt.requestId, created: receipt.created, message };
}

function classifyBareStatus({ status, body }: HttpReply): Outcome {
  if (status === 400 || status === 413 || status === 422) {
    return { kind: 'refused', message: shorten(body) || `LeadSquared refused the call (HTTP ${status}).` };
  }
  if (status === 403) return { kind: 'bad-keys', message: FORBIDDEN };
  if (status === 404 || status === 405) return { kind: 'not-found', message: NOT_FOUND };
  return { kind: 'unknown', message: `LeadSquared answered with a server error (HTTP ${status}).` };
}
