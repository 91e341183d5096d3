// How long a run will take is foreseen by its calls, the limiter, its pieces, and the look-up after it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateRun, NO_TIME, type Outlook } from '../../../src/core/estimate.ts';

const outlook = (changes: Partial<Outlook>): Outlook => ({
  perCall: 50,
  rows: 50,
  rates: [{ calls: 25, seconds: 5 }],
  allowance: null,
  callSeconds: 0.6,
  piece: { work: 270, pause: 45 },
  visibleAfter: 6,
  start: { base: 5, row: 0 },
  ...changes,
});

describe('a run', () => {
  it('of no rows takes no time', () => {
    expect(estimateRun(outlook({ rows: 0 }))).toEqual(NO_TIME);
  });

  it('of one call takes its start, the call and the look-up', () => {
    const { calls, sentSeconds, verifiedSeconds, executions } = estimateRun(outlook({}));
    expect({ calls, executions }).toEqual({ calls: 1, executions: 1 });
    expect(sentSeconds).toBeGreaterThan(5.6);
    expect(sentSeconds).toBeLessThan(8);
    expect(verifiedSeconds).toBeGreaterThan(sentSeconds + 6);
  });

  it('waits for the slowest of its limits', () => {
    const rates = [
      { calls: 25, seconds: 5 },
      { calls: 1, seconds: 5 },
    ];
    const { sentSeconds } = estimateRun(outlook({ rows: 500, rates }));
    expect(sentSeconds).toBeGreaterThan(9 * 5);
    expect(sentSeconds).toBeLessThan(9 * 6.5 + 10);
  });

  it('begins slowly while the best rate is looked for', () => {
    const known = estimateRun(outlook({ rows: 5000 })).sentSeconds;
    const learning = estimateRun(outlook({ rows: 5000, allowance: 5 })).sentSeconds;
    expect(learning).toBeGreaterThan(known + 10);
  });

  it('keeps a limit that is known, however many calls were tried before', () => {
    const rates = [
      { calls: 25, seconds: 5 },
      { calls: 1, seconds: 5 },
    ];
    const known = estimateRun(outlook({ rows: 500, rates })).sentSeconds;
    for (const allowance of [10, 25])
      expect(estimateRun(outlook({ rows: 500, rates, allowance })).sentSeconds).toBe(known);
  });

  it('is as slow as what is tried, where the limit has a long window', () => {
    const rates = [{ calls: 200, seconds: 60 }];
    const { sentSeconds } = estimateRun(outlook({ rows: 1000, rates, allowance: 5 }));
    expect(sentSeconds).toBeLessThan(30);
  });

  it('that lasts longer than an execution is taken up again after a pause', () => {
    const rates = [{ calls: 1, seconds: 5 }];
    const { executions, sentSeconds } = estimateRun(outlook({ rows: 6000, rates }));
    expect(executions).toBe(3);
    expect(sentSeconds).toBeGreaterThan(119 * 5 + 2 * 45);
  });

  it('never takes less time with more rows, a slower limit or slower calls', () => {
    const rate = fc.record({
      calls: fc.integer({ min: 1, max: 40 }),
      seconds: fc.integer({ min: 1, max: 60 }),
    });
    const rows = fc.integer({ min: 1, max: 20_000 });
    fc.assert(
      fc.property(rows, fc.integer({ min: 0, max: 5000 }), rate, (some, more, limit) => {
        const base = estimateRun(outlook({ rows: some, rates: [limit] })).sentSeconds;
        const later = (changes: Partial<Outlook>) =>
          estimateRun(outlook({ rows: some, rates: [limit], ...changes })).sentSeconds;
        expect(later({ rows: some + more })).toBeGreaterThanOrEqual(base - 1e-6);
        expect(
          later({ rates: [limit, { calls: limit.calls, seconds: limit.seconds + 1 }] }),
        ).toBeGreaterThanOrEqual(base - 1e-6);
      }),
    );
  });
});
