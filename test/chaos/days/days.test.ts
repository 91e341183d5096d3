// Weeks of schedules over a change of the clocks: nothing is missed, nothing is sent twice, and nothing grows.
import { describe, expect, it } from 'vitest';
import { isFull, SWEEP_TIMEOUT } from '../../support/sweeps.ts';
import { DAILY_HOUR, type DaysOptions, playDays, type Sizes } from './days.ts';

/** Four days before the clocks of Berlin go forward, on 29 March 2026; midnight there. */
const BEFORE_BERLIN = Date.UTC(2026, 2, 24, 23);
/** And before those of New York do, on 8 March. */
const BEFORE_NEW_YORK = Date.UTC(2026, 2, 4, 5);

/** From this day on everything has the size that it keeps. */
const FULL_GROWN = 10;

const SHORT: readonly DaysOptions[] = [
  { zone: 'Europe/Berlin', startAt: BEFORE_BERLIN, installed: 'bound', days: 10, typingHours: 5 },
];
const LONG: readonly DaysOptions[] = [
  { zone: 'Europe/Berlin', startAt: BEFORE_BERLIN, installed: 'bound', days: 60, typingHours: 11 },
  { zone: 'Europe/Berlin', startAt: BEFORE_BERLIN, installed: 'add-on', days: 60, typingHours: 11 },
  { zone: 'America/New_York', startAt: BEFORE_NEW_YORK, installed: 'bound', days: 60, typingHours: 11 },
];
const KEPT: readonly (keyof Sizes)[] = [
  'triggers',
  'colourRules',
  'sheets',
  'metadata',
  'userBytes',
  'documentBytes',
];

function most(sizes: readonly Sizes[], of: keyof Sizes): number {
  return Math.max(...sizes.map((size) => size[of]));
}

describe('a team with an hourly and a daily schedule', () => {
  it.each(isFull ? LONG : SHORT)(
    'in $zone has nothing missed, nothing twice and nothing untrue after $days days of a script that is $installed',
    { timeout: SWEEP_TIMEOUT },
    async (options) => {
      const { findings, missed, dailyHours, tasks, sizes } = await playDays(options);
      expect(findings).toEqual([]);
      expect(missed).toEqual([]);
      expect([...dailyHours]).toEqual([DAILY_HOUR]);
      expect(tasks).toBeGreaterThan(options.days * options.typingHours);
      const [early, late] = [sizes.slice(0, FULL_GROWN), sizes.slice(FULL_GROWN)];
      for (const of of late.length === 0 ? [] : KEPT)
        expect([of, most(late, of)]).toEqual([of, most(early, of)]);
    },
  );
});
