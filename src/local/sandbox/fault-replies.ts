// What a fault does to a call: answers in its place, or spoils the answer after the call took effect.
import { type Answer, envelope, invalidInput, webPage } from './answer.ts';
import type { FaultKind } from './faults.ts';
import { limitText, type RateLimit } from './limit.ts';

/** The refusal for too many calls, as text of the documented form under the given status. */
export function rateRefusal(status: 429 | 403 | 200, limit: RateLimit): Answer {
  const refusal = { type: 'MXAPIRateLimitExceededException', message: limitText(limit) } as const;
  return envelope(status, refusal, 'rate-refused');
}

export function unauthorized(): Answer {
  const refusal = {
    type: 'MXUnAuthorizedAccessException',
    message: 'Access key or secret key is not valid',
  } as const;
  return envelope(401, refusal, 'unauthorized');
}

/** Faults that strike before the call is looked at; null for all others. */
export function answerInstead(kind: FaultKind | null, limit: RateLimit): Answer | null {
  switch (kind) {
    case 'rate-429':
      return rateRefusal(429, limit);
    case 'rate-403':
      return rateRefusal(403, limit);
    case 'rate-200':
      return rateRefusal(200, limit);
    case 'error-500':
      return envelope(500, invalidInput('The request could not be completed'));
    case 'plain-500':
      return webPage(500, 'Internal Server Error', 'broken');
    case 'bad-gateway-502':
    case 'cut-before':
      return webPage(502, 'Bad Gateway', 'broken');
    case 'bad-keys-401':
      return unauthorized();
    case 'not-found-404':
      return webPage(404, 'Endpoint not found', 'not-found');
    default:
      return null;
  }
}

/** The answer after a fault that strikes on the way back. What was stored stays stored, and so does the log. */
export function spoil(answer: Answer, kind: FaultKind | null): Answer {
  switch (kind) {
    case 'plain-500-stored':
      return { ...answer, ...webPage(500, 'Internal Server Error', 'broken') };
    case 'bad-gateway-502-stored':
      return { ...answer, ...webPage(502, 'Bad Gateway', 'broken') };
    case 'empty-body':
      return { ...answer, status: 200, body: '', outcome: 'broken' };
    case 'garbage':
      return { ...answer, status: 200, body: '{"Status":"Succ', outcome: 'broken' };
    case 'cut-after':
      return { ...answer, outcome: 'broken' };
    default:
      return answer;
  }
}
