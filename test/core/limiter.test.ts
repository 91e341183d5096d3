// The limiter's rules one by one: when calls may start, how the rate grows, what a refusal teaches, and what is remembered.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LOST_CALL_MS, MOST_GROUPS } from '../../src/core/call-log.ts';
import {
  DOCUMENTED_RATE,
  endCalls,
  freeCalls,
  LEARNT_FOR_MS,
  type LimiterState,
  LONGEST_WINDOW_SECONDS,
  newLimiter,
  PRESET_CALLS,
  type Rate,
  ratesInForce,
  refusedCall,
  STARTING_CALLS,
  startCalls,
  WINDOW_MARGIN_MS,
  waitForCall,
} from '../../src/core/limiter.ts';

const T = Date.UTC(2026, 2, 5, 9);
const SECOND = 1000;
const WINDOW = 5 * SECOND + WINDOW_MARGIN_MS;
const per5 = (calls: number): Rate => ({ calls, seconds: 5 });

/** Makes `count` calls that all take `took` milliseconds. */
function make(state: LimiterState, count: number, at: number, took = 200, fixed: Rate | null = null) {
  return endCalls(startCalls(state, `call ${at}`, count, at, fixed), `call ${at}`, at + took);
}

/** One quick call each second, for so many seconds, beginning with `at`. */
function busy(state: LimiterState, at: number, seconds: number): LimiterState {
  let next = state;
  for (let second = 0; second < seconds; second++) next = make(next, 1, at + second * SECOND);
  return next;
}

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

  it('is given no more while it is idle', () => {
    const state = make(newLimiter(T), 1, T);
    expect(make(state, 1, T + 3600 * SECOND).allowance).toBe(STARTING_CALLS);
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
  it('from its end, since nobody knows when in between the service saw it', () => {
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

  it('once: ending calls again, or calls that never began, changes nothing', () => {
    const state = make(newLimiter(T), 5, T);
    expect(endCalls(state, `call ${T}`, T + 9 * SECOND)).toEqual(state);
    expect(endCalls(state, '', T + 9 * SECOND)).toEqual(state);
    expect(endCalls(state, 'nobody', T + 9 * SECOND)).toEqual(state);
  });
});

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
  });

  it('is forgotten after a week, and the rate then grows step by step', () => {
    const state = refusedCall(grown, per5(1), T);
    const before = T + LEARNT_FOR_MS - 1;
    expect(ratesInForce(state, per5(25), before)).toEqual([per5(25), per5(1)]);
    expect(ratesInForce(state, per5(25), before + 1)).toEqual([per5(25)]);
    const later = T + LEARNT_FOR_MS;
    expect(busy(state, later, 7).allowance).toBe(6);
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

/** Any sequence of events that the run can bring about. */
const event = fc.oneof(
  fc.record({ kind: fc.constant('start' as const), wanted: fc.integer({ min: 1, max: 10 }) }),
  fc.record({ kind: fc.constant('end' as const), which: fc.nat(5) }),
  fc.record({
    kind: fc.constant('refuse' as const),
    said: fc.option(
      fc.record({ calls: fc.integer({ min: 1, max: 40 }), seconds: fc.integer({ min: 1, max: 7200 }) }),
    ),
  }),
  fc.record({
    kind: fc.constant('pass' as const),
    ms: fc.oneof(fc.nat(300), fc.nat(20_000), fc.nat(LEARNT_FOR_MS)),
  }),
);
const fixedRate = fc.option(
  fc.record({ calls: fc.integer({ min: 1, max: 40 }), seconds: fc.integer({ min: 1, max: 3600 }) }),
);
const events = fc.array(event, { maxLength: 120, size: 'max' });

type LimiterEvent = typeof event extends fc.Arbitrary<infer E> ? E : never;

function happen(list: readonly LimiterEvent[], fixed: Rate | null): { state: LimiterState; now: number } {
  let state = newLimiter(T);
  let now = T;
  const open: string[] = [];
  for (const [number, each] of list.entries()) {
    if (each.kind === 'pass') now += each.ms;
    if (each.kind === 'refuse') state = refusedCall(state, each.said, now);
    if (each.kind === 'start') {
      const count = Math.min(each.wanted, freeCalls(state, fixed, now));
      if (count === 0) continue;
      state = startCalls(state, `${number}`, count, now, fixed);
      open.push(`${number}`);
    }
    if (each.kind === 'end') for (const id of open.splice(each.which, 1)) state = endCalls(state, id, now);
  }
  return { state, now };
}

describe('after any events', () => {
  it('the wait is 0 exactly when a call is free', () => {
    fc.assert(
      fc.property(events, fixedRate, (list, fixed) => {
        const { state, now } = happen(list, fixed);
        expect(waitForCall(state, fixed, now) === 0).toBe(freeCalls(state, fixed, now) > 0);
      }),
    );
  });

  it('the wait is true: a call is free after it, and none before, once all calls are over', () => {
    fc.assert(
      fc.property(events, fixedRate, (list, fixed) => {
        const { state: last, now } = happen(list, fixed);
        const state = last.groups.reduce((each, group) => endCalls(each, group.id, now), last);
        const wait = waitForCall(state, fixed, now);
        expect(freeCalls(state, fixed, now + wait)).toBeGreaterThan(0);
        if (wait > 0) expect(freeCalls(state, fixed, now + wait - 1)).toBe(0);
      }),
    );
  });

  it('whoever asks again after each wait is served, also when calls under way never end', () => {
    fc.assert(
      fc.property(events, fixedRate, (list, fixed) => {
        const { state, now: asked } = happen(list, fixed);
        let now = asked;
        let asks = 0;
        for (let wait = 1; wait > 0 && asks < 200; asks++) {
          wait = waitForCall(state, fixed, now);
          now += wait;
        }
        expect(freeCalls(state, fixed, now)).toBeGreaterThan(0);
        expect(now - asked).toBeLessThanOrEqual(
          2 * LONGEST_WINDOW_SECONDS * SECOND + LOST_CALL_MS + 2 * WINDOW,
        );
      }),
    );
  });

  it('no more calls are free than any rate in force, and never a part of one', () => {
    fc.assert(
      fc.property(events, fixedRate, (list, fixed) => {
        const { state, now } = happen(list, fixed);
        const free = freeCalls(state, fixed, now);
        expect(Number.isInteger(free) && free >= 0).toBe(true);
        for (const rate of ratesInForce(state, fixed, now)) expect(free).toBeLessThanOrEqual(rate.calls);
        expect(state.allowance).toBeGreaterThanOrEqual(1);
        expect(state.allowance).toBeLessThanOrEqual(DOCUMENTED_RATE.calls);
      }),
    );
  });

  it('the state is plain data that a property can hold', () => {
    fc.assert(
      fc.property(events, fixedRate, (list, fixed) => {
        const { state } = happen(list, fixed);
        expect(JSON.parse(JSON.stringify(state))).toEqual(state);
      }),
    );
  });
});

describe('the state stays small', () => {
  it('under thousands of calls, some of them lost', () => {
    const fixed = { calls: 1000, seconds: 3600 };
    let state = newLimiter(T);
    let largest = 0;
    let now = T;
    for (let call = 0; call < 5000; call++) {
      now += 100 + waitForCall(state, fixed, now + 100);
      const id = `0b9a4c62-6f0e-4a54-9d0c-${String(call).padStart(12, '0')}`;
      state = startCalls(state, id, 1, now, fixed);
      if (call % 50 !== 0) state = endCalls(state, id, now + 80);
      largest = Math.max(largest, JSON.stringify(state).length);
    }
    expect(state.groups.length).toBeLessThanOrEqual(MOST_GROUPS);
    expect(largest).toBeLessThan(4500);
  });
});
