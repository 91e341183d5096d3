// What a refusal teaches the limiter, and how long that is remembered.
import { describe, expect, it } from 'vitest';
import { LEARNT_FOR_MS } from '../../../src/core/ceiling.ts';
import {
  freeCalls,
  type LimiterState,
  newLimiter,
  ratesInForce,
  refusedCall,
  WINDOW_MARGIN_MS,
  waitForCall,
} from '../../../src/core/limiter.ts';
import { LONGEST_WINDOW_SECONDS } from '../../../src/core/rate.ts';
import { busy, make, per5, SECOND, T, WINDOW } from './limiter-calls.ts';

describe('a refusal', () => {
  const grown: LimiterState = { ...newLimiter(T), allowance: 25 };

  it('stops all calls for one window', () => {
    const state = refusedCall(grown, per5(10), T);
    expect(freeCalls(state, null, T + WINDOW - 1)).toBe(0);
    expect(waitForCall(state, null, T)).toBe(WINDOW);
    expect(freeCalls(state, null, T + WINDOW)).toBe(10);
  });

  it('stops them for the window that it names, when that is longer', () => {
    const state = refusedCall(grown, { calls: 100, seconds: 60 }, T);
    expect(waitForCall(state, null, T)).toBe(60 * SECOND + WINDOW_MARGIN_MS);
  });

  it('that names no rate halves the allowance, down to 1', () => {
    const allowances: number[] = [];
    let state = grown;
    for (let time = 0; time < 7; time++) {
      state = refusedCall(state, null, T + time * 60 * SECOND);
      allowances.push(state.allowance);
    }
    expect(allowances).toEqual([12, 6, 3, 1, 1, 1, 1]);
    expect(state.learnt).toBeNull();
  });

  it('that names the rate we kept tells of other users of the account: they are left room', () => {
    const state = refusedCall({ ...grown, allowance: 10 }, per5(10), T);
    expect(state.allowance).toBe(5);
  });

  it('of several calls that went out together is one lesson', () => {
    const once = refusedCall(grown, null, T);
    expect(refusedCall(once, null, T + SECOND).allowance).toBe(once.allowance);
    const named = refusedCall(grown, per5(10), T);
    expect(refusedCall(named, per5(10), T + SECOND).allowance).toBe(10);
  });

  it('at the very end of a pause is another lesson', () => {
    const once = refusedCall(grown, null, T);
    expect(refusedCall(once, null, once.pausedUntil - 1).allowance).toBe(12);
    expect(refusedCall(once, null, once.pausedUntil).allowance).toBe(6);
  });

  it('never makes a pause shorter', () => {
    const long = refusedCall(grown, { calls: 100, seconds: 60 }, T);
    expect(refusedCall(long, per5(10), T + SECOND).pausedUntil).toBe(long.pausedUntil);
  });

  it('sets a ceiling for the growth, so that the next refusal leaves room again', () => {
    const state = busy(refusedCall(grown, per5(10), T), T + WINDOW, 60);
    expect(state.allowance).toBe(10);
  });

  it('over a shorter window leaves the allowance what it comes to in 5 seconds', () => {
    expect(refusedCall(grown, { calls: 2, seconds: 1 }, T).allowance).toBe(10);
    expect(refusedCall(grown, { calls: 4, seconds: 2 }, T).allowance).toBe(10);
    expect(refusedCall(grown, { calls: 1, seconds: 4 }, T).allowance).toBe(1);
  });

  it('over a longer window leaves the allowance all its calls, since they may go out at once', () => {
    expect(refusedCall(grown, { calls: 20, seconds: 60 }, T).allowance).toBe(20);
  });

  it('is forgotten after a week, and the rate then grows step by step', () => {
    const state = refusedCall(grown, per5(1), T);
    const before = T + LEARNT_FOR_MS - 1;
    expect(ratesInForce(state, per5(25), before)).toEqual([per5(25), per5(1)]);
    expect(ratesInForce(state, per5(25), before + 1)).toEqual([per5(25)]);
    const later = T + LEARNT_FOR_MS;
    expect(busy(state, later, 7).allowance).toBe(6);
  });

  it('keeps nobody waiting beyond the moment at which it is forgotten', () => {
    const state = refusedCall(grown, { calls: 1, seconds: 3600 }, T);
    const asked = T + LEARNT_FOR_MS - 4 * SECOND;
    const full = make(state, 2, asked - 10 * SECOND);
    expect(waitForCall(full, null, asked)).toBe(4 * SECOND);
  });

  it('is remembered for another week when it comes again, and a new rate takes the place of the old', () => {
    const again = refusedCall(refusedCall(grown, per5(10), T), per5(20), T + LEARNT_FOR_MS - 1);
    expect(ratesInForce(again, per5(25), T + LEARNT_FOR_MS + SECOND)).toEqual([per5(25), per5(20)]);
  });

  it('over a whole day is a quota: asked again after an hour, and no rate to be kept', () => {
    const state = refusedCall(grown, { calls: 10_000, seconds: 86_400 }, T);
    expect(state.learnt).toBeNull();
    expect(waitForCall(state, null, T)).toBe(LONGEST_WINDOW_SECONDS * SECOND + WINDOW_MARGIN_MS);
  });
});
