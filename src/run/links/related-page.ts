// The page of what a task belongs to: its lead's, or its opportunity's.
import type { LeadFacts } from '../../core/leads/lead-facts.ts';
import { opportunityKey } from '../../core/leads/lead-key.ts';
import { RELATED_ENTITY } from '../../core/task.ts';
import { leadPage, opportunityPage } from '../../leadsquared/web-links.ts';
import type { Account } from '../job.ts';

interface Known {
  readonly account: Pick<Account, 'connection'>;
  readonly leads?: LeadFacts | undefined;
}

/**
 * @param entity one of `RELATED_ENTITY`
 * @param id a GUID
 * @returns null for a task that belongs to nothing, and where it is not known where the account has its pages
 */
export function relatedPage({ account, leads }: Known, entity: number, id: string): string | null {
  const { connection } = account;
  if (entity === RELATED_ENTITY.lead) return leadPage(connection, id);
  if (entity !== RELATED_ENTITY.opportunity) return null;
  const known = leads?.answer(opportunityKey(id));
  return opportunityPage(connection, id, known?.kind === 'exists' ? (known.type ?? '') : '');
}
