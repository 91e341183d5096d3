// Wall times and instants, also where a clock change makes them doubtful.
import { describe, expect, it } from 'vitest';
import { instantOfWall, isTimeZone, offsetAt, TimeZoneError } from '../../../../src/local/host/cells/zone.ts';

const HOUR = 60 * 60 * 1000;
const wall = (text: string): number => Date.parse(`${text}Z`);

describe('offsets of time zones', () => {
  it.each([
    ['Asia/Kolkata', '2027-03-04T00:00:00Z', 5.5],
    ['America/New_York', '2027-01-15T12:00:00Z', -5],
    ['America/New_York', '2027-07-15T12:00:00Z', -4],
    ['Etc/UTC', '2027-07-15T12:00:00Z', 0],
    ['Australia/Lord_Howe', '2027-07-15T12:00:00Z', 10.5],
  ])('%s at %s is %d hours ahead of UTC', (zone, instant, hours) => {
    expect(offsetAt(Date.parse(instant), zone)).toBe(hours * HOUR);
  });

  it('keeps the odd seconds of local mean time, as Sheets does for dates near 1899-12-30', () => {
    expect(offsetAt(Date.parse('1899-12-30T00:00:00Z'), 'Europe/Paris')).toBe(561_000);
  });

  it('changes at the second of a clock change, not a second earlier', () => {
    const change = Date.parse('2027-03-28T01:00:00Z');
    expect(offsetAt(change - 1000, 'Europe/Berlin')).toBe(HOUR);
    expect(offsetAt(change, 'Europe/Berlin')).toBe(2 * HOUR);
    expect(offsetAt(change - 1000, 'Europe/Berlin')).toBe(HOUR);
  });

  it('names an unknown zone and a usable example', () => {
    expect(isTimeZone('Asia/Kolkata')).toBe(true);
    expect(isTimeZone('India')).toBe(false);
    expect(() => offsetAt(0, 'India')).toThrow(TimeZoneError);
    expect(() => offsetAt(0, 'India')).toThrow(
      '"India" is not a time zone. Give a name such as Asia/Kolkata',
    );
  });
});

describe('the instant of a wall time', () => {
  it.each([
    ['an ordinary time', '2027-03-04T09:30:00', 'Asia/Kolkata', '2027-03-04T04:00:00Z'],
    [
      'a time that spring skips moves forward',
      '2027-03-14T02:30:00',
      'America/New_York',
      '2027-03-14T07:30:00Z',
    ],
    [
      'a time that autumn repeats is the first',
      '2027-11-07T01:30:00',
      'America/New_York',
      '2027-11-07T05:30:00Z',
    ],
    ['the hour after the repeated one', '2027-11-07T02:00:00', 'America/New_York', '2027-11-07T07:00:00Z'],
    ['a skipped time east of Greenwich', '2027-03-28T02:30:00', 'Europe/Berlin', '2027-03-28T01:30:00Z'],
    ['a repeated time east of Greenwich', '2027-10-31T02:30:00', 'Europe/Berlin', '2027-10-31T00:30:00Z'],
    ['a half-hour gap', '2027-10-03T02:15:00', 'Australia/Lord_Howe', '2027-10-02T15:45:00Z'],
  ])('%s', (_, text, zone, instant) => {
    expect(new Date(instantOfWall(wall(text), zone)).toISOString()).toBe(new Date(instant).toISOString());
  });
});
