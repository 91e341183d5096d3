// When schedules are due, over the world's zones and their changes of the clocks.
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { nextTime, type Rhythm } from '../../../src/core/rhythm.ts';
import { ZONES, zoneOf } from './dates/zones.ts';

const at = (text: string, zone: string) => Temporal.ZonedDateTime.from(`${text}[${zone}]`).epochMilliseconds;
const shown = (instant: number, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);

function due(rhythm: Rhythm, now: string, zone: string): string {
  return shown(nextTime(rhythm, at(now, zone), zoneOf(zone)), zone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });
}

describe('a schedule is due', () => {
  it.each([
    ['every hour, at the next full hour', 'hour', 0, '2026-01-05T14:10', 'Asia/Kolkata', '2026-01-05T15:00'],
    [
      'every hour, a full hour later at a full hour',
      'hour',
      0,
      '2026-01-05T14:00',
      'UTC',
      '2026-01-05T15:00',
    ],
    ['every day, today when the hour is to come', 'day', 15, '2026-01-05T14:10', 'UTC', '2026-01-05T15:00'],
    ['every day, tomorrow when it has begun', 'day', 14, '2026-01-05T14:00', 'UTC', '2026-01-06T14:00'],
    ['every weekday, on Monday after Friday', 'weekday', 9, '2026-01-09T09:00', 'UTC', '2026-01-12T09:00'],
    ['every weekday, on Monday from Saturday', 'weekday', 9, '2026-01-10T08:00', 'UTC', '2026-01-12T09:00'],
    [
      'at an hour that the clocks skip, right after it',
      'day',
      2,
      '2026-03-29T00:30',
      'Europe/Berlin',
      '2026-03-29T03:00',
    ],
    [
      'at an hour that the clocks repeat, the first time',
      'day',
      2,
      '2026-10-25T00:30',
      'Europe/Berlin',
      '2026-10-25T02:00',
    ],
    [
      'at midnight where the clocks skip midnight',
      'day',
      0,
      '2026-04-23T12:00',
      'Africa/Cairo',
      '2026-04-24T01:00',
    ],
  ] as const)('%s', (_name, every, hour, now, zone, expected) => {
    expect(due({ every, hour }, now, zone)).toBe(expected);
  });

  it('every hour, on the full second also from the middle of one', () => {
    const now = Date.UTC(2026, 0, 5, 14, 10, 20, 345);
    expect(nextTime({ every: 'hour', hour: 0 }, now, zoneOf('UTC'))).toBe(Date.UTC(2026, 0, 5, 15));
  });

  it('never at an hour that no clock has', () => {
    expect(() => nextTime({ every: 'day', hour: -200 }, Date.UTC(2026, 0, 5), zoneOf('UTC'))).toThrow(
      "A schedule's hour must be from 0 to 23, not -200.",
    );
  });

  it('once in an hour that the clocks repeat', () => {
    const zone = zoneOf('Europe/Berlin');
    const first = nextTime({ every: 'day', hour: 2 }, at('2026-10-25T00:30', 'Europe/Berlin'), zone);
    expect(shown(nextTime({ every: 'day', hour: 2 }, first, zone), 'Europe/Berlin').day).toBe(26);
  });

  const rhythm = fc.record({
    every: fc.constantFrom('hour', 'day', 'weekday'),
    hour: fc.integer({ min: 0, max: 23 }),
  });
  const moment = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2030, 0, 1) });

  it('always later, never on a weekend when it is for weekdays, and at its hour or right after a gap', () => {
    fc.assert(
      fc.property(rhythm, moment, fc.constantFrom(...ZONES), (chosen, now, name) => {
        const next = nextTime(chosen, now, zoneOf(name));
        const wall = shown(next, name);
        expect(next).toBeGreaterThan(now);
        expect(next - now).toBeLessThanOrEqual((chosen.every === 'hour' ? 1 : 4 * 24) * 3_600_000);
        if (chosen.every === 'hour') {
          const isFullHour = next % 1000 === 0 && wall.minute === 0 && wall.second === 0;
          if (wall.offset === shown(now, name).offset) expect(isFullHour).toBe(true);
          return;
        }
        if (chosen.every === 'weekday') expect(wall.dayOfWeek).toBeLessThanOrEqual(5);
        const before = shown(next - 1, name);
        const isAfterGap = before.offset !== wall.offset || before.hour !== (wall.hour + 23) % 24;
        if (!isAfterGap) expect([wall.hour, wall.minute]).toEqual([chosen.hour, 0]);
      }),
      { numRuns: 500 },
    );
  });
});
