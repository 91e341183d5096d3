// One to-do that is known by its id shows whether the account keeps its time or only its day.
import { describe, expect, it } from 'vitest';
import type { LookUpHabits } from '../../../src/leadsquared/habits.ts';
import { learnOfToDo } from '../../../src/leadsquared/trial-habits.ts';
import { zoneOf } from '../core/dates/zones.ts';

const AT = 1000;
const KNOWN: LookUpHabits = { toDoDays: { value: true, at: 0 } };
const INDIA = zoneOf('Asia/Kolkata');
const NEW_YORK = zoneOf('America/New_York');

const utc = (text: string) => Date.parse(`${text}Z`);
const learnt = (sent: string, shown: string, habits: LookUpHabits = {}, zones = [INDIA]) =>
  learnOfToDo(habits, { sent: utc(sent), shown: utc(shown) }, zones, AT).toDoDays;

describe('a to-do that was sent at 10:30 in India', () => {
  it.each([
    ['midnight of its day there', '2029-03-04T18:30', { value: true, at: AT }],
    ['midnight of its day, told in local time', '2029-03-05T00:00', { value: true, at: AT }],
    ['its own time', '2029-03-05T05:00', undefined],
    ['its own time, told in local time', '2029-03-05T10:30', undefined],
    ['midnight of another day', '2029-03-05T18:30', undefined],
    ['another time of the day', '2029-03-05T07:00', undefined],
  ])('and comes back at %s teaches it or not', (_, shown, habit) => {
    expect(learnt('2029-03-05T05:00', shown)).toEqual(habit);
  });

  it('and keeps its time makes what was known forgotten; what tells nothing does not', () => {
    expect(learnt('2029-03-05T05:00', '2029-03-05T05:00', KNOWN)).toBeUndefined();
    expect(learnt('2029-03-05T05:00', '2029-03-05T10:30', KNOWN)).toBeUndefined();
    expect(learnt('2029-03-05T05:00', '2029-03-05T07:00', KNOWN)).toEqual(KNOWN.toDoDays);
  });
});

describe('a to-do that was sent at midnight', () => {
  it('teaches nothing, whatever comes back', () => {
    expect(learnt('2029-03-04T18:30', '2029-03-04T18:30')).toBeUndefined();
    expect(learnt('2029-03-04T18:30', '2029-03-04T18:30', KNOWN)).toEqual(KNOWN.toDoDays);
  });
});

describe('a to-do of a sheet in another zone than the account’s', () => {
  it('is known by the midnight of either', () => {
    const zones = [INDIA, NEW_YORK];
    // 09:00 in New York, 19:30 in India.
    expect(learnt('2029-03-05T14:00', '2029-03-04T18:30', {}, zones)).toEqual({ value: true, at: AT });
    expect(learnt('2029-03-05T14:00', '2029-03-05T05:00', {}, zones)).toEqual({ value: true, at: AT });
  });

  it('has kept its time where an account west of Greenwich tells it as its local time, be it midnight', () => {
    // 05:00 in New York is shown as 00:00 there, which in UTC is 05:00.
    expect(learnt('2029-03-05T10:00', '2029-03-05T05:00', {}, [NEW_YORK])).toBeUndefined();
  });
});
