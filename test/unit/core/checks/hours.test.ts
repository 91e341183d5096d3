// Plain numbers where hours are near: under a header that counts them, and beside cells that do.
import { describe, expect, it } from 'vitest';
import { readDuration } from '../../../../src/core/checks/read-duration.ts';
import { readReminder } from '../../../../src/core/checks/read-reminder.ts';
import { countsHours } from '../../../../src/core/checks/time-length.ts';
import { cell } from '../dates/reading.ts';

describe('a plain number under a header that counts hours', () => {
  const warned = (value: number, unit: 'hours' | null) => {
    const reading = readDuration(cell(value), unit);
    return reading.ok ? [reading.value, reading.warning?.message ?? null] : [reading.error.code];
  };

  it('is told where minutes are as likely', () => {
    expect(warned(45, 'hours')).toEqual([
      2700,
      '"45" is taken as 45 hours, since the header says so. Write 45 min if minutes are meant.',
    ]);
    expect(warned(15, 'hours')[1]).toMatch(/15 hours/);
  });

  it.each([1.5, 8, 12, 24])('is taken without a word for so few as %s', (value) => {
    expect(warned(value, 'hours')).toEqual([value * 60, null]);
  });
});

describe('a plain reminder under a header that counts hours', () => {
  const warned = (value: number | string, unit: 'hours' | null = 'hours') => {
    const reading = readReminder(cell(value), unit);
    return reading.ok ? [reading.value, reading.warning?.message ?? null] : [reading.error.code];
  };

  it.each([30, '30', '30 before'])('is told where minutes are as likely: %j', (value) => {
    expect(warned(value)).toEqual([
      1800,
      `"${value}" is taken as 30 hours, since the header says so. Write 30 min if minutes are meant.`,
    ]);
  });

  it.each([1, 2, 24, 48])('is taken without a word for %s', (value) => {
    expect(warned(value)).toEqual([value * 60, null]);
  });

  it('is taken without a word where the cell names its unit, or the header counts minutes', () => {
    expect(warned('30 hours')).toEqual([1800, null]);
    expect(warned(30, null)).toEqual([30, null]);
  });
});

describe('a plain number beside cells that count hours', () => {
  it.each([5, 8, 12])('may be hours as well: %s', (value) => {
    const reading = readDuration(cell(value), null, true);
    expect(reading.ok ? '' : reading.error.message).toBe(
      `"${value}" may be ${value} min or ${value} hr. Write the one that is meant.`,
    );
  });

  it('is minutes from a quarter of an hour on', () => {
    expect(readDuration(cell(15), null, true)).toEqual({ ok: true, value: 15, warning: null });
  });

  it.each([
    [['1 hr', '30'], true],
    [['2hours'], true],
    [['30', '45 min', '', 'three'], false],
  ])('which are %j: %s', (shown, counts) => {
    expect(countsHours(shown)).toBe(counts);
  });
});

describe('a loose length', () => {
  const said = (text: string, unit: 'hours' | 'minutes' | null, isBesideHours = false) => {
    const reading = readDuration(cell(text), unit, isBesideHours);
    return reading.ok ? [reading.value] : [reading.error.message, reading.error.suggestion?.value];
  };

  it.each([
    ['about 6', '360 min'],
    ['approx 1.5', '90 min'],
    ['2 or so', '120 min'],
    ['about 20 min', '20 min'],
  ])('under a header that counts hours is offered in hours: %s', (text, offered) => {
    expect(said(text, 'hours')[1]).toBe(offered);
  });

  it('is not offered there where minutes are as likely', () => {
    expect(said('about 30', 'hours')[1]).toBeUndefined();
    expect(said('~45', 'hours')[1]).toBeUndefined();
  });

  it('under a header that counts minutes is offered in minutes, however few', () => {
    expect(said('about 3', 'minutes')[1]).toBe('3 min');
  });

  it('beside cells that count hours may be either, and is offered as none', () => {
    const either = ['"about 8" may be 8 min or 8 hr. Write the one that is meant.', undefined];
    expect(said('about 8', null, true)).toEqual(either);
    expect(said('about 8', null)[1]).toBe('8 min');
  });
});
