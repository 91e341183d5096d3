// Calls to the `StatusWebhookURL`: the account queues them, whoever serves it makes them.
import { invalidInput, type Refusal } from './answer.ts';
import { type JsonRecord, textOf } from './json.ts';
import type { AccountState, WebhookCall } from './state.ts';

/** The `StatusWebhookURL` of a body, '' when it names none. */
export function webhookOf(body: JsonRecord | null): string | Refusal {
  const url = textOf(body, 'StatusWebhookURL');
  const isValid = url === '' || (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol));
  return isValid ? url : invalidInput('StatusWebhookURL is not a valid URL');
}

export function announce(state: AccountState, url: string, body: unknown, dueAt: number): void {
  if (url === '') return;
  state.webhooks.push({ url, body: JSON.stringify(body), dueAt });
}

/** Takes the calls that are due out of the queue, the earliest first. */
export function takeDue(state: AccountState, now: number): WebhookCall[] {
  const due = state.webhooks.filter((call) => call.dueAt <= now);
  state.webhooks = state.webhooks.filter((call) => call.dueAt > now);
  return due.sort((a, b) => a.dueAt - b.dueAt);
}

/** When the next call is due; null when none is waiting. */
export function nextDue(state: AccountState): number | null {
  return state.webhooks.length === 0 ? null : Math.min(...state.webhooks.map((call) => call.dueAt));
}
