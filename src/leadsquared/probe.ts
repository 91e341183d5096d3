// Whether LeadSquared is there: what the reply to a harmless call tells.
import type { HttpReply } from './http.ts';
import { errorEnvelope, parseJson } from './reply-forms.ts';

/** True for whatever LeadSquared itself says, a refusal included; false for a server error or a page of something on the way. */
export function isThere({ status, body }: HttpReply): boolean {
  const json = parseJson(body);
  if (errorEnvelope(json) !== null) return true;
  if (status >= 500 || status === 0) return false;
  return status >= 400 || json !== undefined;
}
