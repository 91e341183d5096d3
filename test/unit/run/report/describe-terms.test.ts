// What is said before rows are sent, so that it surprises nobody: each line only where it is true.
import { describe, expect, it } from 'vitest';
import { describeTerms } from '../../../../src/run/report/describe-terms.ts';

const TERMS = { userName: 'Priya Nair', plan: 'Super', users: 12, calls: 4, lookUps: 0, precise: false };

describe('before rows are sent', () => {
  it('it is said whose name the tasks carry, how many mails come, and what of the day’s limit is taken', () => {
    expect(describeTerms(TERMS)).toEqual([
      'The tasks are made in the name of Priya Nair, whose keys are used.',
      'LeadSquared mails Priya Nair a report of each call: 4 mails.',
      'The plan Super allows 100,000 calls a day, shared with all other programs. Sending takes 4 of them, and looking tasks up a few more.',
    ]);
  });

  it('of rows that are sent one by one it is said, and no mail is announced', () => {
    const said = describeTerms({ ...TERMS, precise: true });
    expect(said[1]).toContain('one by one');
    expect(said.join(' ')).not.toContain('mail');
  });

  it.each([
    ['of a plan that counts users', { plan: 'Pro' }, 'allows 22,000 calls a day'],
    ['whose users are not known', { plan: 'pro', users: null }, 'allows at least 10,000 calls a day'],
  ])('the limit %s is worked out', (_what, changes, words) => {
    expect(describeTerms({ ...TERMS, ...changes })[2]).toContain(words);
  });

  it('calls that look leads up are counted, too', () => {
    expect(describeTerms({ ...TERMS, lookUps: 60 })[2]).toMatch(
      / Looking up the leads and opportunities takes at least 60 more, once\.$/,
    );
  });

  it('no limit is named of a plan that is not known', () => {
    expect(describeTerms({ ...TERMS, plan: 'Custom 2' })).toHaveLength(2);
    expect(describeTerms({ ...TERMS, plan: '' })).toHaveLength(2);
  });

  it('nothing is said where nothing is sent, and no name is made up', () => {
    expect(describeTerms({ ...TERMS, calls: 0 })).toEqual([]);
    expect(describeTerms({ ...TERMS, userName: '' })[0]).toContain('the user of these keys');
  });
});
