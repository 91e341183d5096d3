// Weeks of schedules over a change of the clocks: nothing is missed, nothing is sent twice, and nothing grows.
import { describe, expect, it } from 'vitest';
import { isFull, SWEEP_TIMEOUT } from '../../support/sweeps.ts';
import { DAILY_HOUR, type DaysOptions, playDays } from './days.ts';
import { grown, overBound, timesCut } from './sizes.ts';

/** Four days before the clocks of Berlin go forward, on 29 March 2026; midnight there. */
const BEFORE_BERLIN = Date.UTC(2026, 2, 24, 23);
/** And before those of New York do, on 8 March. */
const BEFORE_NEW_YORK = Date.UTC(2026, 2, 4, 5);

/**
 * By this day all of which every run adds something has reached its most: the records of 25 runs on the third, the list of 100 runs on the eleventh,
 * and the lines of past runs, of which most are there already, on the third. From then on nothing may gain anything.
 */
const FULL_GROWN = 16;
/** Two spans of so many days, with as many between them: each has a day or two on which LeadSquared is silent. */
const SPAN = 15;

const SHORT: readonly DaysOptions[] = [
  { zone: 'Europe/Berlin', startAt: BEFORE_BERLIN, installed: 'bound', days: 10, typingHours: 5 },
];
const LONG: readonly DaysOptions[] = [
  { zone: 'Europe/Berlin', startAt: BEFORE_BERLIN, installed: 'bound', days: 60, typingHours: 11 },
  { zone: 'Europe/Berlin', startAt: BEFORE_BERLIN, installed: 'add-on', days: 60, typingHours: 11 },
  { zone: 'America/New_York', startAt: BEFORE_NEW_YORK, installed: 'bound', days: 60, typingHours: 11 },
];

describe('a team with an hourly and a daily schedule', () => {
  it.each(isFull ? LONG : SHORT)(
    'in $zone has nothing missed, nothing twice and nothing untrue after $days days of a script that is $installed',
    { timeout: SWEEP_TIMEOUT },
    async (options) => {
      const { findings, missed, dailyHours, tasks, witnessed, sizes } = await playDays(options);
      expect(findings).toEqual([]);
      expect(missed).toEqual([]);
      expect([...dailyHours]).toEqual([DAILY_HOUR]);
      expect(tasks).toBeGreaterThan(options.days * options.typingHours);
      expect(witnessed).toBe(tasks);
      expect(overBound(sizes)).toEqual([]);
      expect(timesCut(sizes)).toBeGreaterThan(0);
      const settled = sizes.slice(FULL_GROWN - 1);
      if (isFull) expect(grown(settled.slice(0, SPAN), settled.slice(-SPAN))).toEqual([]);
    },
  );
});

describe('what is said to have grown', () => {
  const days = (sizes: readonly number[]) => sizes.map((size) => new Map([['notes', size]]));

  it('is what gains something again and again, however little', () => {
    const sizes = days(Array.from({ length: 60 }, (_, day) => 100 + Math.floor(day / 16)));
    expect(grown(sizes.slice(15, 30), sizes.slice(-15))).toEqual([
      'notes: at most 101 before, at least 102 later',
    ]);
  });

  it('is not what goes up and down', () => {
    const sizes = days(Array.from({ length: 60 }, (_, day) => 100 + ((day * 7) % 5)));
    expect(grown(sizes.slice(15, 30), sizes.slice(-15))).toEqual([]);
  });

  it('is what was not there before', () => {
    expect(grown([new Map()], days([1]))).toEqual(['notes: at most 0 before, at least 1 later']);
  });
});
