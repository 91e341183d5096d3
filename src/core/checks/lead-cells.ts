// Reads the cells of a row that say whom its task belongs to, and keeps apart what is wrong with those that may not be needed.
import type { Issue } from '../issue.ts';
import type { LeadCells, LookUpField } from '../leads/row-lead.ts';
import type { RelationCells } from './relation.ts';
import type { RowReader, Taken } from './row-reader.ts';

export interface ReadLeadCells {
  readonly relation: RelationCells;
  readonly cells: LeadCells;
  /** Whether an id, or what it is the id of, could not be read. */
  readonly isUnread: boolean;
  /** The fields of a look-up whose cells could not be read. */
  readonly unread: ReadonlySet<LookUpField>;
  /** What was reported of those. */
  readonly faults: readonly Issue[];
}

const isFaulty = ({ value, blank }: Taken<unknown>): boolean => value === null && !blank;

/** @returns what the cells say; what is wrong with them is reported */
export function readLeadCells(reader: RowReader): ReadLeadCells {
  const entity = reader.take('RelatedEntity');
  const ids = {
    RelatedEntityId: reader.take('RelatedEntityId'),
    LeadId: reader.take('LeadId'),
    OpportunityId: reader.take('OpportunityId'),
  };
  const reported = reader.issues.length;
  const looked = {
    LeadNumber: reader.take('LeadNumber'),
    LeadEmail: reader.take('LeadEmail'),
    LeadPhone: reader.take('LeadPhone'),
  };
  const unread = new Set<LookUpField>();
  if (isFaulty(looked.LeadNumber)) unread.add('LeadNumber');
  if (isFaulty(looked.LeadEmail)) unread.add('LeadEmail');
  if (isFaulty(looked.LeadPhone)) unread.add('LeadPhone');
  return {
    relation: {
      RelatedEntity: entity.value,
      RelatedEntityId: ids.RelatedEntityId.value,
      LeadId: ids.LeadId.value,
      OpportunityId: ids.OpportunityId.value,
    },
    cells: {
      LeadNumber: looked.LeadNumber.value,
      LeadEmail: looked.LeadEmail.value,
      LeadPhone: looked.LeadPhone.value,
    },
    isUnread: [entity, ...Object.values(ids)].some(isFaulty),
    unread,
    faults: reader.issues.slice(reported).filter(({ level }) => level === 'error'),
  };
}
