// What people should know before rows are sent in the connected account.
import { CHUNK_SIZE } from '../core/chunks.ts';
import type { Plan } from '../run/plan/plan.ts';
import { isPrecise } from '../run/precise.ts';
import { describeTerms } from '../run/report/describe-terms.ts';
import type { Workspace } from './workspace.ts';

/** A line for each thing; none without keys, or when there is nothing to send. */
export function termsOf(
  workspace: Pick<Workspace, 'account' | 'facts' | 'settings' | 'ports'>,
  { ready }: Pick<Plan, 'ready'>,
): string[] {
  const { account, facts } = workspace;
  if (account == null) return [];
  const users = facts?.users?.filter(({ isActive }) => isActive).length ?? null;
  const precise = isPrecise({ ...workspace, account }, ready.length);
  const calls = precise ? ready.length : Math.ceil(ready.length / CHUNK_SIZE);
  return describeTerms({ userName: account.userName, plan: account.plan ?? '', users, calls, precise });
}
