// Which lead a row's task belongs to, by what the row says and what LeadSquared answered.
import { describe, expect, it } from 'vitest';
import type { SheetSettings } from '../../../../src/core/settings.ts';
import { GONE, LEADS, MEERA, MERGED, SURESH, UNREAD } from '../../../support/lead-world.ts';
import { check, GOOD, ID, type Row } from '../checks/rows.ts';

function checked(cells: Row, settings: Partial<SheetSettings> = {}, wereSent = false) {
  const [row] = check([{ ...GOOD, ...cells }], settings, 'en_IN', undefined, LEADS, wereSent);
  if (row === undefined) throw new Error('There is no row.');
  const { issues, task, asked = [], lead = null, isWithoutLead = false } = row;
  return {
    related: task === null ? null : [task.relatedEntity, task.relatedEntityId],
    owner: task?.ownerEmail ?? null,
    said: issues.map(({ header, code }) => `${header}: ${code}`),
    messages: issues.map(({ message }) => message),
    asked,
    lead,
    isWithoutLead,
  };
}

describe('a row with its lead’s phone, e-mail address or number', () => {
  it.each<[string, Row, string]>([
    ['phone', { 'Lead phone': '98450 12345' }, 'phone:+919845012345'],
    ['phone as a number', { 'Lead phone': 919845012345 }, 'phone:+919845012345'],
    ['address', { 'Lead e-mail': 'Meera.P@example.org' }, 'email:meera.p@example.org'],
    ['number', { 'Lead number': 1042 }, 'number:1042'],
    ['number with a sign before it', { 'Lead number': '#1042' }, 'number:1042'],
  ])('belongs to that lead, by its %s', (_, cells, key) => {
    expect(checked(cells)).toMatchObject({ related: [1, MEERA.id], said: [], asked: [key], lead: MEERA });
  });

  it('is told by the number before the address, and by that before the phone', () => {
    const all = { 'Lead phone': '98450 12345', 'Lead e-mail': MEERA.email, 'Lead number': '1042' };
    expect(checked(all).asked).toEqual(['number:1042']);
    expect(checked({ ...all, 'Lead number': '' }).asked).toEqual(['email:meera.p@example.org']);
  });

  it('is told by the next value when nobody has the first one', () => {
    const cells = { 'Lead e-mail': 'old@example.org', 'Lead phone': '98450 12345' };
    expect(checked(cells)).toMatchObject({
      related: [1, MEERA.id],
      asked: ['email:old@example.org', 'phone:+919845012345'],
    });
  });

  it('asks about nothing beside an ID', () => {
    const cells = { 'Lead ID': SURESH.id, 'Lead phone': '98450 54321' };
    expect(checked(cells)).toMatchObject({ related: [1, SURESH.id], asked: [`id:${SURESH.id}`], said: [] });
  });

  it('is warned of when its other values are another lead’s', () => {
    const byMail = checked({ 'Lead e-mail': MEERA.email, 'Lead phone': '98450 54321' });
    expect(byMail).toMatchObject({ related: [1, MEERA.id], said: ['Lead phone: lead-differs'] });
    expect(byMail.messages[0]).toContain('Meera Pillai');
    expect(byMail.messages[0]).toContain('+91-9845012345');
    const byId = checked({ 'Lead ID': MEERA.id, 'Lead e-mail': SURESH.email });
    expect(byId).toMatchObject({ related: [1, MEERA.id], said: ['Lead e-mail: lead-differs'] });
  });
});

describe('a row whose lead is not known', () => {
  it.each<[string, Row, string, string]>([
    ['has none', { 'Lead phone': '98450 99999' }, 'Lead phone: lead-none', 'No lead has "98450 99999".'],
    [
      'has none by any of its values',
      { 'Lead e-mail': 'old@example.org', 'Lead phone': '98450 99999' },
      'Lead e-mail: lead-none',
      'No lead has "old@example.org" or "98450 99999".',
    ],
    [
      'has several',
      { 'Lead phone': '98300 11111' },
      'Lead phone: lead-several',
      `Lead ID ${SURESH.id}); and 3 more`,
    ],
    ['waits', { 'Lead phone': '98000 00001' }, 'Lead phone: lead-waiting', 'has not been looked up'],
    ['may not be read', { 'Lead phone': '98000 00403' }, 'Lead phone: lead-unread', 'administrator'],
    ['is no number', { 'Lead phone': '98450' }, 'Lead phone: phone-invalid', 'too few digits'],
    ['is no number of a lead', { 'Lead number': 'Meera' }, 'Lead number: lead-number-invalid', 'Lead Number'],
  ])('that %s is not sent, and told on its cell', (_, cells, said, words) => {
    const row = checked(cells);
    expect(row).toMatchObject({ related: null, said: [said] });
    expect(row.messages[0]).toContain(words);
  });

  it.each<[string, Row, string, string]>([
    ['deleted', { 'Lead ID': GONE }, 'Lead ID: lead-gone', 'deleted'],
    ['merged', { 'Lead ID': MERGED }, 'Lead ID: lead-merged', `Write ${MEERA.id}`],
    [
      'deleted, as the related ID',
      { 'Related to': 'lead', 'Related ID': GONE },
      'Related ID: lead-gone',
      'deleted',
    ],
  ])('since its ID was %s is not sent', (_, cells, said, words) => {
    const row = checked(cells);
    expect(row).toMatchObject({ related: null, said: [said] });
    expect(row.messages[0]).toContain(words);
  });

  it('is sent with a warning when only the list of IDs could not be read', () => {
    expect(checked({ 'Lead ID': UNREAD })).toMatchObject({
      related: [1, UNREAD],
      said: ['Lead ID: lead-unchecked'],
    });
    expect(checked({ 'Lead ID': ID })).toMatchObject({ related: [1, ID], said: [] });
  });

  it('is sent without one only when the user says so, and only when nobody is known', () => {
    const wanted = { withoutLead: true };
    expect(checked({ 'Lead phone': '98450 99999' }, wanted)).toMatchObject({
      related: [0, ''],
      said: [],
      isWithoutLead: true,
    });
    expect(checked({ 'Lead phone': '98000 00403' }, wanted)).toMatchObject({
      related: [0, ''],
      isWithoutLead: true,
    });
    expect(checked({ 'Lead phone': '98450 99999', 'Related to': 'lead' }, wanted).related).toEqual([0, '']);
    expect(checked({ 'Lead phone': '98450 99999', 'Opportunity ID': ID }, wanted).related).toEqual([5, ID]);
    for (const phone of ['98300 11111', '98000 00001', '98450']) {
      expect(checked({ 'Lead phone': phone }, wanted)).toMatchObject({ related: null, isWithoutLead: false });
    }
    expect(checked({ 'Lead ID': GONE }, wanted).related).toBeNull();
    expect(checked({ 'Lead phone': '98450 12345' }, wanted)).toMatchObject({
      related: [1, MEERA.id],
      isWithoutLead: false,
    });
  });
});

describe('what contradicts a lead that was found', () => {
  it.each<[string, Row, string]>([
    ['an opportunity', { 'Opportunity ID': ID }, 'Opportunity ID: related-both-ids'],
    ['none', { 'Related to': 'none' }, 'Related to: related-none-with-id'],
    ['the kind opportunity', { 'Related to': 'opportunity' }, 'Related to: related-other-id'],
    ['another related ID', { 'Related to': 'lead', 'Related ID': SURESH.id }, 'Related ID: related-two-ids'],
  ])('%s is told as beside an ID', (_, cells, said) => {
    expect(checked({ 'Lead phone': '98450 12345', ...cells })).toMatchObject({ related: null, said: [said] });
  });

  it('the same related ID does not', () => {
    const cells = { 'Lead phone': '98450 12345', 'Related to': 'lead', 'Related ID': MEERA.id };
    expect(checked(cells)).toMatchObject({ related: [1, MEERA.id], said: [] });
  });
});

describe('the owner of a lead', () => {
  const settings = { ownerFromLead: true };

  it('takes the task where the row names no owner', () => {
    const cells = { 'Owner e-mail': '', 'Lead phone': '98450 12345' };
    expect(checked(cells, settings)).toMatchObject({ owner: 'kavya.rao@example.com', said: [] });
    expect(checked({ ...cells, 'Lead phone': '', 'Lead ID': MEERA.id }, settings).owner).toBe(
      'kavya.rao@example.com',
    );
    expect(checked(cells)).toMatchObject({ owner: null, said: ['Owner e-mail: required'] });
  });

  it('gives way to the row’s own', () => {
    expect(checked({ 'Lead phone': '98450 12345' }, settings).owner).toBe('priya@example.com');
  });

  it('is asked for where LeadSquared tells none, and where the row has no lead', () => {
    for (const cells of [{ 'Lead phone': '98450 54321' }, {}, { 'Lead ID': ID }]) {
      expect(checked({ ...cells, 'Owner e-mail': '' }, settings)).toMatchObject({
        owner: null,
        said: ['Owner e-mail: owner-untold'],
      });
    }
  });

  it('is no second complaint where the lead is not known', () => {
    expect(checked({ 'Owner e-mail': '', 'Lead phone': '98450 99999' }, settings).said).toEqual([
      'Lead phone: lead-none',
    ]);
  });
});

describe('a row that may have been sent', () => {
  it('is read as it was sent, whatever became of its lead since', () => {
    for (const id of [GONE, MERGED, UNREAD]) {
      expect(checked({ 'Lead ID': id }, {}, true)).toMatchObject({ related: [1, id], said: [] });
    }
  });
});
