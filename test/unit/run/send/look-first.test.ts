// Whether a look that found nothing tells that nothing is there.
import { describe, expect, it } from 'vitest';
import { canTell, lookAgainAt, PATIENCE_MS } from '../../../../src/run/send/look-first.ts';

const AT = 1_000_000;
const DELAY = 10_000;
const row = (sentAt: number | null, status: 'Accepted' | 'Created') => ({ sentAt, status });
const tells = (rows: Parameters<typeof canTell>[0], after: number) => canTell(rows, AT, AT + after, DELAY);

describe('a look for the rows of a refused call', () => {
  it('tells once tasks of the account can be seen, when no row of an earlier call waits to be seen', () => {
    for (const rows of [[], [row(AT + 5, 'Accepted'), row(null, 'Accepted')]]) {
      expect(tells(rows, DELAY - 1)).toBe(false);
      expect(tells(rows, DELAY)).toBe(true);
    }
  });

  it('does not tell while any row of the calls before cannot be seen', () => {
    expect(tells([row(AT - 9000, 'Accepted'), row(AT - 5, 'Created')], DELAY)).toBe(false);
    expect(tells([row(AT - 9000, 'Created'), row(AT - 5, 'Created')], DELAY)).toBe(true);
  });

  it('does not tell sooner because rows that were sent before it can be seen', () => {
    expect(tells([row(AT - 9000, 'Created')], DELAY - 1)).toBe(false);
  });

  it('tells after some minutes all the same, since they may never be seen', () => {
    expect(tells([row(AT - 5, 'Accepted')], PATIENCE_MS - 1)).toBe(false);
    expect(tells([row(AT - 5, 'Accepted')], PATIENCE_MS)).toBe(true);
  });

  it('does not tell before tasks of an account can be seen that shows them late, however long that is', () => {
    const [late, MINUTE] = [600_000, 60_000];
    for (const rows of [[], [row(AT - 5, 'Accepted')], [row(AT - 5, 'Created')]]) {
      expect(canTell(rows, AT, AT + 6 * MINUTE, late)).toBe(false);
      expect(canTell(rows, AT, AT + late, late)).toBe(true);
    }
  });
});

describe('the look after one that could not tell', () => {
  const SECOND = 1000;

  it('is made as soon as it tells, when that is not much later than any look would be', () => {
    expect(lookAgainAt(AT, AT + 20 * SECOND, 30 * SECOND)).toBe(AT + 30 * SECOND);
    expect(lookAgainAt(AT, AT + 29 * SECOND, 30 * SECOND)).toBe(AT + 30 * SECOND);
  });

  it('is made before that when it is far, since it may show how soon tasks appear', () => {
    expect(lookAgainAt(AT, AT + 10 * SECOND, 200 * SECOND)).toBe(AT + 20 * SECOND);
  });

  it('is not made at once when one that could tell has met rows that cannot be seen yet', () => {
    expect(lookAgainAt(AT, AT + 40 * SECOND, 30 * SECOND)).toBe(AT + 60 * SECOND);
  });
});
