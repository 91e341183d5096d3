// Settles which lead or opportunity a task belongs to from the four columns that may speak of it.
import { RELATED_ENTITY, type RelatedEntity } from '../task.ts';
import { errorFinding, type Finding } from './reading.ts';

/** What the row says; null for an empty cell or a field without a column. */
export interface RelationCells {
  readonly RelatedEntity: RelatedEntity | null;
  readonly RelatedEntityId: string | null;
  readonly LeadId: string | null;
  readonly OpportunityId: string | null;
}

export interface Relation {
  readonly entity: RelatedEntity;
  /** '' when the task belongs to nothing. */
  readonly id: string;
}

export interface RelationFault {
  /** The field whose cell the user should look at first. */
  readonly field: keyof RelationCells;
  readonly error: Finding;
}

const WORDS = {
  [RELATED_ENTITY.lead]: {
    kind: 'lead',
    aKind: 'a lead',
    other: 'opportunity',
    anOther: 'an opportunity',
    own: 'LeadId',
    others: 'OpportunityId',
  },
  [RELATED_ENTITY.opportunity]: {
    kind: 'opportunity',
    aKind: 'an opportunity',
    other: 'lead',
    anOther: 'a lead',
    own: 'OpportunityId',
    others: 'LeadId',
  },
} as const;

const fault = (
  field: keyof RelationCells,
  code: Finding['code'],
  expected: string,
  message: string,
): RelationFault => ({ field, error: errorFinding(code, expected, message) });

function relateTo(
  entity: typeof RELATED_ENTITY.lead | typeof RELATED_ENTITY.opportunity,
  cells: RelationCells,
): Relation | RelationFault {
  const { kind, aKind, other, anOther, own, others } = WORDS[entity];
  const id = cells[own];
  const general = cells.RelatedEntityId;
  if (id !== null && general !== null && id !== general) {
    const message = `The row gives one ID for the ${kind} and another as the related ID. Keep only the right one.`;
    return fault('RelatedEntityId', 'related-two-ids', 'one ID', message);
  }
  const chosen = id ?? general;
  if (chosen !== null) return { entity, id: chosen };
  if (cells[others] !== null) {
    const message = `The task is to belong to ${aKind}, but only the ID of ${anOther} is given. Write ${other}, or give the ID of the ${kind}.`;
    return fault('RelatedEntity', 'related-other-id', `the ID of ${aKind}`, message);
  }
  const message = `The task is to belong to ${aKind}, but no ID is given. Fill in the ID, or write none.`;
  return fault('RelatedEntity', 'related-id-missing', `the ID of ${aKind}`, message);
}

/** Without "Related to", the filled ID column decides. An ID is never dropped without a word. */
export function settleRelation(cells: RelationCells): Relation | RelationFault {
  const { RelatedEntity: entity, RelatedEntityId: general, LeadId: lead, OpportunityId: opportunity } = cells;
  if (entity === RELATED_ENTITY.none) {
    if (general === null && lead === null && opportunity === null) return { entity, id: '' };
    const message =
      'The task is to belong to nothing, but an ID is given, which LeadSquared would ignore. Write lead or opportunity, or remove the ID.';
    return fault('RelatedEntity', 'related-none-with-id', 'lead or opportunity', message);
  }
  if (entity !== null) return relateTo(entity, cells);
  if (lead !== null && opportunity !== null) {
    const message =
      'The row gives both a lead and an opportunity, but a task belongs to one of them. Remove one ID, or add a column Related to.';
    return fault('OpportunityId', 'related-both-ids', 'one ID', message);
  }
  if (lead !== null) return relateTo(RELATED_ENTITY.lead, cells);
  if (opportunity !== null) return relateTo(RELATED_ENTITY.opportunity, cells);
  if (general === null) return { entity: RELATED_ENTITY.none, id: '' };
  const message =
    'An ID is given, but not whether it is of a lead or of an opportunity. Write lead or opportunity into a column Related to.';
  return fault(
    'RelatedEntityId',
    'related-kind-missing',
    'lead or opportunity in a column Related to',
    message,
  );
}
