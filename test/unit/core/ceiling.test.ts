// What a refusal teaches of the account's limit, and how it is tried upwards again.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  afterPeace,
  afterRefusal,
  type Ceiling,
  FIRST_PEACE_MS,
  LEARNT_FOR_MS,
  LONGEST_PEACE_MS,
  rateInForce,
  remembered,
} from '../../../src/core/ceiling.ts';

const T = Date.UTC(2026, 2, 5, 9);
const TEN = { calls: 10, seconds: 5 };
const at = (ceiling: Ceiling | null) => (ceiling === null ? null : rateInForce(ceiling));

describe('a ceiling', () => {
  it('is what LeadSquared said, for an hour', () => {
    const learnt = afterRefusal(null, TEN, T);
    expect(at(learnt)).toEqual(TEN);
    expect(at(afterPeace(learnt, T + FIRST_PEACE_MS - 1))).toEqual(TEN);
  });

  it('is tried one step higher after an hour of peace, and one more after another hour', () => {
    const first = afterPeace(afterRefusal(null, TEN, T), T + FIRST_PEACE_MS);
    expect(at(first)).toEqual({ calls: 15, seconds: 5 });
    expect(at(afterPeace(first, T + 2 * FIRST_PEACE_MS - 1))).toEqual({ calls: 15, seconds: 5 });
    expect(at(afterPeace(first, T + 2 * FIRST_PEACE_MS))).toEqual({ calls: 20, seconds: 5 });
  });

  it('is put back by a refusal, which doubles the peace, up to a day', () => {
    let ceiling = afterRefusal(null, TEN, T);
    const waits: number[] = [];
    for (let now = T; waits.length < 7; ) {
      now = ceiling?.tryAt ?? 0;
      ceiling = afterRefusal(afterPeace(ceiling, now), TEN, now);
      expect(at(ceiling)).toEqual(TEN);
      waits.push(((ceiling?.tryAt ?? 0) - now) / FIRST_PEACE_MS);
    }
    expect(waits).toEqual([2, 4, 8, 16, 24, 24, 24]);
    expect(LONGEST_PEACE_MS).toBe(24 * FIRST_PEACE_MS);
  });

  it('is put back too when the refusal names no rate', () => {
    const tried = afterPeace(afterRefusal(null, TEN, T), T + FIRST_PEACE_MS);
    expect(at(afterRefusal(tried, null, T + FIRST_PEACE_MS))).toEqual(TEN);
  });

  it('is another one when LeadSquared says so, and its peace begins anew', () => {
    const tried = afterPeace(afterRefusal(null, TEN, T), T + FIRST_PEACE_MS);
    const twenty = { calls: 20, seconds: 5 };
    expect(afterRefusal(tried, twenty, T + FIRST_PEACE_MS)).toMatchObject({
      rate: twenty,
      above: 0,
      peaceMs: FIRST_PEACE_MS,
    });
  });

  it('is forgotten a week after it was said last', () => {
    expect(remembered(afterRefusal(null, TEN, T), T + LEARNT_FOR_MS - 1)).not.toBeNull();
    expect(remembered(afterRefusal(null, TEN, T), T + LEARNT_FOR_MS)).toBeNull();
  });

  it('is never below what was said, and rises at most once in each peace, whatever happens', () => {
    const event = fc.record({
      passes: fc.nat(3 * FIRST_PEACE_MS),
      refuses: fc.nat(5).map((die) => die === 0),
    });
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), (events) => {
        let ceiling = afterRefusal(null, TEN, T);
        let now = T;
        let raisedAt = T;
        for (const { passes, refuses } of events) {
          now += passes;
          const before = ceiling;
          ceiling = refuses ? afterRefusal(ceiling, TEN, now) : afterPeace(ceiling, now);
          expect(at(ceiling)?.calls).toBeGreaterThanOrEqual(TEN.calls);
          if ((at(ceiling)?.calls ?? 0) > (at(before)?.calls ?? 0)) {
            expect(now - raisedAt).toBeGreaterThanOrEqual(before?.peaceMs ?? 0);
            raisedAt = now;
          }
          if (refuses) raisedAt = now;
        }
      }),
    );
  });
});
