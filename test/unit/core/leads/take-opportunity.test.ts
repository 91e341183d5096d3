// Whether a row with an opportunity's ID may be sent, by what LeadSquared answered about it.
import { describe, expect, it } from 'vitest';
import type { LeadFacts } from '../../../../src/core/leads/lead-facts.ts';
import { DEAL, DELETED_DEAL, GONE, LEADS, MEERA, MERGED, UNREAD } from '../../../support/lead-world.ts';
import { check, GOOD, type Row } from '../checks/rows.ts';

function checked(cells: Row, leads: LeadFacts | undefined = LEADS, wereSent = false) {
  const [row] = check([{ ...GOOD, ...cells }], {}, 'en_IN', undefined, leads, wereSent);
  if (row === undefined) throw new Error('There is no row.');
  const { issues, task, asked = [] } = row;
  return {
    related: task === null ? null : [task.relatedEntity, task.relatedEntityId],
    said: issues.map(({ level, header, code }) => `${level} ${header}: ${code}`),
    message: issues[0]?.message ?? '',
    asked,
  };
}

describe('a row with the ID of an opportunity', () => {
  it('asks about it, and belongs to it where LeadSquared has it', () => {
    const expected = { related: [5, DEAL], said: [], asked: [`opportunity:${DEAL}`] };
    expect(checked({ 'Opportunity ID': DEAL })).toMatchObject(expected);
    expect(checked({ 'Opportunity ID': DEAL.toUpperCase() })).toMatchObject(expected);
    expect(checked({ 'Related to': 'opportunity', 'Related ID': DEAL })).toMatchObject(expected);
  });

  it.each<[string, string, string]>([
    [
      'LeadSquared does not have it',
      GONE,
      `LeadSquared has no opportunity "${GONE}". Correct the ID, or clear the cell to create the task without the opportunity.`,
    ],
    [
      'LeadSquared says that it was deleted',
      DELETED_DEAL,
      `LeadSquared says that the opportunity "${DELETED_DEAL}" was deleted. Correct the ID, or clear the cell to create the task without the opportunity.`,
    ],
  ])('is refused on its cell when %s, with a way on', (_, id, message) => {
    expect(checked({ 'Opportunity ID': id })).toMatchObject({
      related: null,
      said: ['error Opportunity ID: opportunity-gone'],
      message,
    });
    expect(checked({})).toMatchObject({ related: [0, ''], said: [] });
  });

  it('names both cells that have to be cleared where the row says in another one that it belongs to an opportunity', () => {
    const row = checked({ 'Related to': 'opportunity', 'Related ID': GONE });
    expect(row).toMatchObject({ related: null, said: ['error Related ID: opportunity-gone'] });
    expect(row.message).toContain('clear this cell and Related to');
    expect(checked({ 'Related to': '', 'Related ID': '' }).related).toEqual([0, '']);
  });

  it.each<[string, string, string]>([
    ['its keys may not read opportunities', UNREAD, 'does not let the user of these keys read opportunities'],
    ['the answer could not be read', MERGED, 'answer could not be read'],
  ])('is sent as it is, with a warning, when %s', (_, id, words) => {
    const row = checked({ 'Opportunity ID': id });
    expect(row).toMatchObject({
      related: [5, id],
      said: ['warning Opportunity ID: opportunity-unchecked'],
    });
    expect(row.message).toContain(words);
    expect(row.message).toContain('so the row is sent as it is');
  });

  it('is ready without a word where it was not asked about, or nobody may ask', () => {
    expect(checked({ 'Opportunity ID': MEERA.id })).toMatchObject({ related: [5, MEERA.id], said: [] });
    const [row] = check([{ ...GOOD, 'Opportunity ID': GONE }]);
    expect([row?.task?.relatedEntityId, row?.issues]).toEqual([GONE, []]);
  });

  it('is read as it was sent when it may have been, whatever became of the opportunity since', () => {
    for (const id of [GONE, DELETED_DEAL, UNREAD]) {
      expect(checked({ 'Opportunity ID': id }, LEADS, true)).toMatchObject({ related: [5, id], said: [] });
    }
  });

  it('is asked about beside a lead that was found only where the row says which counts', () => {
    const both = { 'Lead phone': '98450 12345', 'Opportunity ID': DEAL };
    expect(checked(both)).toMatchObject({ related: null, asked: ['phone:+919845012345'] });
    expect(checked({ ...both, 'Related to': 'opportunity' })).toMatchObject({
      related: [5, DEAL],
      asked: ['phone:+919845012345', `opportunity:${DEAL}`],
    });
  });
});
