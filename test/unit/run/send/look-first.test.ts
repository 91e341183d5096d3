// Whether a look that found nothing tells that nothing is there.
import { describe, expect, it } from 'vitest';
import { canTell } from '../../../../src/run/send/look-first.ts';

const AT = 1_000_000;
const row = (sentAt: number | null, status: 'Accepted' | 'Created') => ({ sentAt, status });

describe('a look for the rows of a refused call', () => {
  it('tells when no row of an earlier call waits to be seen', () => {
    expect(canTell([], AT, AT + 10_000)).toBe(true);
    expect(canTell([row(AT + 5, 'Accepted'), row(null, 'Accepted')], AT, AT + 10_000)).toBe(true);
  });

  it('does not tell while no row of the call before can be seen', () => {
    expect(canTell([row(AT - 9000, 'Created'), row(AT - 5, 'Accepted')], AT, AT + 10_000)).toBe(false);
  });

  it('tells once one of them can', () => {
    expect(canTell([row(AT - 5, 'Accepted'), row(AT - 5, 'Created')], AT, AT + 10_000)).toBe(true);
  });

  it('tells after two minutes all the same, since they may never be seen', () => {
    expect(canTell([row(AT - 5, 'Accepted')], AT, AT + 119_999)).toBe(false);
    expect(canTell([row(AT - 5, 'Accepted')], AT, AT + 120_000)).toBe(true);
  });
});
