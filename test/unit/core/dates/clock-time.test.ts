// Which hours people mean by a part of the day, and what am and pm make of figures.
import { describe, expect, it } from 'vitest';
import { formatTime } from '../../../../src/core/dates/civil.ts';
import type { ClockPart } from '../../../../src/core/dates/text/clock-part.ts';
import { clockTime, wordTime } from '../../../../src/core/dates/text/clock-time.ts';
import type { DayHalf } from '../../../../src/core/dates/text/day-half.ts';

const at = (hour: number, form: ClockPart['form'] = 'colon'): ClockPart => ({
  hour,
  minute: 0,
  second: 0,
  form,
  hasSeconds: false,
  zeroMilliseconds: false,
  hourDigits: hour < 10 ? 1 : 2,
});

/** The hours from 0 to 23 for which one time is left to be meant, with that time. */
function left(half: DayHalf): string {
  const hours = Array.from({ length: 24 }, (_, hour) => {
    const { time } = clockTime(at(hour), half);
    return time === null ? [] : [`${hour}→${time.hour}`];
  });
  return hours.flat().join(' ');
}

describe('the one hour that is left to be meant', () => {
  it.each<[DayHalf, string]>([
    ['morning', '4→4 5→5 6→6 7→7 8→8 9→9 10→10 11→11'],
    ['afternoon', '1→13 2→14 3→15 4→16 5→17 12→12 13→13 14→14 15→15 16→16 17→17'],
    ['evening', '4→16 5→17 6→18 7→19 8→20 9→21 16→16 17→17 18→18 19→19 20→20 21→21'],
    ['night', '8→20 9→21 10→22 11→23 20→20 21→21 22→22 23→23'],
    ['noon', '12→12'],
    ['midnight', ''],
    ['am', '0→0 1→1 2→2 3→3 4→4 5→5 6→6 7→7 8→8 9→9 10→10 11→11 12→0'],
    [
      'pm',
      '1→13 2→14 3→15 4→16 5→17 6→18 7→19 8→20 9→21 10→22 11→23 12→12 13→13 14→14 15→15 16→16 17→17 18→18 19→19 20→20 21→21 22→22 23→23',
    ],
  ])('with %s', (half, expected) => {
    expect(left(half)).toBe(expected);
  });

  it('is certain only with am and pm on a clock of twelve hours, or on one of 24', () => {
    const sure = (half: DayHalf | null) =>
      Array.from({ length: 25 }, (_, hour) => hour).filter(
        (hour) => clockTime(at(hour), half).fault === null,
      );
    expect(sure('am')).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(sure('pm')).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    for (const half of [null, 'hours', 'clock'] as const) expect(sure(half)).toHaveLength(24);
    for (const half of ['morning', 'afternoon', 'evening', 'night', 'noon', 'midnight'] as const) {
      expect(sure(half)).toEqual([]);
    }
  });

  it('is open for an hour alone, except after noon', () => {
    expect(clockTime(at(12, 'hour'), null)).toEqual({ time: null, fault: 'unclear' });
    expect(clockTime(at(13, 'hour'), null)).toMatchObject({ time: { hour: 13 }, fault: 'unclear' });
    expect(clockTime(at(9, 'hour'), 'hours')).toEqual({ time: null, fault: 'unclear' });
    expect(clockTime(at(10, 'hour'), 'hours')).toMatchObject({ time: { hour: 10 }, fault: null });
  });

  it('is none for four figures that look like a year', () => {
    const years = [18, 19, 20, 21].map((hour) => clockTime(at(hour, 'figures'), null).time?.hour);
    expect(years).toEqual([18, undefined, undefined, 21]);
  });

  it('is the next day’s first for 24:00, and none for anything later', () => {
    expect(clockTime(at(24), null)).toMatchObject({ time: { hour: 0 }, fault: 'end-of-day' });
    expect(clockTime({ ...at(24), minute: 1 }, null)).toEqual({ time: null, fault: 'no-clock' });
    expect(clockTime({ ...at(24), second: 1 }, null)).toEqual({ time: null, fault: 'no-clock' });
    expect(clockTime(at(24), 'pm')).toEqual({ time: null, fault: 'no-clock' });
    expect(clockTime(at(25), null)).toEqual({ time: null, fault: 'no-clock' });
  });
});

describe('a part of the day alone', () => {
  it('is a time only at noon', () => {
    const noon = wordTime('noon')?.time ?? null;
    expect(noon === null ? null : formatTime(noon)).toBe('12:00');
    expect(wordTime('midnight')).toEqual({ time: null, fault: 'midnight' });
    for (const half of ['morning', 'afternoon', 'evening', 'night'] as const) {
      expect(wordTime(half)).toEqual({ time: null, fault: 'words' });
    }
    for (const half of ['am', 'pm', 'hours', 'clock'] as const) expect(wordTime(half)).toBe(null);
  });
});
