// Several sandbox accounts behind one address, as LeadSquared has them: the keys of a call say which one is meant.
import type { Account, SandboxRequest } from './account.ts';
import type { AccountOptions } from './options.ts';

/** What a second account has of its own, so that nobody takes it for the first. All of it is made up. */
export const SECOND_ACCOUNT: Partial<AccountOptions> = {
  seed: 2,
  keys: {
    access: 'u$r22222222222222222222222222222222',
    secret: 'sandbox2secret2fedcba9876543210fedcba98',
  },
  user: {
    email: 'ravi.kumar@example.com',
    name: 'Ravi Kumar',
    role: 'Sales_Manager',
    timeZone: 'Asia/Kolkata',
  },
  orgShortCode: 'SANDBOX2',
};

const accessKeyOf = ({ headers, query }: SandboxRequest): string | undefined =>
  headers['x-lsq-accesskey'] ?? query.accessKey;

/** The first account, as it is, but calls with the keys of one of the others are answered by that one. */
export function withAccountsBeside(first: Account, others: readonly Account[]): Account {
  const all = [first, ...others];
  return {
    ...first,
    get options() {
      return first.options;
    },
    get tasks() {
      return first.tasks;
    },
    get calls() {
      return first.calls;
    },
    handle(request, now) {
      const key = accessKeyOf(request);
      const meant = all.find(({ options }) => options.keys.access === key) ?? first;
      return meant.handle(request, now);
    },
    takeWebhooks: (now) => all.flatMap((account) => account.takeWebhooks(now)),
    nextWebhookAt() {
      const due = all.flatMap((account) => account.nextWebhookAt() ?? []);
      return due.length === 0 ? null : Math.min(...due);
    },
  };
}
