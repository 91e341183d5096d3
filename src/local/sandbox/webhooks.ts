// Calls to the `StatusWebhookURL`: the account queues them, whoever serves it makes them.
import type { AccountState, WebhookCall } from './state.ts';

export function isWebhookUrl(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}

export function announce(state: AccountState, url: string, body: unknown, dueAt: number): void {
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
  if (state.webhooks.length === 0) return null;
  return state.webhooks.reduce((earliest, call) => Math.min(earliest, call.dueAt), Number.POSITIVE_INFINITY);
}
