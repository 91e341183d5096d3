// However calls are overlapped or lost, the service never sees more of them in a window than the rate allows: when they reach it soon,
// and however they are delayed once a refusal has taught that they are.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ARRIVAL_MS, LOST_CALL_MS } from '../../../src/core/call-log.ts';
import { FIRST_PEACE_MS } from '../../../src/core/ceiling.ts';
import type { Rate } from '../../../src/core/rate.ts';
import { type Batch, busiestWindow, play } from '../../support/limited-service.ts';

/** Rows are marked between the moment at which calls may leave and that at which they do. */
const MOST_LATE_MS = 3000;

const batch: fc.Arbitrary<Batch> = fc.record({
  wanted: fc.integer({ min: 1, max: 10 }),
  duration: fc.oneof(
    fc.integer({ min: 1, max: 400 }),
    fc.integer({ min: 1, max: 30_000 }),
    fc.constant(LOST_CALL_MS - MOST_LATE_MS),
  ),
  seen: fc.array(fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true })), {
    minLength: 1,
    maxLength: 10,
  }),
  killed: fc.nat(9).map((die) => die === 0),
  pause: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 20_000 })),
  ahead: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 4000 })),
  late: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: MOST_LATE_MS })),
});
const executions = fc.array(fc.array(batch, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 4 });
const rate: fc.Arbitrary<Rate> = fc.record({
  calls: fc.integer({ min: 1, max: 40 }),
  seconds: fc.oneof(fc.constant(5), fc.integer({ min: 1, max: 120 }), fc.constant(3600)),
});
const RUNS = { numRuns: 60 };

/** How calls reach the service: soon, or at any time up to their end, which a refusal has taught before. */
const arrival = fc.constantFrom({ seenWithin: ARRIVAL_MS }, { isKnownLate: true });

describe('no window holds more calls than the rate', () => {
  it('that the user fixed', () => {
    fc.assert(
      fc.property(executions, rate, arrival, (lists, fixed, arriving) => {
        const { calls } = play({ executions: lists, calls: 120, fixed, limit: null, ...arriving });
        expect(calls).toHaveLength(120);
        expect(busiestWindow(calls, fixed.seconds)).toBeLessThanOrEqual(fixed.calls);
      }),
      RUNS,
    );
  });

  it('that LeadSquared documents, when the best one is looked for', () => {
    fc.assert(
      fc.property(executions, arrival, (lists, arriving) => {
        const { calls } = play({ executions: lists, calls: 200, fixed: null, limit: null, ...arriving });
        expect(busiestWindow(calls, 5)).toBeLessThanOrEqual(25);
      }),
      RUNS,
    );
  });

  it('that a refusal named: no call that is let through after it is refused again, for an hour', () => {
    fc.assert(
      fc.property(executions, rate, fc.option(rate), arrival, (lists, limit, fixed, arriving) => {
        const { calls, learntAt } = play({ executions: lists, calls: 120, fixed, limit, ...arriving });
        const later = calls.filter(
          ({ letThrough, seen }) => letThrough > learntAt && seen < learntAt + FIRST_PEACE_MS,
        );
        expect(later.filter((call) => call.refused)).toEqual([]);
        expect(busiestWindow(later, limit.seconds)).toBeLessThanOrEqual(limit.calls);
      }),
      RUNS,
    );
  });

  it('that a refusal named: more is tried no oftener than after an hour, then two, then four', () => {
    fc.assert(
      fc.property(executions, rate, fc.option(rate), arrival, (lists, limit, fixed, arriving) => {
        const { calls, learntAt } = play({ executions: lists, calls: 120, fixed, limit, ...arriving });
        const refused = calls.filter((call) => call.refused && !call.lost && call.letThrough > learntAt);
        const lessons = refused.filter(
          ({ started }, place) => started - (refused[place - 1]?.started ?? 0) > FIRST_PEACE_MS / 2,
        );
        const last = calls[calls.length - 1]?.started ?? learntAt;
        const hours = learntAt > last ? 0 : (last - learntAt) / FIRST_PEACE_MS;
        expect(lessons.length).toBeLessThanOrEqual(Math.log2(1 + hours) + hours / 24 + 1);
      }),
      RUNS,
    );
  });

  it('that a refusal named: calls that arrive late are refused once more, and then for an hour no more', () => {
    fc.assert(
      fc.property(executions, rate, fc.option(rate), (lists, limit, fixed) => {
        const { calls, state } = play({ executions: lists, calls: 120, fixed, limit });
        const taughtAt =
          state.lateness === null ? Number.POSITIVE_INFINITY : state.lateness.until - FIRST_PEACE_MS;
        const known = calls.filter(
          ({ letThrough, seen }) => letThrough > taughtAt && seen < taughtAt + FIRST_PEACE_MS,
        );
        expect(known.filter((call) => call.refused)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('when an execution is killed in each batch', () => {
    const killed: Batch = { wanted: 10, duration: 20_000, seen: [0, 0.5, 1], killed: true, pause: 0 };
    const fixed = { calls: 10, seconds: 5 };
    const { calls } = play({
      executions: [[killed], [killed]],
      calls: 60,
      fixed,
      limit: null,
      isKnownLate: true,
    });
    expect(busiestWindow(calls, 5)).toBeLessThanOrEqual(10);
  });
});

describe('the rate is made use of', () => {
  it('by calls that are reserved while the limiter waits: they leave as soon as they may', () => {
    const reserved: Batch = { wanted: 1, duration: 600, seen: [1], killed: false, pause: 500, ahead: 900 };
    const { calls } = play({
      executions: [[reserved]],
      calls: 30,
      fixed: { calls: 1, seconds: 5 },
      limit: null,
    });
    const gaps = calls.slice(1).map(({ started }, place) => started - (calls[place]?.started ?? 0));
    expect(new Set(gaps)).toEqual(new Set([ARRIVAL_MS + 5100]));
  });

  const quick: Batch = { wanted: 1, duration: 80, seen: [0.5], killed: false, pause: 40 };

  it.each([
    [{ calls: 25, seconds: 5 }, 5000],
    [{ calls: 40, seconds: 5 }, 400],
    [{ calls: 100, seconds: 60 }, 1000],
    [{ calls: 1, seconds: 5 }, 10],
  ])('%j: calls one after the other take hardly longer than they must', (fixed, calls) => {
    const { seconds } = play({ executions: [[quick]], calls, fixed, limit: null });
    const least = (calls / fixed.calls - 1) * fixed.seconds;
    expect(seconds).toBeGreaterThanOrEqual(least);
    expect(seconds).toBeLessThan(1.12 * (least + fixed.seconds));
  });

  it('by an execution that waits for the calls of another: it does not sleep through their end', () => {
    const first: Batch = { wanted: 5, duration: 2000, seen: [0], killed: false, pause: 600_000 };
    const second: Batch = { ...first, pause: 0 };
    const fixed = { calls: 5, seconds: 5 };
    const { seconds } = play({ executions: [[first], [second]], calls: 10, fixed, limit: null });
    // A window from when the calls of the first have arrived, and the second's 2 seconds.
    expect(seconds).toBeCloseTo(ARRIVAL_MS / 1000 + 5.1 + 2, 1);
  });
});
