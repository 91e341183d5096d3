// Dates as the numbers that a sheet keeps.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  instantOfSerial,
  serialOfInstant,
  serialOfWall,
  wallOfSerial,
} from '../../../../src/local/host/cells/serial.ts';
import { offsetAt } from '../../../../src/local/host/cells/zone.ts';

describe('date serials', () => {
  it.each([
    [{ year: 1899, month: 12, day: 30 }, 0],
    [{ year: 1899, month: 12, day: 31 }, 1],
    [{ year: 1900, month: 3, day: 1 }, 61],
    [{ year: 1970, month: 1, day: 1 }, 25569],
    [{ year: 2023, month: 3, day: 15, hour: 12 }, 45000.5],
    [{ year: 1800, month: 1, day: 1 }, -36522],
  ])('%o is %d', (wall, serial) => {
    expect(serialOfWall(wall)).toBe(serial);
    expect(wallOfSerial(serial)).toMatchObject(wall);
  });

  it.each([
    { year: 2027, month: 2, day: 29 },
    { year: 2027, month: 13, day: 1 },
    { year: 2027, month: 4, day: 31 },
    { year: 2027, month: 4, day: 0 },
    { year: 2027, month: 4, day: 1, hour: 24 },
    { year: 2027, month: 4, day: 1, minute: 60 },
  ])('there is no %o', (wall) => {
    expect(serialOfWall(wall)).toBeNull();
  });

  it('keeps every millisecond there and back', () => {
    const any = fc.date({ min: new Date('1850-01-01'), max: new Date('2200-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(any, (date) => {
        const wall = wallOfSerial(date.getTime() / 86_400_000 + 25569);
        const serial = serialOfWall(wall);
        expect(serial).not.toBeNull();
        expect(wallOfSerial(serial ?? 0)).toEqual(wall);
        expect(wall.millisecond).toBe(date.getUTCMilliseconds());
      }),
    );
  });

  it('an instant written into a sheet and read back is the same, except in an hour that exists twice', () => {
    const any = fc.integer({ min: Date.UTC(1975, 0), max: Date.UTC(2100, 0) });
    const zones = fc.constantFrom('Asia/Kolkata', 'America/New_York', 'Europe/Berlin', 'Pacific/Apia');
    fc.assert(
      fc.property(any, zones, (instant, zone) => {
        const back = instantOfSerial(serialOfInstant(instant, zone), zone);
        const repeated = offsetAt(back, zone) !== offsetAt(instant, zone);
        expect(repeated ? back < instant : back === instant).toBe(true);
      }),
    );
  });

  it('a time-only cell is a Date of 1899-12-30 in local mean time, which is why its text must be read instead', () => {
    const instant = instantOfSerial(0.4375, 'Asia/Kolkata');
    expect(new Date(instant).toISOString()).not.toBe('1899-12-30T05:00:00.000Z');
    expect(serialOfInstant(instant, 'Asia/Kolkata')).toBeCloseTo(0.4375, 9);
  });
});
