// How far a run is.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  COUNT_ORDER,
  doneRows,
  newer,
  partsOf,
  percentDone,
  spokenPercent,
} from '../../../src/sidebar/state/progress.ts';
import { runView } from '../../browser/sidebar/fake/data.ts';

const counts = fc.record(Object.fromEntries(COUNT_ORDER.map((name) => [name, fc.nat(100_000)])));

describe('the bar', () => {
  it('has a part for each count that is not zero, and the parts fill it', () => {
    fc.assert(
      fc.property(counts, (given) => {
        const run = runView(given);
        const parts = partsOf(run.counts);
        expect(parts.map((part) => part.count).every((count) => count > 0)).toBe(true);
        const filled = parts.reduce((sum, part) => sum + part.percent, 0);
        expect(filled).toBeCloseTo(run.total === 0 ? 0 : 100, 6);
      }),
    );
  });
});

describe('rows in doubt', () => {
  it('are open while the run goes on, and done when it has ended', () => {
    const counts = { created: 200, accepted: 10, unknown: 33 };
    expect(doneRows(runView(counts))).toBe(210);
    expect(doneRows(runView(counts, { looksFirst: true }))).toBe(210);
    expect(doneRows(runView(counts, { state: 'ended' }))).toBe(243);
  });
});

describe('the percentage', () => {
  it('never says 100 before all rows were sent, and always at the end', () => {
    fc.assert(
      fc.property(counts, (given) => {
        expect(percentDone(runView(given))).toBeLessThan(100);
        expect(percentDone(runView(given, { state: 'ended' }))).toBe(100);
      }),
    );
  });

  it('counts rows that wait for nothing any more', () => {
    const run = runView({ created: 40, invalid: 10, queued: 45, sending: 5 });
    expect(doneRows(run)).toBe(50);
    expect(percentDone(run)).toBe(50);
  });

  it('is zero for a run without rows', () => {
    expect(percentDone(runView({}))).toBe(0);
  });

  it('is read out in steps of ten', () => {
    expect([0, 9, 10, 57, 100].map(spokenPercent)).toEqual([0, 0, 10, 50, 100]);
  });
});

describe('two answers about a run that arrive in the wrong order', () => {
  it('do not bring an ended run back', () => {
    const ended = runView({ created: 2 }, { state: 'ended' });
    expect(newer(ended, runView({ queued: 2 }))).toBe(ended);
  });

  it('do not take back that it is stopping', () => {
    const stopping = runView({ queued: 2 }, { stopping: true });
    expect(newer(stopping, runView({ queued: 1 })).stopping).toBe(true);
  });

  it('make way for another run', () => {
    const next = runView({ queued: 2 }, { id: '9B21' });
    expect(newer(runView({ created: 2 }, { state: 'ended' }), next)).toBe(next);
  });
});
