// Whose task a row becomes that leaves its owner to its lead.
import { describe, expect, it } from 'vitest';
import { MEERA } from '../../../support/lead-world.ts';
import { facts } from '../account/account.ts';
import { ID } from '../checks/rows.ts';
import { checked } from './checked-row.ts';

const KAVYA_LEFT = facts({
  users: [
    { id: '', email: 'kavya.rao@example.com', name: 'Kavya Rao', isActive: false },
    { id: '', email: 'priya@example.com', name: 'Priya', isActive: true },
  ],
  taskTypes: null,
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

  it('who has left is named, and the row is not sent', () => {
    const row = checked({ 'Owner e-mail': '', 'Lead phone': '98450 12345' }, settings, false, KAVYA_LEFT);
    expect(row).toMatchObject({ owner: null, said: ['Owner e-mail: owner-has-left'] });
    expect(row.messages[0]).toMatch(
      /^The owner of Meera Pillai .*, kavya\.rao@example\.com, is not an active user any more\. Fill in the owner e-mail, or give/,
    );
  });

  it('who has left since is read as it was in a row that may have been sent', () => {
    const cells = { 'Owner e-mail': '', 'Lead phone': '98450 12345' };
    expect(checked(cells, settings, true, KAVYA_LEFT).owner).toBe('kavya.rao@example.com');
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
