// What people should know before rows are sent in the connected account.
import { CHUNK_SIZE } from '../core/chunks.ts';
import { soughtBy } from '../core/leads/lead-key.ts';
import type { Plan } from '../run/plan/plan.ts';
import { describeTerms } from '../run/report/describe-terms.ts';
import type { Workspace } from './workspace.ts';

/** A line for each thing; none without keys, or when there is nothing to send. */
export function termsOf(
  { account, facts }: Pick<Workspace, 'account' | 'facts'>,
  { ready, leads: { asked } }: Pick<Plan, 'ready' | 'leads'>,
  precise: boolean,
): string[] {
  if (account == null) return [];
  const users = facts?.users?.filter(({ isActive }) => isActive).length ?? null;
  const calls = precise ? ready.length : Math.ceil(ready.length / CHUNK_SIZE);
  const lookUps = asked.filter((key) => soughtBy(key).kind !== 'id').length;
  return describeTerms({
    userName: account.userName,
    plan: account.plan ?? '',
    users,
    calls,
    lookUps,
    precise,
  });
}
