// However many calls are remembered, they take few entries, and no window ever looks emptier than it is.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ARRIVAL_MS,
  type CallGroup,
  callsOver,
  compact,
  LOST_CALL_MS,
  MOST_GROUPS,
  takenToArrive,
  takenToEnd,
} from '../../../src/core/call-log.ts';

const NOW = Date.UTC(2026, 2, 5, 9);
const SECOND = 1000;
const ended = (age: number, count = 1, took = 100): CallGroup => ({
  id: '',
  start: NOW - age - took,
  end: NOW - age,
  count,
});
const open = (id: string, age: number): CallGroup => ({ id, start: NOW - age, end: null, count: 1 });
const calls = (groups: readonly CallGroup[]) => groups.reduce((sum, group) => sum + group.count, 0);
/** Calls that count in a window that began so many milliseconds ago. */
const counting = (groups: readonly CallGroup[], ms: number, seen = takenToEnd) =>
  calls(groups.filter((group) => seen(group) > NOW - ms));

describe('few calls', () => {
  it('are remembered as they are', () => {
    const groups = [ended(3000), open('a', 500), ended(1000)];
    expect(new Set(compact(groups, NOW, 5 * SECOND))).toEqual(new Set(groups));
  });
});

describe('many calls', () => {
  const group = fc.oneof(
    { weight: 8, arbitrary: fc.tuple(fc.nat(3600 * SECOND), fc.integer({ min: 1, max: 10 }), fc.nat(9000)) },
    { weight: 8, arbitrary: fc.tuple(fc.nat(10 * SECOND), fc.integer({ min: 1, max: 10 }), fc.nat(9000)) },
  );
  const log = fc
    .tuple(
      fc.array(group, { minLength: 20, maxLength: 120, size: 'max' }),
      fc.array(fc.nat(120 * SECOND), { maxLength: 10 }),
    )
    .map(([over, starts]) => [
      ...over.map(([age, count, took]) => ended(age, count, took)),
      ...starts.map((age, place) => open(`call ${place}`, age)),
    ]);

  it('take few entries, and none of them is lost', () => {
    fc.assert(
      fc.property(log, (groups) => {
        const kept = compact(groups, NOW, 5 * SECOND);
        expect(kept.length).toBeLessThanOrEqual(MOST_GROUPS);
        expect(calls(kept)).toBe(calls(groups));
      }),
    );
  });

  it('never make a window look emptier than it is, whatever its length', () => {
    fc.assert(
      fc.property(
        log,
        fc.nat(600 * SECOND),
        fc.constantFrom(takenToEnd, takenToArrive),
        (groups, inForce, seen) => {
          const kept = compact(groups, NOW, inForce);
          for (const group of groups) {
            // The shortest window that still holds the group.
            const ms = NOW - seen(group) + 1;
            expect(counting(kept, ms, seen)).toBeGreaterThanOrEqual(counting(groups, ms, seen));
          }
        },
      ),
    );
  });

  it('keep their ids while they are under way', () => {
    fc.assert(
      fc.property(log, (groups) => {
        const underWay = groups.filter((each) => takenToEnd(each) > NOW && each.end === null);
        expect(compact(groups, NOW, 5 * SECOND)).toEqual(expect.arrayContaining(underWay));
      }),
    );
  });

  it('are remembered roughly where no window is in force, and precisely where one is', () => {
    const recent = Array.from({ length: 25 }, (_, place) => ended(place * 190));
    const old = Array.from({ length: 500 }, (_, place) => ended(10 * SECOND + place * 900));
    const kept = compact([...old, ...recent], NOW, 5100);
    expect(kept).toEqual(expect.arrayContaining(recent));
    expect(counting(kept, 5100)).toBe(25);
  });
});

describe('a call', () => {
  it('that nobody ended is over after its longest time', () => {
    expect(takenToEnd(open('a', 0))).toBe(NOW + LOST_CALL_MS);
  });

  it('that is over needs no id any more', () => {
    expect(callsOver(open('a', 2000), NOW, NOW - 1500)).toEqual({
      id: '',
      start: NOW - 1500,
      end: NOW,
      count: 1,
    });
  });

  it('has arrived soon after it left, at its end at the latest', () => {
    const over = (took: number) => callsOver(open('a', 9000), NOW, NOW - took);
    expect(takenToArrive(over(600))).toBe(NOW - 600 + ARRIVAL_MS);
    expect(takenToArrive(over(100))).toBe(NOW);
  });

  it('of which nobody knows when it left has arrived at its end, and may arrive as long as it is under way', () => {
    expect(takenToArrive(callsOver(open('a', 9000), NOW))).toBe(NOW);
    expect(takenToArrive(open('a', 9000))).toBe(NOW - 9000 + LOST_CALL_MS);
  });
});
