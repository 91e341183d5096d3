// Which lead or opportunity a task belongs to, from every combination of the four columns.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RelationCells, settleRelation } from '../../../../src/core/checks/relation.ts';

const EMPTY: RelationCells = {
  RelatedEntity: null,
  RelatedEntityId: null,
  LeadId: null,
  OpportunityId: null,
};
const settle = (cells: Partial<RelationCells>) => settleRelation({ ...EMPTY, ...cells });

describe('a task belongs', () => {
  it.each<[string, Partial<RelationCells>, number, string]>([
    ['to nothing without any ID', {}, 0, ''],
    ['to nothing when the row says none', { RelatedEntity: 0 }, 0, ''],
    ['to the lead whose ID is given', { LeadId: 'a' }, 1, 'a'],
    ['to the opportunity whose ID is given', { OpportunityId: 'b' }, 5, 'b'],
    ['to the lead of the related ID', { RelatedEntity: 1, RelatedEntityId: 'a' }, 1, 'a'],
    ['to the opportunity of the related ID', { RelatedEntity: 5, RelatedEntityId: 'b' }, 5, 'b'],
    ['to the one that the row chooses', { RelatedEntity: 5, LeadId: 'a', OpportunityId: 'b' }, 5, 'b'],
    ['to the one that both IDs agree on', { LeadId: 'a', RelatedEntityId: 'a' }, 1, 'a'],
  ])('%s', (_, cells, entity, id) => {
    expect(settle(cells)).toEqual({ entity, id });
  });
});

describe('a contradiction is refused:', () => {
  it.each<[string, Partial<RelationCells>, string, string]>([
    ['none with an ID', { RelatedEntity: 0, LeadId: 'a' }, 'RelatedEntity', 'related-none-with-id'],
    ['both IDs without a choice', { LeadId: 'a', OpportunityId: 'b' }, 'OpportunityId', 'related-both-ids'],
    [
      'lead with the ID of an opportunity',
      { RelatedEntity: 1, OpportunityId: 'b' },
      'RelatedEntity',
      'related-other-id',
    ],
    [
      'opportunity with the ID of a lead',
      { RelatedEntity: 5, LeadId: 'a' },
      'RelatedEntity',
      'related-other-id',
    ],
    ['lead without an ID', { RelatedEntity: 1 }, 'RelatedEntity', 'related-id-missing'],
    [
      'a related ID that is another',
      { LeadId: 'a', RelatedEntityId: 'c' },
      'RelatedEntityId',
      'related-two-ids',
    ],
    ['a related ID of an unknown kind', { RelatedEntityId: 'c' }, 'RelatedEntityId', 'related-kind-missing'],
  ])('%s', (_, cells, field, code) => {
    expect(settle(cells)).toMatchObject({
      field,
      error: { code, level: 'error', message: expect.stringMatching(/\. .*\.$/) },
    });
  });
});

it('a given ID is sent or spoken of, never dropped, unless the row chooses the other kind', () => {
  const id = fc.constantFrom(null, 'a', 'b');
  const cells = fc.record({
    RelatedEntity: fc.constantFrom(null, 0 as const, 1 as const, 5 as const),
    RelatedEntityId: id,
    LeadId: id,
    OpportunityId: id,
  });
  fc.assert(
    fc.property(cells, (row) => {
      const settled = settleRelation(row);
      if ('error' in settled) return;
      const given = [row.RelatedEntityId, row.LeadId, row.OpportunityId].some((value) => value !== null);
      expect(settled.id !== '').toBe(given);
      if (row.RelatedEntity !== null) expect(settled.entity).toBe(row.RelatedEntity);
    }),
  );
});
