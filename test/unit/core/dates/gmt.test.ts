// GMT in sheets whose own clock is called so in winter: certain then, and refused with both times in summer.
import { describe, expect, it } from 'vitest';
import { readTime } from '../../../../src/core/dates/read-time.ts';
import { cell, context, INDIA, LONDON, NEW_YORK, read } from './reading.ts';

const DUBLIN = context('Europe/Dublin', 'DMY');
const SUMMER = '2026-07-25 10:00 GMT';

describe('a time of GMT on a summer day', () => {
  it('is refused where the clocks are an hour ahead then, with both times', () => {
    expect(read(SUMMER, LONDON)).toBe(
      'time-zone: "2026-07-25 10:00 GMT" says GMT, but the clocks of Europe/London are not at GMT then: 2026-07-25 10:00 GMT is 2026-07-25 11:00 there. Write 2026-07-25T10:00+00:00 if GMT itself is meant, or 2026-07-25T10:00+01:00 if the local time is.',
    );
    expect(read(SUMMER, DUBLIN)).toMatch(/^time-zone: .*2026-07-25T10:00\+01:00 if the local time is\.$/);
    expect(read('25/07/2026 10:00 (gmt)', LONDON)).toMatch(/^time-zone: /);
  });

  it('is offered only as it is read', () => {
    expect(read('2026-07-25T10:00+00:00', LONDON)).toBe('2026-07-25 10:00:00');
    expect(read('2026-07-25T10:00+01:00', LONDON)).toBe('2026-07-25 09:00:00');
  });

  it('is UTC everywhere else, and so are UTC and Z everywhere', () => {
    for (const place of [INDIA, NEW_YORK, context('Etc/UTC', 'DMY'), context('Africa/Lagos', 'DMY')])
      expect(read(SUMMER, place)).toBe('2026-07-25 10:00:00');
    for (const text of ['2026-07-25 10:00 UTC', '2026-07-25T10:00Z', '2026-07-25 10:00 GMT+0'])
      expect(read(text, LONDON)).toBe('2026-07-25 10:00:00');
  });

  it('in an hour that the clocks skip has one time left to write', () => {
    expect(read('2026-03-29 01:30 GMT', LONDON)).toMatch(
      /2026-03-29 02:30 there\. Write 2026-03-29T01:30\+00:00 if GMT itself is meant\.$/,
    );
  });
});

describe('a time of GMT on a winter day', () => {
  it('is what the sheet’s own clock shows', () => {
    expect(read('2026-12-05 10:00 GMT', LONDON)).toBe('2026-12-05 10:00:00');
  });
});

describe('a time of GMT in a column of times', () => {
  const time = (at: typeof LONDON) => {
    const reading = readTime(cell('10:00 GMT'), at);
    return reading.ok ? (reading.value.offsetMinutes ?? reading.value.isGmt) : reading.error.code;
  };

  it('is left open where it depends on the day', () => {
    expect([time(LONDON), time(DUBLIN)]).toEqual([true, true]);
  });

  it('is UTC everywhere else', () => {
    expect([time(INDIA), time(NEW_YORK)]).toEqual([0, 0]);
  });
});

describe('a range of times of GMT that ends on the next day', () => {
  it('offers its end with the zone', () => {
    expect(read('2026-12-05 10pm-2am GMT', INDIA)).toContain('2026-12-06T02:00+00:00 as the end');
  });
});
