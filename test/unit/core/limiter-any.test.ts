// What holds for the limiter after any events, and after thousands of calls.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LOST_CALL_MS, MOST_GROUPS } from '../../../src/core/call-log.ts';
import { LEARNT_FOR_MS } from '../../../src/core/ceiling.ts';
import {
  endCalls,
  freeCalls,
  type LimiterState,
  newLimiter,
  ratesInForce,
  refusedCall,
  startCalls,
  waitForCall,
} from '../../../src/core/limiter.ts';
import { DOCUMENTED_RATE, LONGEST_WINDOW_SECONDS, type Rate } from '../../../src/core/rate.ts';
import { SECOND, T, WINDOW } from './limiter-calls.ts';

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
