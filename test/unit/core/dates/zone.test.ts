// Zones agree with Temporal on every instant and wall time, and ask their source seldom.
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { formatWall, utcToWall, wallToUtc } from '../../../../src/core/dates/civil.ts';
import { makeZone } from '../../../../src/core/dates/zone.ts';
import { offsetMinutes, ZONES, zoneOf } from './zones.ts';

const FROM = Date.UTC(2005, 0, 1);
const TO = Date.UTC(2037, 0, 1);
const RUNS = 150;

const seconds = fc.integer({ min: FROM / 1000, max: TO / 1000 });

/** Instants and wall times close to the changes of a zone, where all the difficulty is. */
function changes(name: string): number[] {
  const found: number[] = [];
  let at: Temporal.ZonedDateTime | null =
    Temporal.Instant.fromEpochMilliseconds(FROM).toZonedDateTimeISO(name);
  while (at !== null && at.epochMilliseconds < TO) {
    at = at.getTimeZoneTransition('next');
    if (at !== null) found.push(at.epochMilliseconds);
  }
  return found;
}

function oracle(name: string, wall: ReturnType<typeof utcToWall>) {
  const plain = Temporal.PlainDateTime.from(wall);
  const pick = (disambiguation: 'earlier' | 'later') =>
    plain.toZonedDateTime(name, { disambiguation }).epochMilliseconds;
  const [earlier, later] = [pick('earlier'), pick('later')];
  if (earlier === later) return { kind: 'one', instants: [earlier] };
  const exists = plain.equals(
    Temporal.Instant.fromEpochMilliseconds(earlier).toZonedDateTimeISO(name).toPlainDateTime(),
  );
  return { kind: exists ? 'two' : 'none', instants: [earlier, later] };
}

describe.each(ZONES)('the zone %s', (name) => {
  const zone = zoneOf(name);
  const near = changes(name);

  function compare(local: number): void {
    const wall = utcToWall(local);
    const expected = oracle(name, wall);
    const found = zone.toInstants(wall);
    expect(found.kind).toBe(expected.kind);
    if (found.kind === 'one') expect([found.instant]).toEqual(expected.instants);
    if (found.kind === 'two') expect([found.first.instant, found.second.instant]).toEqual(expected.instants);
    // In a gap Temporal's "earlier" is the wall time moved back by the gap, and "later" moved forward.
    if (found.kind === 'none') expect([found.before.instant, found.after.instant]).toEqual(expected.instants);
  }

  it('shows the same wall time as Temporal at any instant', () => {
    fc.assert(
      fc.property(seconds, (at) => {
        const expected = Temporal.Instant.fromEpochMilliseconds(at * 1000).toZonedDateTimeISO(name);
        expect(wallToUtc(zone.toWall(at * 1000))).toBe(
          Date.parse(`${expected.toPlainDateTime().toString({ smallestUnit: 'second' })}Z`),
        );
      }),
      { numRuns: RUNS },
    );
  });

  it('finds the same instants as Temporal for any wall time', () => {
    fc.assert(
      fc.property(seconds, (at) => compare(at * 1000)),
      { numRuns: RUNS },
    );
  });

  it('finds the same instants as Temporal for wall times around the clock changes', () => {
    for (const change of near) {
      for (const offset of [offsetMinutes(name, change - 1000), offsetMinutes(name, change)]) {
        for (const minutes of [-61, -60, -31, -30, -29, -1, 0, 1, 29, 30, 31, 59, 60, 61]) {
          compare(change + (offset + minutes) * 60_000);
        }
      }
    }
  });
});

describe('a clock change', () => {
  it('skips an hour, and the time moved past the gap can be suggested', () => {
    const found = zoneOf('America/New_York').toInstants({
      year: 2026,
      month: 3,
      day: 8,
      hour: 2,
      minute: 30,
      second: 0,
    });
    expect(found.kind).toBe('none');
    if (found.kind !== 'none') return;
    expect(formatWall(found.after.wall)).toBe('2026-03-08 03:30');
    expect(formatWall(found.before.wall)).toBe('2026-03-08 01:30');
  });

  it('skips a whole day in Samoa', () => {
    const found = zoneOf('Pacific/Apia').toInstants({
      year: 2011,
      month: 12,
      day: 30,
      hour: 12,
      minute: 0,
      second: 0,
    });
    expect(found.kind).toBe('none');
    if (found.kind === 'none') expect(formatWall(found.after.wall)).toBe('2011-12-31 12:00');
  });

  it('repeats half an hour on Lord Howe Island, with the offset of each', () => {
    const found = zoneOf('Australia/Lord_Howe').toInstants({
      year: 2026,
      month: 4,
      day: 5,
      hour: 1,
      minute: 45,
      second: 0,
    });
    expect(found.kind).toBe('two');
    if (found.kind === 'two')
      expect([found.first.offsetMinutes, found.second.offsetMinutes]).toEqual([660, 630]);
  });
});

describe('the slow source of offsets', () => {
  it('is asked a few times for thousands of times within one year', () => {
    let calls = 0;
    const zone = makeZone('Europe/London', (ms) => {
      calls++;
      return offsetMinutes('Europe/London', ms);
    });
    for (let minute = 0; minute < 50_000; minute++) {
      zone.toInstants(utcToWall(Date.UTC(2026, 0, 1) + minute * 10 * 60_000));
    }
    // 53 weeks and their neighbours, and two changes found to the minute.
    expect(calls).toBeLessThan(56 + 2 * 15);
  });

  it('must give a number', () => {
    const zone = makeZone('Nowhere', () => Number.NaN);
    expect(() => zone.toWall(0)).toThrow('No offset is known');
  });

  it('may change twice within a week', () => {
    const [first, second] = [Date.UTC(2026, 0, 6, 3), Date.UTC(2026, 0, 7, 3)];
    const zone = makeZone('Odd', (ms) => (ms < first ? 0 : ms < second ? 60 : 120));
    expect(zone.toWall(first).hour).toBe(4);
    expect(zone.toWall(first - 1000).hour).toBe(2);
    expect(zone.toWall(second).hour).toBe(5);
    expect(zone.toWall(second - 1000).hour).toBe(3);
  });
});
