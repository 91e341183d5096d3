// Whether the columns of a sheet say of which leads or opportunities the tasks are.
import type { Mapping } from '../mapping/mapping.ts';
import { LOOK_UP_FIELDS } from './row-lead.ts';

const FIELDS: readonly string[] = [...LOOK_UP_FIELDS, 'LeadId', 'RelatedEntityId', 'OpportunityId'];

/** Whether any column, or value for all rows, may lead to a lead or an opportunity. */
export function speaksOfLeads({
  mapping,
}: {
  readonly mapping: Pick<Mapping, 'columns' | 'constants'>;
}): boolean {
  return [...mapping.columns, ...mapping.constants].some(
    ({ field }) => field !== null && FIELDS.includes(field),
  );
}
