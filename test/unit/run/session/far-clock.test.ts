// LeadSquared's clock is known from its replies, to the second or so.
import { describe, expect, it } from 'vitest';
import { FarClock } from '../../../../src/run/session/far-clock.ts';
import { NOW } from '../../../support/run-fakes.ts';

describe('a moment of ours, by LeadSquared’s clock,', () => {
  it('may be a minute off while no reply has told', () => {
    const clock = new FarClock();
    clock.note(null, NOW);
    expect(clock.earliest(NOW)).toBe(NOW - 60_000);
    expect(clock.latest(NOW)).toBe(NOW + 60_000);
    expect(clock.shown(NOW)).toBeNull();
  });

  it.each([37_000, 0, -300_000])('is known once a reply has told, when it is %i ms ahead', (skew) => {
    const clock = new FarClock();
    // A slow reply tells less than a quick one, whichever comes first.
    clock.note(NOW + skew, NOW + 4000);
    clock.note(NOW + 10_000 + skew, NOW + 10_200);
    clock.note(NOW + 20_000 + skew, NOW + 29_000);
    expect(clock.earliest(NOW)).toBe(NOW + skew - 200 - 5000);
    expect(clock.latest(NOW)).toBe(NOW + skew - 200 + 5000);
    expect(clock.shown(NOW)).toBe(NOW + skew - 200);
  });
});
