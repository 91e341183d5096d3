// Addresses of managers, teams and team leads are never the owner's, and of two people who may be the owner both are told.
import { describe, expect, it } from 'vitest';
import { fields, list, problems } from './sheets.ts';

const NAMES = ['Kavya Rao', 'Ravi Nair'];
const MAILS = ['arjun.mehta@example.com', 'leena.das@example.com'];
const TASKS = { 'Task name': ['Call', 'Visit'], 'Task type': ['Meeting', 'Meeting'] };
const DUE = { 'Due date': ['25/01/2029', '26/01/2029'] };
const beside = (owner: string, other: string) => list({ ...TASKS, [owner]: NAMES, [other]: MAILS, ...DUE });

describe('an address of somebody above the owner', () => {
  it.each([
    ['Owner', 'Owner Manager Email'],
    ['Owner', "Owner's manager"],
    ['Owner', 'Manager of owner'],
    ['Task owner', 'Task owner manager mail id'],
    ['Counsellor', 'Counsellor’s Sales Manager E-mail'],
    ['Assigned to', 'Assigned to manager'],
    ['Relationship Manager', 'Relationship Manager Manager Email'],
    ['RM', 'RM manager email'],
    ['Telecaller', 'Telecaller Team Lead Email'],
    ['Telecaller', 'Telecaller Lead Email'],
    ['Telecaller', 'Telecaller team email'],
    ['Caller', 'Caller reporting manager'],
    ['Caller', 'Caller supervisor email'],
  ])('beside “%s” is not taken from “%s”', (owner, other) => {
    const sheet = beside(owner, other);
    expect(fields(sheet).OwnerEmailAddress).toBe(owner);
  });

  it.each(['Owner Manager Email', 'Telecaller Team Lead Email', 'TL Email', 'Reporting head email'])(
    'is not the owner as “%s” where no column is, either: that is asked',
    (header) => {
      const sheet = list({ ...TASKS, [header]: MAILS, ...DUE });
      expect(fields(sheet).OwnerEmailAddress).toBeUndefined();
      expect(problems(sheet)).toContain('mapping-required');
    },
  );

  it.each([
    'Relationship manager email',
    'Assigned manager',
    'Allotted manager email',
    'Owner (account manager)',
    'Lead owner email',
    'Sales team owner email',
    'Owner of the lead',
    'Account owner email',
  ])('is the owner’s own as “%s”', (header) => {
    expect(fields(list({ ...TASKS, [header]: MAILS, ...DUE })).OwnerEmailAddress).toBe(header);
  });
});

describe('of two columns that may be the owner', () => {
  it.each([
    ['Telecaller', 'Relationship manager email'],
    ['BDE', 'BDM email'],
    ['Owner', 'Account owner email'],
  ])('“%s” with the names is told when “%s” is taken', (names, mails) => {
    const sheet = beside(names, mails);
    expect(fields(sheet).OwnerEmailAddress).toBe(mails);
    expect(problems(sheet)).toEqual([`mapping-other-column ${names}`]);
  });

  it.each([
    ['Owner', 'Owner Email'],
    ['Assignee', 'Assignee Email'],
    ['RM name', 'RM mail id'],
    ['Name of the owner', "Owner's e-mail address"],
  ])('“%s” is not told beside “%s”: it names the same person', (names, mails) => {
    expect(problems(beside(names, mails))).toEqual([]);
  });

  it('the one with the names is told when it holds an address, too', () => {
    const sheet = list({ ...TASKS, Owner: [...NAMES, MAILS[0] ?? ''], 'Owner email': MAILS, ...DUE });
    expect(problems(sheet)).toEqual(['mapping-other-column Owner']);
  });
});
