// What a run says of the waiting that it is in, in words that are true when they are read.
import { describe, expect, it } from 'vitest';
import { describeWaiting, limitWords } from '../../../../src/run/record/waiting-words.ts';

const T = Date.UTC(2026, 2, 5, 9);
const said = (waiting: Parameters<typeof describeWaiting>[0]['waiting'], now = T) =>
  describeWaiting({ state: 'sending', pause: null, waiting }, now)?.text ?? null;

describe('a run that waits', () => {
  it.each([
    [{ kind: 'silent', until: T + 40_000, rate: null }, 'LeadSquared does not answer; next try in 40 s.'],
    [
      { kind: 'limit', until: T + 3000, rate: { calls: 1, seconds: 5 } },
      'LeadSquared allows 1 call in 5 s; the next call leaves in 3 s.',
    ],
    [
      { kind: 'speed', until: T + 50_001, rate: { calls: 2, seconds: 60 } },
      'The speed is set to 2 calls in 60 s; the next call leaves in 51 s.',
    ],
    [
      { kind: 'look-up', until: T + 8000, rate: null },
      'Tasks may take a while to appear in LeadSquared; next look in 8 s.',
    ],
  ] as const)('%j', (waiting, words) => {
    expect(said(waiting)).toBe(words);
  });

  it('tells that rows are looked up before they are sent again, when that is what it waits for', () => {
    const waiting = { kind: 'look-up', until: T + 8000, rate: null } as const;
    for (const why of [{ lookAt: T }, { resendAfter: T }]) {
      expect(describeWaiting({ state: 'sending', pause: null, waiting, ...why }, T)?.text).toBe(
        'Rows in doubt are looked up before they are sent again, and tasks may take a while to appear in LeadSquared; next look in 8 s.',
      );
    }
  });

  it('says nothing any more once the moment has come', () => {
    expect(said({ kind: 'silent', until: T, rate: null })).toBeNull();
  });

  it('says that LeadSquared is asked again while it still does not answer', () => {
    const waiting = { kind: 'silent', until: T, rate: null } as const;
    const silence = { since: T - 60_000, tries: 3, nextTryAt: T, probed: false };
    const told = (changes: { readonly probed?: boolean }) =>
      describeWaiting({ state: 'sending', pause: null, waiting, silence: { ...silence, ...changes } }, T);
    expect(told({})).toEqual({
      text: 'LeadSquared does not answer; it is being asked again.',
      seconds: null,
    });
    expect(told({ probed: true })).toBeNull();
  });

  it('says nothing once it has ended', () => {
    const waiting = { kind: 'silent', until: T + 5, rate: null } as const;
    expect(describeWaiting({ state: 'ended', pause: null, waiting }, T)).toBeNull();
  });

  it('tells long times in minutes and hours', () => {
    const pause = (until: number) => ({ cause: 'google' as const, message: '', until, tries: 1 });
    const text = (ms: number) =>
      describeWaiting({ state: 'sending', pause: pause(T + ms), waiting: null }, T)?.text;
    expect(text(15 * 60_000)).toBe('Google holds calls back; next try in 15 minutes.');
    expect(text(5 * 3600_000)).toBe('Google holds calls back; next try in 5 hours.');
  });

  it('for a person has no moment at which it goes on', () => {
    const pause = { cause: 'person', message: 'Set the keys.', until: null, tries: 0 } as const;
    expect(describeWaiting({ state: 'sending', pause, waiting: null }, T)).toBeNull();
  });
});

describe('a limit', () => {
  it('of a day is told by its numbers', () => {
    expect(limitWords('quota', { calls: 10_000, seconds: 86_400 })).toBe(
      'LeadSquared takes no more calls of this account for now: its limit of 10,000 calls in 24 hours is used up, perhaps by other programs too',
    );
  });

  it('that LeadSquared did not name is told without numbers', () => {
    expect(limitWords('limit', null)).toBe('LeadSquared takes no more calls of this account for now');
  });
});
