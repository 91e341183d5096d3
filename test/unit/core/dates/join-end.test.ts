// The end of a task where the clocks change between it and the due date.
import { describe, expect, it } from 'vitest';
import { formatUtc, type TimeOfDay } from '../../../../src/core/dates/civil.ts';
import { type EndCells, joinEnd } from '../../../../src/core/dates/join-end.ts';
import { placeMoment } from '../../../../src/core/dates/place-wall.ts';
import { NEW_YORK } from './reading.ts';

const shown = { EndDate: 'the end', EndTime: 'the time', Duration: 'the length' };
const at = (hour: number, minute: number): TimeOfDay => ({ hour, minute, second: 0 });

/** A task that is due at half past one in the night when New York's clocks go forward from two to three. */
function joined(cells: Partial<EndCells>) {
  const moment = { date: { year: 2026, month: 3, day: 8 }, time: at(1, 30), offsetMinutes: null };
  const placed = placeMoment(moment, '', NEW_YORK);
  const due = { moment, instant: placed.ok ? placed.value : 0, isColumnZone: false };
  const { end, field, finding } = joinEnd(
    { end: null, endTime: null, duration: null, endZone: null, endTimeZone: null, shown, ...cells },
    due,
    NEW_YORK,
  );
  return [end === null ? null : formatUtc(end), field, finding?.code];
}

describe('an end in the night of the clock change', () => {
  it('by a length of time is that much later, whatever the clocks show', () => {
    expect(joined({ duration: 60 })).toEqual(['2026-03-08 07:30:00', 'Duration', undefined]);
  });

  it('at a time that the clocks skip is refused', () => {
    expect(joined({ endTime: { time: at(2, 30), date: null, offsetMinutes: null } })).toEqual([
      null,
      'EndTime',
      'date-not-existing-hour',
    ]);
  });

  it('by a time and a length has to be the same instant', () => {
    const endTime = { time: at(3, 30), date: null, offsetMinutes: null };
    expect(joined({ endTime, duration: 60 })).toEqual(['2026-03-08 07:30:00', 'EndTime', undefined]);
    expect(joined({ endTime, duration: 120 })).toEqual([null, 'Duration', 'duration-other-end']);
  });

  it('of nothing is left to the task type', () => {
    expect(joined({})).toEqual([null, 'EndDate', undefined]);
  });
});
