// Tells of a reply to a look-up whether it refuses the call itself, whatever was looked for.
import type { Rate } from '../core/rate.ts';
import type { HttpReply } from './http.ts';
import { type errorEnvelope, rateInText } from './reply-forms.ts';

export type LookUpRefusal =
  /** To be asked again later; `rate` is null when the reply names none. */
  | { readonly kind: 'rate-limited'; readonly rate: Rate | null }
  /** These keys may not read what was looked for. */
  | { readonly kind: 'refused' };

/**
 * Refusals and error envelopes have been met under 200, 400, 403 and 500, so the body decides first.
 *
 * @param envelope the reply's; null when it has none
 */
export function lookUpRefusal(
  { status, body }: Pick<HttpReply, 'status' | 'body'>,
  envelope: ReturnType<typeof errorEnvelope>,
): LookUpRefusal | null {
  const succeeded = status === 200 && envelope === null;
  const rate = succeeded ? null : rateInText(envelope?.message ?? body);
  if (rate !== null || status === 429 || envelope?.type.includes('RateLimit') === true) {
    return { kind: 'rate-limited', rate };
  }
  const isRefused = status === 401 || status === 403 || /unauthori[sz]ed/i.test(envelope?.type ?? '');
  return isRefused ? { kind: 'refused' } : null;
}
