// Which lead a row's task belongs to, by what the row says and what LeadSquared answered.
import { describe, expect, it } from 'vitest';
import { GONE, MEERA, MERGED, NADIA, SURESH, UNREAD } from '../../../support/lead-world.ts';
import { check, GOOD, ID, type Row } from '../checks/rows.ts';
import { checked } from './checked-row.ts';

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

describe('a cell of a lead that cannot be read', () => {
  it.each<[string, Row, string, string, string]>([
    [
      'beside an ID',
      { 'Lead ID': MEERA.id, 'Lead phone': '98450' },
      'Lead phone',
      'phone-invalid',
      'Lead ID',
    ],
    [
      'after the one that finds the lead',
      { 'Lead e-mail': MEERA.email, 'Lead phone': '98450' },
      'Lead phone',
      'phone-invalid',
      'Another cell',
    ],
    [
      'of the number, beside an ID',
      { 'Lead ID': MEERA.id, 'Lead number': 'Meera' },
      'Lead number',
      'lead-number-invalid',
      'Lead ID',
    ],
  ])('is told and keeps nothing back %s', (_, cells, header, code, words) => {
    const row = checked(cells);
    expect(row).toMatchObject({ related: [1, MEERA.id], said: [`${header}: ${code}`] });
    expect(row.messages[0]).toContain(words);
    expect(row.levels).toEqual(['warning']);
  });

  it('does not keep a row from waiting for the answer about another cell', () => {
    const row = checked({ 'Lead e-mail': 'waits@example.org', 'Lead phone': '98450' });
    expect(row).toMatchObject({
      related: null,
      said: ['Lead phone: phone-invalid', 'Lead e-mail: lead-waiting'],
    });
    expect(row.levels).toEqual(['warning', 'error']);
  });

  it.each<[string, Row, string[]]>([
    [
      'nobody has the one before it',
      { 'Lead e-mail': 'old@example.org', 'Lead phone': '98450' },
      ['phone-invalid'],
    ],
    [
      'it is believed before the others',
      { 'Lead number': 'Meera', 'Lead phone': '98450 12345' },
      ['lead-number-invalid'],
    ],
    [
      'the ID cannot be read either',
      { 'Lead ID': 'Meera', 'Lead phone': '98450' },
      ['guid-invalid', 'phone-invalid'],
    ],
    [
      'an ID is beside it, but itself faulty',
      { 'Lead ID': 'Meera', 'Lead phone': '98450 12345' },
      ['guid-invalid'],
    ],
    ['there is nothing else', { 'Lead phone': '98450' }, ['phone-invalid']],
  ])('keeps the row back when %s', (_, cells, codes) => {
    const row = checked(cells);
    expect(row.related).toBeNull();
    expect(row.said.map((text) => text.replace(/^.*: /, ''))).toEqual(codes);
    expect(new Set(row.levels)).toEqual(new Set(['error']));
  });
});

describe('a lead whose phone is of another country than the row’s', () => {
  it.each<[string, string, string, string]>([
    ['its mobile is the one that found it', '98450 12345', '+1-2125550123', '9845012345'],
    ['its mobile is of the same country', '+1 984 501 2345', '+91-9845054321', '+1-2125550123'],
    ['its phone is kept without a code', '+1 984 501 2345', '9845012345', ''],
    ['its phone names no code, whatever it is', '+1 984 501 2345', '98450 54321', ''],
    ['its phone cannot be read', '+1 984 501 2345', '+91 12', ''],
  ])('is taken when %s', (_, cell, phone, mobile) => {
    const lead = { ...MEERA, phone, ...(mobile === '' ? {} : { mobile }) };
    const facts = { answer: () => ({ kind: 'found', lead }) as const };
    const [row] = check([{ ...GOOD, 'Lead phone': cell }], {}, 'en_IN', undefined, facts);
    expect([row?.task?.relatedEntityId, row?.issues]).toEqual([MEERA.id, []]);
  });

  it('is refused when its phone and its mobile are, however they are written', () => {
    const lead = { ...MEERA, phone: '0091 98450 12345', mobile: ' +971-502223344' };
    const facts = { answer: () => ({ kind: 'found', lead }) as const };
    const cells = { ...GOOD, 'Lead phone': '+1 984 501 2345' };
    const [row] = check([cells], {}, 'en_IN', undefined, facts);
    expect(row?.issues.map(({ code }) => code)).toEqual(['lead-abroad']);
  });

  it('is not warned of beside an address when its mobile is what the row says', () => {
    const lead = { ...MEERA, phone: '+1-2125550123', mobile: '98450 12345' };
    const facts = { answer: () => ({ kind: 'found', lead }) as const };
    const cells = { ...GOOD, 'Lead e-mail': MEERA.email, 'Lead phone': '98450 12345' };
    const [row] = check([cells], {}, 'en_IN', undefined, facts);
    expect(row?.issues).toEqual([]);
  });

  it('is not taken, and named with its ID', () => {
    const row = checked({ 'Lead phone': '+1 984 501 2345' });
    expect(row).toMatchObject({ related: null, said: ['Lead phone: lead-abroad'] });
    expect(row.messages[0]).toContain(MEERA.id);
    expect(checked({ 'Lead phone': '+1 984 501 2345' }, { withoutLead: true }).related).toBeNull();
  });

  it('is taken by its e-mail address, with the warning of before', () => {
    const cells = { 'Lead e-mail': MEERA.email, 'Lead phone': '+1 984 501 2345' };
    expect(checked(cells)).toMatchObject({ related: [1, MEERA.id], said: ['Lead phone: lead-differs'] });
  });

  it('is taken when only the number is another one, and read as before once the row may have been sent', () => {
    expect(checked({ 'Lead phone': '+971 50 123 4567' })).toMatchObject({ related: [1, NADIA.id], said: [] });
    expect(checked({ 'Lead phone': '+1 984 501 2345' }, {}, true).related).toEqual([1, MEERA.id]);
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

describe('a row that may have been sent', () => {
  it('is read as it was sent, whatever became of its lead since', () => {
    for (const id of [GONE, MERGED, UNREAD]) {
      expect(checked({ 'Lead ID': id }, {}, true)).toMatchObject({ related: [1, id], said: [] });
    }
  });
});
