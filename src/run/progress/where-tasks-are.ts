// Reads of a row what tells where LeadSquared has its task: owner and day, and nothing of what the task belongs to.

import { LOOK_UP_FIELDS } from '../../core/leads/row-lead.ts';
import type { Mapping } from '../../core/mapping/mapping.ts';

const OF_LEADS: ReadonlySet<string> = new Set([
  'RelatedEntity',
  'RelatedEntityId',
  'LeadId',
  'OpportunityId',
  ...LOOK_UP_FIELDS,
]);

/** The mapping without leads: they would have to be looked up once more, and a task is where it is whatever it belongs to. */
export function withoutLeads(mapping: Mapping): Mapping {
  const isOfLeads = (field: string | null) => field !== null && OF_LEADS.has(field);
  return {
    ...mapping,
    columns: mapping.columns.map((column) => (isOfLeads(column.field) ? { ...column, field: null } : column)),
    constants: mapping.constants.filter(({ field }) => !isOfLeads(field)),
  };
}
