// Names of zones and offsets, one by one.
import { describe, expect, it } from 'vitest';
import {
  fixedOffsetOf,
  isSameZone,
  offsetInZone,
  possibleOffsets,
  zoneAbbreviation,
} from '../../../../src/core/dates/text/zone-names.ts';
import { context, read } from './reading.ts';

describe('the name of a zone', () => {
  it.each([
    ['ist', 'Asia/Kolkata', 330],
    ['ist', 'Asia/Colombo', 330],
    ['ist', 'Europe/Dublin', 60],
    ['ist', 'Europe/London', null],
    ['bst', 'Europe/London', 60],
    ['gmt', 'Asia/Tokyo', 0],
    ['est', 'America/Toronto', -300],
    ['edt', 'America/New_York', -240],
    ['cst', 'America/Chicago', -360],
    ['cst', 'Asia/Shanghai', 480],
    ['cst', 'Asia/Kolkata', null],
    ['aedt', 'Australia/Sydney', 660],
    ['aedt', 'Australia/Brisbane', null],
    ['nzst', 'Pacific/Auckland', 720],
    ['gst', 'Asia/Dubai', 240],
  ])('%s in %s is %d', (name, zone, offset) => {
    expect(offsetInZone(name, zone)).toBe(offset);
  });

  it('in words is its abbreviation', () => {
    expect(
      ['india standard time', 'pacific daylight time', 'ist', 'z', 'xyz', ''].map(zoneAbbreviation),
    ).toEqual(['ist', 'pdt', 'ist', 'z', null, null]);
  });

  it('may mean several offsets, of which one written beside it is one', () => {
    expect(possibleOffsets('ist')).toEqual([330, 60]);
    expect(possibleOffsets('cst')).toEqual([480, -360]);
    expect(possibleOffsets('utc')).toEqual([0]);
    expect(possibleOffsets('america/new_york')).toEqual([-300, -240]);
    expect(possibleOffsets('xyz')).toEqual([]);
  });

  it('is certain without a day where the clocks never change', () => {
    expect(fixedOffsetOf('ist', 'Asia/Kolkata')).toBe(330);
    expect(fixedOffsetOf('est', 'America/New_York')).toBe(null);
    expect(fixedOffsetOf('est', 'Asia/Kolkata')).toBe(null);
    expect(fixedOffsetOf('ist', 'Mars/Olympus')).toBe(null);
  });

  it('may be a former one', () => {
    expect(isSameZone('asia/calcutta', 'Asia/Kolkata')).toBe(true);
    expect(isSameZone('us/eastern', 'America/New_York')).toBe(true);
    expect(isSameZone('asia/tokyo', 'Asia/Kolkata')).toBe(false);
  });
});

describe('an offset', () => {
  const AT = context('Asia/Kolkata', 'DMY');

  it.each([
    ['2026-03-05 10:00 -1000', '2026-03-05 20:00:00'],
    ['2026-03-05 10:00:00 -1100', '2026-03-05 21:00:00'],
    ['2026-03-05T10:00-1000', '2026-03-05 20:00:00'],
    ['2026-03-05T04:59-05:00', '2026-03-05 09:59:00'],
    ['2026-03-05 10:00 +14:00', '2026-03-04 20:00:00'],
    ['2026-03-05T10:00:00-11:00', '2026-03-05 21:00:00'],
    ['05/03/2026 16:00:00 -0500', '2026-03-05 21:00:00'],
    ['2026-03-05T05:00-05:00', '2026-03-05 10:00:00'],
  ])('%s', (text, instant) => {
    expect(read(text, AT)).toBe(instant);
  });

  it.each([
    '05/03/2026 10:00 -1100',
    '05/03/2026 10:00:00-11:00',
    '05/03/2026 16:00:00-05:00',
    '2026-03-05T10:00-1100',
    '05/03/2026T04:59-05:00',
    '2026-03-05 10:00 -0500 pm',
    '2026-03-05 10:00 -05 hrs',
  ])('%s may be a range', (text) => {
    expect(read(text, AT)).toMatch(/^date-(time-range|unreadable)/);
  });

  it('whose sign is a dash is none', () => {
    expect(read('2026-03-05T10:00:00–05:00', AT)).toMatch(/^date-time-range/);
  });

  it('has at most nine digits of a second before it', () => {
    expect(read('2026-03-05T10:00:00.123456789Z', AT)).toBe('2026-03-05 10:00:00');
    expect(read('2026-03-05T10:00:00.1234567891Z', AT)).toMatch(/^date-unreadable/);
  });
});
