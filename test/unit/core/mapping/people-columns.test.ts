// Phone numbers and addresses beside the names of people are theirs, however carelessly they were noted.
import { describe, expect, it } from 'vitest';
import { fields, list } from './sheets.ts';

const NAMES = Array.from({ length: 10 }, (_, n) => `Customer ${n}`);
const ODD = ['n/a', 'ask Ravi', 'later', '-', 'new no.', 'see mail', 'wrong no.'];
const TASKS = { 'Task name': ['Call', 'Visit'], 'Task type': ['Meeting', 'Meeting'] };
const of = (header: string, cells: readonly string[]) =>
  fields(list({ ...TASKS, 'Customer Name': NAMES, [header]: cells }));

describe('a column that is called after phones or mails, beside names,', () => {
  it('is the leads’ although most of its cells are odd: each of these is told then', () => {
    const phones = ['98450 12345', '98450 12346', '98450 12347'];
    expect(of('Mobile No.', [...ODD, ...phones]).LeadPhone).toBe('Mobile No.');
    const mails = ['asha@example.org', 'ravi@example.org', 'meera@example.org'];
    expect(of('Email', [...ODD, ...mails]).LeadEmail).toBe('Email');
  });

  it('is not when hardly any is one', () => {
    const none = [...ODD, ...ODD];
    expect(of('Mobile No.', [...none, '98450 12345']).LeadPhone).toBeUndefined();
    expect(of('Mobile No.', none).LeadPhone).toBeUndefined();
  });

  it.each(['Party name', 'Borrower', 'Member name', 'Name of the party', 'Dealer'])(
    'is theirs beside “%s”',
    (names) => {
      const found = fields(list({ ...TASKS, [names]: NAMES, 'Mob. no.': ['98450 12345', '98450 12346'] }));
      expect(found.LeadPhone).toBe('Mob. no.');
    },
  );

  it('stands beside what was said, which is the description', () => {
    expect(fields(list({ ...TASKS, Feedback: ['wants a visit', 'call later'] })).Description).toBe(
      'Feedback',
    );
  });

  it('is theirs beside the other one that its header tells for certain', () => {
    const found = fields(
      list({
        ...TASKS,
        'Lead Name': NAMES,
        'Contact Number': ['98450 12345', '98450 12346'],
        'Email ID': ['asha@example.org', 'ravi@example.org'],
      }),
    );
    expect([found.LeadPhone, found.LeadEmail]).toEqual(['Contact Number', 'Email ID']);
  });

  it.each(['Contact no', 'Lead mobile no.', 'Mobile No. of lead'])(
    'is theirs as “%s”, however odd its cells',
    (header) => {
      const cells = [
        '98765 43211',
        '9876543212 / 9845022101',
        'NA',
        '98765 43213 (WA)',
        'not given',
        'Ph: 98765 43214',
      ];
      expect(fields(list({ ...TASKS, [header]: cells })).LeadPhone).toBe(header);
    },
  );
});
