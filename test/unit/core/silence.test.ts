// When a LeadSquared that does not answer is tried again.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOUR_MS, MINUTE_MS } from '../../../src/core/dates/civil.ts';
import {
  afterNoAnswer,
  afterProbe,
  hasLastedTooLong,
  LONGEST_SILENCE_MS,
  type Silence,
  triedNow,
} from '../../../src/core/silence.ts';

const T = Date.UTC(2026, 2, 5, 9);

/** Tries at each moment that is due, each taking so long, until the silence is so old. */
function tries(took: number, age: number): Silence[] {
  const all: Silence[] = [afterNoAnswer(null, T)];
  for (let last = all[0]; last !== undefined && last.nextTryAt - T < age; ) {
    last = afterNoAnswer(last, last.nextTryAt + took);
    all.push(last);
  }
  return all;
}

describe('a silence', () => {
  it('is tried at once, then after growing waits of up to a minute', () => {
    let silence = afterNoAnswer(null, T);
    const waits = [silence.nextTryAt - T];
    for (let now = T; waits.length < 8; ) {
      now = silence.nextTryAt;
      silence = afterNoAnswer(silence, now);
      waits.push((silence.nextTryAt - now) / 1000);
    }
    expect(waits).toEqual([0, 5, 10, 20, 40, 60, 60, 60]);
  });

  it.each([
    [10 * MINUTE_MS, 5 * MINUTE_MS],
    [HOUR_MS, 15 * MINUTE_MS],
    [4 * HOUR_MS, HOUR_MS],
  ])('of %i ms is tried each %i ms', (age, wait) => {
    const old: Silence = { since: T, tries: 9, nextTryAt: T, probed: false };
    expect(afterNoAnswer(old, T + age).nextTryAt).toBe(T + age + wait);
  });

  it('costs few tries in a day, however long each takes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30_000 }), (took) => {
        expect(tries(took, 24 * HOUR_MS).length).toBeLessThan(60);
      }),
    );
  });

  it('keeps its beginning, and is too long after a day', () => {
    const all = tries(30_000, 24 * HOUR_MS);
    expect(new Set(all.map(({ since }) => since))).toEqual(new Set([T]));
    const last = (age: number): Silence => ({
      since: T,
      tries: 9,
      failedAt: T + age,
      nextTryAt: T,
      probed: false,
    });
    expect(hasLastedTooLong(last(LONGEST_SILENCE_MS - 1))).toBe(false);
    expect(hasLastedTooLong(last(LONGEST_SILENCE_MS))).toBe(true);
  });

  it('that nobody has asked about for a day is tried before it is too long', () => {
    const [first] = tries(30_000, HOUR_MS);
    expect(first && hasLastedTooLong(triedNow(first, T + 3 * LONGEST_SILENCE_MS))).toBe(false);
  });

  it('is over for the next call once a probe was answered, and not when that call is lost too', () => {
    const probed = afterProbe(afterNoAnswer(null, T));
    expect(probed.probed).toBe(true);
    expect(afterNoAnswer(probed, T + 1)).toMatchObject({ since: T, tries: 2, probed: false });
  });

  it('is tried now when a person wants that, and never later than it would have been', () => {
    const silence = { ...afterNoAnswer(null, T), nextTryAt: T + HOUR_MS };
    expect(triedNow(silence, T + 5).nextTryAt).toBe(T + 5);
    expect(triedNow(silence, T + 2 * HOUR_MS).nextTryAt).toBe(T + HOUR_MS);
  });
});
