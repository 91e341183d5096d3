// The limiter's rules one by one: when calls may start, how the rate grows, and how long a call counts.
import { describe, expect, it } from 'vitest';
import { ARRIVAL_MS, LOST_CALL_MS } from '../../../src/core/call-log.ts';
import { FIRST_PEACE_MS } from '../../../src/core/ceiling.ts';
import {
  endCalls,
  freeCalls,
  newLimiter,
  ratesInForce,
  refusedCall,
  STARTING_CALLS,
  startCalls,
  WINDOW_MARGIN_MS,
  waitForCall,
} from '../../../src/core/limiter.ts';
import { LONGEST_WINDOW_SECONDS, PRESET_CALLS } from '../../../src/core/rate.ts';
import { busy, make, per5, SECOND, T, WINDOW } from './limiter-calls.ts';

describe('an unknown account', () => {
  it('is started at 5 calls in 5 seconds', () => {
    expect(ratesInForce(newLimiter(T), null, T)).toEqual([per5(STARTING_CALLS)]);
    expect(freeCalls(newLimiter(T), null, T)).toBe(5);
    expect(waitForCall(newLimiter(T), null, T)).toBe(0);
  });

  it('is given 5 calls more after each window without a refusal, up to the documented 25', () => {
    let state = newLimiter(T);
    const allowances: number[] = [];
    for (let window = 0; window < 7; window++) {
      state = busy(state, T + window * 5 * SECOND, 5);
      allowances.push(state.allowance);
    }
    expect(allowances).toEqual([5, 10, 15, 20, 25, 25, 25]);
  });

  it('is given 5 calls more after exactly one window, of which the first instant counts', () => {
    const state = make(newLimiter(T), 1, T, 0);
    expect(startCalls(state, 'a', 1, T + 5 * SECOND - 1).allowance).toBe(STARTING_CALLS);
    expect(startCalls(state, 'a', 1, T + 5 * SECOND).allowance).toBe(STARTING_CALLS + 5);
  });

  it('is given no more while it is idle, which it is two windows after its last call', () => {
    const state = make(newLimiter(T), 1, T);
    expect(make(state, 1, T + 200 + 2 * WINDOW - 1).allowance).toBe(STARTING_CALLS + 5);
    expect(make(state, 1, T + 200 + 2 * WINDOW).allowance).toBe(STARTING_CALLS);
    expect(make(state, 1, T + 3600 * SECOND).allowance).toBe(STARTING_CALLS);
  });

  it('is given no more for calls that were answered before it was given more the last time', () => {
    const grown = startCalls(make(newLimiter(T), 1, T), 'a', 1, T + 5 * SECOND);
    expect(grown.allowance).toBe(STARTING_CALLS + 5);
    expect(startCalls(grown, 'b', 1, T + 10 * SECOND).allowance).toBe(STARTING_CALLS + 5);
  });

  it('is given no more while its calls are unanswered', () => {
    const state = startCalls(newLimiter(T), 'a', 1, T);
    expect(startCalls(state, 'b', 1, T + 6 * SECOND).allowance).toBe(STARTING_CALLS);
  });

  it('is given more also at one call per window, so that a low rate is no trap', () => {
    let state = refusedCall({ ...newLimiter(T), allowance: 2 }, null, T);
    expect(state.allowance).toBe(1);
    let now = T;
    for (let call = 0; call < 5; call++) {
      now += waitForCall(state, null, now);
      state = make(state, 1, now);
      now += 200;
    }
    expect(state.allowance).toBeGreaterThan(5);
  });
});

describe('a fixed rate', () => {
  it.each(PRESET_CALLS)('of %i per 5 seconds is kept from the first call, and does not grow', (calls) => {
    expect(freeCalls(newLimiter(T), per5(calls), T)).toBe(calls);
    expect(freeCalls(busy(newLimiter(T), T, 60), per5(calls), T + 3600 * SECOND)).toBe(calls);
  });

  it('gives way to a lower rate that a refusal named', () => {
    const state = refusedCall(newLimiter(T), per5(2), T);
    expect(freeCalls(state, per5(25), T + WINDOW)).toBe(2);
  });

  it('over a long window is kept although another user of the same keys fixed a short one', () => {
    let state = newLimiter(T);
    for (let call = 0; call < 10; call++) state = make(state, 1, T + call * SECOND, 200, per5(5));
    const long = { calls: 12, seconds: 3600 };
    expect(freeCalls(state, long, T + 1800 * SECOND)).toBe(2);
    expect(freeCalls(state, long, T + 3620 * SECOND)).toBe(12);
  });
});

describe('a call counts', () => {
  it('from soon after it left, since each call has the same way to LeadSquared', () => {
    const state = endCalls(startCalls(newLimiter(T), 'a', 5, T), 'a', T + 4000, T + 1000);
    const free = T + 1000 + ARRIVAL_MS + WINDOW;
    expect(freeCalls(state, null, free - 1)).toBe(0);
    expect(freeCalls(state, null, free)).toBe(5);
  });

  it('from its end for an hour after a refusal within the rate, then for two if another follows', () => {
    const taught = refusedCall(newLimiter(T), null, T);
    const once = (from: number, state = taught) =>
      waitForCall(
        endCalls(startCalls(state, 'a', 1, from), 'a', from + 4000, from),
        { calls: 1, seconds: 5 },
        from + 4000,
      );
    const [soon, late] = [ARRIVAL_MS + WINDOW - 4000, WINDOW];
    expect(once(T + 60 * SECOND)).toBe(late);
    expect(once(T + FIRST_PEACE_MS)).toBe(soon);
    const again = refusedCall(taught, null, T + FIRST_PEACE_MS);
    expect(once(T + 2 * FIRST_PEACE_MS, again)).toBe(late);
    expect(once(T + 3 * FIRST_PEACE_MS, again)).toBe(soon);
  });

  it('as before after a refusal that named a rate we did not know', () => {
    const state = refusedCall(newLimiter(T), per5(3), T);
    expect(state.lateness).toBeNull();
    expect(refusedCall(state, per5(3), T + 60 * SECOND).lateness).not.toBeNull();
  });

  it('from its end where nobody knows when it left', () => {
    const state = make(newLimiter(T), 5, T, 3000);
    expect(waitForCall(state, null, T + 3000)).toBe(WINDOW);
    expect(freeCalls(state, null, T + 3000 + WINDOW - 1)).toBe(0);
    expect(freeCalls(state, null, T + 3000 + WINDOW)).toBe(5);
  });

  it('as long as it is under way', () => {
    const state = startCalls(newLimiter(T), 'a', 5, T);
    expect(freeCalls(state, null, T + 60 * SECOND)).toBe(0);
  });

  it('no longer than its reply can take, when its execution was killed', () => {
    const state = startCalls(newLimiter(T), 'a', 5, T);
    expect(freeCalls(state, null, T + LOST_CALL_MS + WINDOW - 1)).toBe(0);
    expect(freeCalls(state, null, T + LOST_CALL_MS + WINDOW)).toBe(5);
  });

  it('until its real end, when that came later than was thought possible', () => {
    const late = T + LOST_CALL_MS + 30 * SECOND;
    const state = endCalls(startCalls(newLimiter(T), 'a', 5, T), 'a', late);
    expect(freeCalls(state, null, late + WINDOW - 1)).toBe(0);
  });

  it('for an hour at most, and is forgotten then', () => {
    const over = make(newLimiter(T), 1, T, 0);
    const forgotten = T + LONGEST_WINDOW_SECONDS * SECOND + WINDOW_MARGIN_MS;
    expect(startCalls(over, 'a', 1, forgotten - 1).groups).toHaveLength(2);
    expect(startCalls(over, 'a', 1, forgotten).groups).toHaveLength(1);
  });

  it('on its own as long as the longest window in force, although many older ones are put together', () => {
    let state = refusedCall(newLimiter(T), { calls: 100, seconds: 60 }, T);
    for (let call = 0; call < 30; call++) state = make(state, 1, T + call * 30 * SECOND);
    const later = T + 1000 * SECOND;
    for (let call = 0; call < 30; call++) state = make(state, 1, later + call * SECOND);
    const recent = state.groups.filter(({ start }) => start >= later);
    expect(recent.map(({ count }) => count)).toEqual(new Array(30).fill(1));
  });

  it('once: ending calls again, or calls that never began, changes nothing', () => {
    const state = make(newLimiter(T), 5, T);
    expect(endCalls(state, `call ${T}`, T + 9 * SECOND)).toEqual(state);
    expect(endCalls(state, '', T + 9 * SECOND)).toEqual(state);
    expect(endCalls(state, 'nobody', T + 9 * SECOND)).toEqual(state);
  });
});
