// Words by which a cell does not say exactly when, or for how long: the one value in it is offered, and never taken.
import { describe, expect, it } from 'vitest';
import { withoutLooseWords } from '../../../../src/core/checks/loose-words.ts';
import { readDuration } from '../../../../src/core/checks/read-duration.ts';
import { readDate } from '../../../../src/core/dates/read-date.ts';
import { readTime } from '../../../../src/core/dates/read-time.ts';
import { cell, context } from '../dates/reading.ts';

const AT = context('Asia/Kolkata', 'DMY', { now: Date.UTC(2026, 10, 28, 6) });

describe('words around an exact text', () => {
  it.each([
    ['before 25 Jan 2027', '25 Jan 2027'],
    ['~ 5 pm', '5 pm'],
    ['Latest by 5 pm', '5 pm'],
    ['5 pm (approx.)', '5 pm'],
    ['about 30 min or so', '30 min'],
    ['30ish', '30'],
    ['30mins+', '30mins'],
    ['5 pm', null],
    ['about', null],
    ['byte 5', null],
    ['Afternoon', null],
    ['', null],
  ])('%s leave %s', (text, exact) => {
    expect(withoutLooseWords(text)).toBe(exact);
  });
});

describe('a date with such words', () => {
  it.each([
    ['before 25/01/2027', '2027-01-25'],
    ['25 Jan 2027 (tentative)', '2027-01-25'],
    ['w/e 25 Jan 2027', '2027-01-25'],
    ['around 25 Jan 2027 4pm', '2027-01-25 16:00'],
  ])('is refused, and %s offers %s', (text, meant) => {
    const reading = readDate(cell(text), AT);
    expect(reading.ok ? null : reading.error).toMatchObject({
      code: 'date-loose',
      suggestion: { value: meant, certain: false },
      message: `"${text}" does not say exactly when. Write ${meant} if that is meant.`,
    });
  });

  it.each(['before Diwali', 'around 31 Feb 2027', 'before 25 Jan', 'after 03/04/27'])(
    'offers none where the rest is not certain: %s',
    (text) => {
      const reading = readDate(cell(text), AT);
      expect(reading.ok ? '' : reading.error.code).toBe('date-unreadable');
    },
  );
});

describe('a time with such words', () => {
  it.each([
    ['around 3pm', '15:00'],
    ['by 16:30', '16:30'],
    ['5 PM onwards', '17:00'],
    ['5 pm ish', '17:00'],
  ])('is refused, and %s offers %s', (text, meant) => {
    const reading = readTime(cell(text), AT);
    expect(reading.ok ? null : reading.error).toMatchObject({
      code: 'time-loose',
      suggestion: { value: meant, certain: false },
    });
  });

  it.each(['around 3', 'after lunch', 'by 5 or 6 pm', 'around 3pm EST'])('offers none: %s', (text) => {
    const reading = readTime(cell(text), AT);
    expect(reading.ok ? '' : reading.error.code).toBe('time-unreadable');
  });

  it.each([
    ['5 PM sharp', 17],
    ['10:30 IST sharp', 10],
    ['@5pm', 17],
  ])('is read where the word means just that time: %s', (text, hour) => {
    const reading = readTime(cell(text), AT);
    expect(reading.ok ? reading.value.time.hour : reading.error.code).toBe(hour);
  });
});

describe('a length with such words', () => {
  it.each([
    ['about 1 hour', 60],
    ['~30', 30],
    ['45 mins approx', 45],
    ["90'", 90],
    ['max 1 hr 30 min', 90],
  ])('is refused, and %s offers %s min', (text, minutes) => {
    const reading = readDuration(cell(text), null);
    expect(reading.ok ? null : reading.error).toMatchObject({
      code: 'duration-loose',
      suggestion: { value: `${minutes} min`, certain: false },
    });
  });

  it('names both units where a few may be either', () => {
    const reading = readDuration(cell('about 2'), null);
    expect(reading.ok ? '' : reading.error.message).toBe(
      '"about 2" may be 2 min or 2 hr. Write the one that is meant.',
    );
  });

  it.each(['a while', 'about 40 days', '2-3 hours'])('offers none: %s', (text) => {
    const reading = readDuration(cell(text), null);
    expect(reading.ok ? '' : reading.error.code).toBe('duration-invalid');
  });
});
