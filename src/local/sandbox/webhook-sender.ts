// Makes the webhook calls of a served account when they are due, to this machine only.
import type { Account } from './account.ts';
import { isThisMachine } from './loopback.ts';
import type { WebhookCall } from './state.ts';

export interface WebhookResult extends WebhookCall {
  /** 'not-called': the address is not on this machine, and the sandbox never leaves it. */
  readonly result: 'called' | 'failed' | 'not-called';
}

/** How long a webhook may take, in milliseconds. */
const PATIENCE_MS = 5000;

export class WebhookSender {
  readonly results: WebhookResult[] = [];
  #timer: NodeJS.Timeout | null = null;
  readonly #stopped = new AbortController();

  readonly #account: Account;
  readonly #clock: () => number;

  constructor(account: Account, clock: () => number) {
    this.#account = account;
    this.#clock = clock;
  }

  /** To be called after every call to the account. */
  schedule(): void {
    if (this.#timer) clearTimeout(this.#timer);
    const next = this.#account.nextWebhookAt();
    this.#timer = next === null ? null : setTimeout(() => this.#run(), Math.max(0, next - this.#clock()));
  }

  stop(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#stopped.abort();
  }

  #run(): void {
    for (const call of this.#account.takeWebhooks(this.#clock())) {
      void this.#send(call).then((result) => this.results.push({ ...call, result }));
    }
    this.schedule();
  }

  async #send(call: WebhookCall): Promise<WebhookResult['result']> {
    if (!isThisMachine(new URL(call.url).hostname)) return 'not-called';
    try {
      const response = await fetch(call.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: call.body,
        // A redirect could lead away from this machine.
        redirect: 'manual',
        signal: AbortSignal.any([AbortSignal.timeout(PATIENCE_MS), this.#stopped.signal]),
      });
      await response.body?.cancel();
      return 'called';
    } catch {
      return 'failed'; // Nobody listens there: LeadSquared does not tell the caller either; the result is on record.
    }
  }
}
