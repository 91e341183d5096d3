// Checks the address that LeadSquared calls when it has worked through a call.
import { trimText } from './plain-text.ts';

/** Longest URL that web servers are commonly sure to take. */
const MAX_URL_LENGTH = 2000;

const HTTPS_URL = /^https:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d{1,5})?(?:[/?#][^\s]*)?$/i;

/** Null when the address is usable or empty; otherwise one or two sentences that say what is wrong. */
export function webhookProblem(url: string): string | null {
  const text = trimText(url);
  if (text === '') return null;
  if (text.length > MAX_URL_LENGTH)
    return `The webhook URL is longer than ${MAX_URL_LENGTH} characters. Use a shorter one.`;
  if (/^http:\/\//i.test(text))
    return 'The webhook URL starts with http://. Only https:// addresses are called, so that nobody can read along.';
  if (HTTPS_URL.test(text)) return null;
  return 'The webhook URL is not a web address. Write one such as https://example.com/leadsquared.';
}
