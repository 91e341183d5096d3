// Whose a run is, and what somebody else is told.
import { describe, expect, it } from 'vitest';
import { describeWhose, requireAccount, requireMine, whoseRun } from '../../../../src/run/session/whose.ts';
import { FakeTable } from '../../../support/run-fakes.ts';
import { jobOn, RECORD } from '../../../support/run-stage.ts';

const ACME = { hash: 'a', organisation: 'Acme' };
const BETA = { hash: 'b', organisation: 'Beta' };

describe('a run', () => {
  it.each([
    ['me', ACME, 'mine'],
    ['me', null, 'mine'],
    ['me', BETA, 'other-account'],
    ['you', ACME, 'colleague'],
    ['you', null, 'colleague'],
    ['you', BETA, 'other-account'],
  ] as const)('begun by me in Acme is, to %s with keys of %o, %s', (user, keys, whose) => {
    expect(whoseRun(RECORD, keys, user)).toBe(whose);
    expect(describeWhose(RECORD, keys, user) === null).toBe(whose === 'mine');
  });

  it('says who can do what', () => {
    expect(describeWhose(RECORD, ACME, 'you')).toMatch(/belongs to Kavya.*take it over/);
    for (const [trigger, words] of [
      [null, 'goes on when Kavya opens'],
      ['none', 'goes on when Kavya opens'],
      ['minutes', 'goes on by itself, or when Kavya opens'],
      ['hour', 'goes on by itself, or when Kavya opens'],
    ] as const) {
      expect(describeWhose({ ...RECORD, trigger }, ACME, 'you')).toContain(words);
    }
    expect(describeWhose(RECORD, BETA, 'you')).toMatch(
      /creates its tasks in Acme; your keys are those of Beta/,
    );
    expect(describeWhose(RECORD, BETA, 'me')).toMatch(/Set the keys of Acme again/);
  });

  it('does not say that it goes on while it waits for its person', () => {
    const pause = { cause: 'person', message: 'A column was renamed.', until: null, tries: 1 } as const;
    const words = describeWhose({ ...RECORD, trigger: 'minutes', pause }, ACME, 'you');
    expect(words).toMatch(
      /stands still until Kavya has looked at it\. To finish it with your own keys, take it over/,
    );
    expect(words).not.toContain('goes on');
  });

  it('says first to connect to whoever has set no keys', () => {
    expect(describeWhose(RECORD, null, 'you')).toContain(
      'To finish it with your own keys, connect with keys of Acme and take it over',
    );
  });

  it('says that the region is another one where the organisation is the same', () => {
    const elsewhere = { hash: 'b', organisation: 'Acme' };
    expect(describeWhose(RECORD, elsewhere, 'me')).toMatch(
      /of yours creates its tasks in another region of Acme than your keys are used in\. .*choose that region under “Connect”/,
    );
    expect(describeWhose(RECORD, elsewhere, 'you')).toContain('of Kavya creates its tasks in another region');
  });

  it('that has ended is not to be gone on with', () => {
    const other = { hash: 'b', organisation: 'Beta' };
    expect(describeWhose(RECORD, other, 'you')).toMatch(/creates its tasks in .* can go on with it, look/);
    const ended = { ...RECORD, state: 'ended' } as const;
    expect(describeWhose(ended, other, 'you')).toMatch(
      /created its tasks in .* can look its rows up or undo it\.$/,
    );
  });

  it('says it also when nobody is named', () => {
    const nameless = { ...RECORD, byName: '', account: { hash: 'a', name: '' } };
    expect(describeWhose(nameless, { hash: 'b', organisation: '' }, 'you')).toMatch(
      /belongs to somebody else and creates its tasks in another LeadSquared account/,
    );
  });

  it('is refused to other accounts, and to colleagues until they take it over', () => {
    const job = jobOn(FakeTable.marked([['Task name']]));
    const colleagues = { ...RECORD, by: 'you' };
    const others = { ...RECORD, account: { hash: 'b', name: 'Beta' } };
    expect(() => requireMine(RECORD, job)).not.toThrow();
    expect(() => requireAccount(colleagues, job)).not.toThrow();
    expect(() => requireMine(colleagues, job)).toThrow(expect.objectContaining({ code: 'other-person' }));
    expect(() => requireMine(others, job)).toThrow(expect.objectContaining({ code: 'other-account' }));
    expect(() => requireAccount(others, job)).toThrow(expect.objectContaining({ code: 'other-account' }));
  });
});
