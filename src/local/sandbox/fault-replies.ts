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

const gatewayPage = () => webPage(502, 'Bad Gateway', 'broken');
const serverPage = () => webPage(500, 'Internal Server Error', 'broken');

/** Faults that strike before the call is looked at. */
const INSTEAD: Readonly<Partial<Record<FaultKind, (limit: RateLimit) => Answer>>> = {
  'rate-429': (limit) => rateRefusal(429, limit),
  'rate-403': (limit) => rateRefusal(403, limit),
  'rate-200': (limit) => rateRefusal(200, limit),
  'error-500': () => envelope(500, invalidInput('The request could not be completed')),
  'plain-500': serverPage,
  'bad-gateway-502': gatewayPage,
  'cut-before': gatewayPage,
  'bad-keys-401': unauthorized,
  'not-found-404': () => webPage(404, 'Endpoint not found', 'not-found'),
};

/** Faults that strike on the way back. What was stored stays stored, and so does the log. */
const SPOILED: Readonly<Partial<Record<FaultKind, () => Partial<Answer>>>> = {
  'plain-500-stored': serverPage,
  'bad-gateway-502-stored': gatewayPage,
  'empty-body': () => ({ status: 200, body: '', outcome: 'broken' }),
  garbage: () => ({ status: 200, body: '{"Status":"Succ', outcome: 'broken' }),
  'cut-after': () => ({ outcome: 'broken' }),
};

/** @returns what answers in the call's place; null when the call is to be looked at */
export function answerInstead(kind: FaultKind | null, limit: RateLimit): Answer | null {
  return kind === null ? null : (INSTEAD[kind]?.(limit) ?? null);
}

/** The answer as it arrives after the fault. */
export function spoil(answer: Answer, kind: FaultKind | null): Answer {
  return kind === null ? answer : { ...answer, ...SPOILED[kind]?.() };
}
