// The time a run has taken so far, by a browser whose clock is right, late or early.
import { describe, expect, it } from 'vitest';
import { createServerClock } from '../../../src/sidebar/state/server-clock.ts';

const HOUR_MS = 3_600_000;
const START = 100_000_000;
const run = (seconds = 0) => ({ startedAt: START, seconds });

describe.each([
  ['right', 0],
  ['an hour late', -HOUR_MS],
  ['an hour early', HOUR_MS],
])('a clock that is %s', (_, off) => {
  /** What the browser's clock says so many seconds after the run began. */
  const at = (seconds: number) => START + off + seconds * 1000;

  it('tells the seconds since a run began here', () => {
    const clock = createServerClock();
    clock.begun(run(), at(-0.4), at(0.5));
    const told = [1, 12.5, 900].map((seconds) => clock.secondsSince(run(), at(seconds)));
    expect(told[0]).toBeLessThanOrEqual(1);
    expect(told[1]).toBeGreaterThanOrEqual(11);
    expect(told[1]).toBeLessThanOrEqual(12);
    expect(told[2]).toBeGreaterThanOrEqual(899);
    expect(told[2]).toBeLessThanOrEqual(900);
  });
});

describe('a run that was begun elsewhere', () => {
  it('has never taken less than the time that it has worked', () => {
    const clock = createServerClock();
    const late = START - HOUR_MS;
    clock.seen(run(40), late + 60_000);
    expect(clock.secondsSince(run(40), late + 60_000)).toBe(40);
    expect(clock.secondsSince(run(40), late + 65_000)).toBe(45);
  });

  it('is told exactly by a right clock, however little it has worked', () => {
    const clock = createServerClock();
    clock.seen(run(5), START + 60_000);
    expect(clock.secondsSince(run(5), START + 60_999)).toBe(60);
  });

  it('has never taken less than nothing', () => {
    expect(createServerClock().secondsSince(run(), START - 1)).toBe(0);
  });
});
