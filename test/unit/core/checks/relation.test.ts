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
  it.each<[string, Partial<RelationCells>, string, string, string]>([
    [
      'none with an ID',
      { RelatedEntity: 0, LeadId: 'a' },
      'RelatedEntity',
      'related-none-with-id',
      'lead or opportunity',
    ],
    [
      'both IDs without a choice',
      { LeadId: 'a', OpportunityId: 'b' },
      'OpportunityId',
      'related-both-ids',
      'one ID',
    ],
    [
      'lead with the ID of an opportunity',
      { RelatedEntity: 1, OpportunityId: 'b' },
      'RelatedEntity',
      'related-other-id',
      'the ID of a lead',
    ],
    [
      'opportunity with the ID of a lead',
      { RelatedEntity: 5, LeadId: 'a' },
      'RelatedEntity',
      'related-other-id',
      'the ID of an opportunity',
    ],
    ['lead without an ID', { RelatedEntity: 1 }, 'RelatedEntity', 'related-id-missing', 'the ID of a lead'],
    [
      'a related ID that is another',
      { LeadId: 'a', RelatedEntityId: 'c' },
      'RelatedEntityId',
      'related-two-ids',
      'one ID',
    ],
    [
      'a related ID of an unknown kind',
      { RelatedEntityId: 'c' },
      'RelatedEntityId',
      'related-kind-missing',
      'lead or opportunity in a column Related to',
    ],
  ])('%s', (_, cells, field, code, expected) => {
    expect(settle(cells)).toMatchObject({
      field,
      error: { code, level: 'error', expected, message: expect.stringMatching(/\. .*\.$/) },
    });
  });
});

it.each<[string, Partial<RelationCells>, string]>([
  [
    'a lead that is missing',
    { RelatedEntity: 1, OpportunityId: 'b' },
    'The task is to belong to a lead, but only the ID of an opportunity is given. Write opportunity, or give the ID of the lead.',
  ],
  [
    'an opportunity that is missing',
    { RelatedEntity: 5, LeadId: 'a' },
    'The task is to belong to an opportunity, but only the ID of a lead is given. Write lead, or give the ID of the opportunity.',
  ],
  [
    'any ID that is missing',
    { RelatedEntity: 5 },
    'The task is to belong to an opportunity, but no ID is given. Fill in the ID, or write none.',
  ],
])('the words for %s are plain English', (_, cells, message) => {
  expect(settle(cells)).toMatchObject({ error: { message } });
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
