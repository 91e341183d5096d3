// A range of times is never repaired by dropping its end: the message names it, or nothing is offered.
import { expect, it } from 'vitest';
import { INDIA, read } from './reading.ts';

it.each([
  ['2027-01-25 4-5 evening', 'Write 2027-01-25 16:00 here, and 17:00 as the end.'],
  ['2027-01-25 10-12 noon', 'Write 2027-01-25 10:00 here, and 12:00 as the end.'],
  ['2027-01-25 22:00-01:00', 'Write 2027-01-25 22:00 here, and 2027-01-26 01:00 as the end.'],
  ['2027-01-25 18:00-03:00', 'Write 2027-01-25 18:00 here, and when it ends as the end.'],
  ['2027-01-25 4-5 baje', 'Write when it begins here, and when it ends as the end.'],
  [
    '01/25/2027 10:00-11:00',
    'Write 2027-01-25 10:00, or change the date order under “Match columns”. It holds two times as well: write 11:00 as the end.',
  ],
  [
    '2027-W04-1 22:00-01:00',
    'Write 2027-01-25 22:00. It holds two times as well: write 2027-01-26 01:00 as the end.',
  ],
  [
    '01/25/2027 10:00-5',
    'Write 2027-01-25 with the time that is meant, or change the date order under “Match columns”.',
  ],
])('%s', (text, words) => {
  const said = read(text, INDIA);
  expect(said.slice(-words.length)).toBe(words);
});

it('an end of the day is named by its day, and no hour is guessed', () => {
  expect(read('EOD', INDIA)).toBe(
    'date-relative: "EOD" is the end of a day, 2026-01-15 if today is meant, at an hour that it does not say. Write the date with its time, such as 2026-01-15 18:00.',
  );
  expect(read('EOD Monday', INDIA)).toBe(
    'date-relative: "EOD Monday" changes its meaning from day to day, or has more than one. Write the date itself, such as 2030-03-05.',
  );
});
