// What an account has shown about its calls counts for a month, or until it shows the contrary.
import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../../src/core/dates/civil.ts';
import {
  appearsWithin,
  FIRST_VISIBILITY_MS,
  HABIT_FOR_MS,
  NO_HABITS,
  refusalsAreWhole,
  sawPartialRefusal,
  sawTask,
  sawWholeRefusal,
  TELLING_CALLS,
  visibilityDelay,
  WHOLE_REFUSALS,
} from '../../../src/leadsquared/call-habits.ts';

const T = Date.UTC(2026, 2, 5, 9);
const whole = (times: number) => {
  let habits = NO_HABITS;
  for (let time = 0; time < times; time++) habits = sawWholeRefusal(habits, T);
  return habits;
};

describe('refusals', () => {
  it('are taken for whole once that was seen, and not before', () => {
    expect(refusalsAreWhole(NO_HABITS, T)).toBe(false);
    expect(refusalsAreWhole(whole(WHOLE_REFUSALS - 1), T)).toBe(false);
    expect(refusalsAreWhole(whole(WHOLE_REFUSALS), T)).toBe(true);
  });

  it('are so no more after the first that was not, until it is seen again', () => {
    const habits = sawPartialRefusal(whole(5), T);
    expect(refusalsAreWhole(habits, T)).toBe(false);
    expect(refusalsAreWhole(sawWholeRefusal(habits, T), T)).toBe(true);
  });

  it('are forgotten after a month', () => {
    expect(refusalsAreWhole(whole(3), T + HABIT_FOR_MS - 1)).toBe(true);
    expect(refusalsAreWhole(whole(3), T + HABIT_FOR_MS)).toBe(false);
  });
});

describe('how late tasks appear', () => {
  it('is taken for some minutes of an account that has shown nothing', () => {
    expect(visibilityDelay(NO_HABITS, T)).toBe(FIRST_VISIBILITY_MS);
    expect(appearsWithin(NO_HABITS, 60_000, T)).toBe(false);
  });

  /** The tasks of so many calls, each a minute after the one before. */
  const seen = (ms: number, calls: number) => {
    let habits = NO_HABITS;
    for (let call = 0; call < calls; call++) habits = sawTask(habits, ms, true, T + call * 60_000);
    return habits;
  };

  it('is three times as long as was ever seen, and some seconds at least', () => {
    expect(visibilityDelay(seen(40_000, TELLING_CALLS), T)).toBe(120_000);
    expect(visibilityDelay(seen(500, TELLING_CALLS), T)).toBe(10_000);
  });

  it('is taken for as long as ever while few calls have shown it: one may have been quick by chance', () => {
    expect(visibilityDelay(seen(500, TELLING_CALLS - 1), T)).toBe(FIRST_VISIBILITY_MS);
    expect(visibilityDelay(seen(100_000, 1), T)).toBe(300_000);
  });

  it('is told by five tasks that were all there at the first look, and not once any was missed', () => {
    const prompt = sawTask(NO_HABITS, 2000, false, T, TELLING_CALLS);
    expect(visibilityDelay(prompt, T)).toBe(10_000);
    expect(visibilityDelay(sawTask(NO_HABITS, 2000, false, T, TELLING_CALLS - 1), T)).toBe(
      FIRST_VISIBILITY_MS,
    );
    expect(visibilityDelay(sawTask(prompt, 30_000, true, T), T)).toBe(FIRST_VISIBILITY_MS);
    expect(visibilityDelay(sawTask(sawTask(NO_HABITS, 30_000, true, T), 2000, false, T, 50), T)).toBe(
      FIRST_VISIBILITY_MS,
    );
  });

  it('is not told by many tasks of one call', () => {
    let habits = NO_HABITS;
    for (let look = 1; look < 20; look++) habits = sawTask(habits, 1000 * look, true, T + 1000 * look);
    expect(visibilityDelay(habits, T)).toBe(FIRST_VISIBILITY_MS);
  });

  it('is the longest time that was seen, not the last', () => {
    const habits = sawTask(seen(40_000, TELLING_CALLS), 2000, false, T + DAY_MS);
    expect(appearsWithin(habits, 15_000, T + DAY_MS)).toBe(false);
    expect(visibilityDelay(habits, T + DAY_MS)).toBe(120_000);
  });

  it('is not learnt from a task that nobody had looked for until minutes later', () => {
    expect(sawTask(NO_HABITS, 300_000, false, T)).toBe(NO_HABITS);
    expect(sawTask(NO_HABITS, 300_000, true, T)).not.toBe(NO_HABITS);
  });

  it('is forgotten after a month', () => {
    const habits = sawTask(NO_HABITS, 40_000, true, T);
    expect(visibilityDelay(habits, T + HABIT_FOR_MS)).toBe(FIRST_VISIBILITY_MS);
  });
});
