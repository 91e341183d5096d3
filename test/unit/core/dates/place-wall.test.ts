// How far from now a date may be, and that one with its own offset does not depend on the zone.
import { describe, expect, it } from 'vitest';
import { placeOffset, placeWall, refuseFar } from '../../../../src/core/dates/place-wall.ts';
import { context } from './reading.ts';

const NOW = Date.UTC(2026, 0, 15, 12);
const wall = { year: 2026, month: 3, day: 5, hour: 14, minute: 30, second: 0 };

describe('a date', () => {
  it.each([
    ['a second before the year 2000', Date.UTC(1999, 11, 31, 23, 59, 59), 'date-far'],
    ['at the beginning of the year 2000', Date.UTC(2000, 0, 1), null],
    ['exactly ten years ahead', Date.UTC(2036, 0, 15, 12), null],
    ['a second more than ten years ahead', Date.UTC(2036, 0, 15, 12, 0, 1), 'date-far'],
  ])('%s is refused or not', (_, instant, code) => {
    const far = refuseFar(instant, 'shown', NOW);
    expect(far === null || far.ok ? null : far.error.code).toBe(code);
  });

  it('that is too far is refused before the zone is asked', () => {
    const zone = {
      name: 'Nowhere',
      toWall: () => wall,
      toInstants: () => {
        throw new Error('The zone was asked.');
      },
      changesWithin: () => false,
    };
    const reading = placeWall({ ...wall, year: 1999 }, 'shown', { ...context('UTC', 'DMY'), zone });
    expect(reading).toMatchObject({ ok: false, error: { code: 'date-far' } });
  });

  it('with its own offset is the same instant in every zone', () => {
    expect(placeOffset(wall, 330, 'shown', NOW)).toMatchObject({ ok: true, value: Date.UTC(2026, 2, 5, 9) });
  });

  it('with its own offset is judged by its instant', () => {
    const newYear = { year: 2000, month: 1, day: 1, hour: 0, minute: 0, second: 0 };
    expect(placeOffset(newYear, 60, 'shown', NOW)).toMatchObject({ error: { code: 'date-far' } });
    expect(placeOffset(newYear, -60, 'shown', NOW)).toMatchObject({ ok: true });
  });
});
