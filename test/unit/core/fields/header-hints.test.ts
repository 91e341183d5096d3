// What stands beside the name in a header is understood: the order of its dates, its unit, its zone.
import { describe, expect, it } from 'vitest';
import { readHeader } from '../../../../src/core/fields/header-parts.ts';

const hints = (header: string) => {
  const { order, unit, zoneHint } = readHeader(header);
  return [order, unit, zoneHint];
};

describe('the hint in a header', () => {
  it.each([
    ['Due date (dd/mm/yyyy)', 'DMY'],
    ['Due date (DD-MM-YY)', 'DMY'],
    ['Due date (mm/dd/yyyy)', 'MDY'],
    ['Due date (yyyy-mm-dd)', 'YMD'],
    ['Due date [DD/MM/YYYY HH:MM]', 'DMY'],
    ['Due date {MM/DD/YYYY hh:mm AM/PM}', 'MDY'],
    ['Due date (dd-mmm-yyyy)', 'DMY'],
    ['Due date (DD Mon YYYY)', 'DMY'],
    ['Due date (day/month/year)', 'DMY'],
    ['Due date (ddmmyyyy)', 'DMY'],
    ['Due date (format: dd.mm.yyyy)', 'DMY'],
    ['Due date\n(dd/mm/yyyy)', 'DMY'],
    ['Due date （dd/mm/yyyy）', 'DMY'],
    ['Due date dd/mm/yyyy', 'DMY'],
    ['Due date - DD/MM/YYYY', 'DMY'],
    ['Due date: mm/dd/yyyy *', 'MDY'],
    ['Due date (e.g. 31/12/2026)', 'DMY'],
    ['Due date (like 12/31/2026)', 'MDY'],
    ['Due date (eg 2026-12-31)', 'YMD'],
    ['Due date (MDY)', 'MDY'],
    ['Due date (DMY)', 'DMY'],
    ['Due date (d/m/y)', 'DMY'],
    ['Due date (required, mm/dd/yyyy)', 'MDY'],
    ['Due date (US format)', 'MDY'],
    ['Due date (Indian format)', 'DMY'],
    ['Due date (month first)', 'MDY'],
    ['Due date, e.g. 12/31/2026', 'MDY'],
    ['Due date eg 31/12/2026', 'DMY'],
    ['Due date (e.g. 05/06/2026)', null],
    ['Due date (required)', null],
    ['Due date', null],
  ])('%j is the order %s, and the name is Due date', (header, order) => {
    expect(hints(header)).toEqual([order, null, null]);
    expect(readHeader(header).words).toEqual(['due', 'date']);
  });

  it.each(['Duration (hh:mm)', 'Duration (h:mm:ss)'])('%j counts hours', (header) => {
    expect(hints(header)).toEqual([null, 'hours', null]);
  });

  it.each([
    ['Duration (hrs)', 'hours'],
    ['Duration (in hours)', 'hours'],
    ['Duration [h]', 'hours'],
    ['Duration in minutes', 'minutes'],
    ['Duration (mins)', 'minutes'],
    ['Duration - min', 'minutes'],
    ['Duration_min', 'minutes'],
    ['Duration (days)', 'days'],
    ['Duration', null],
  ])('%j is the unit %s, and the name is Duration', (header, unit) => {
    expect(hints(header)).toEqual([null, unit, null]);
    expect(readHeader(header).words).toEqual(['duration']);
  });

  it.each([
    ['Due time (IST)', 'IST'],
    ['Due time - IST', 'IST'],
    ['Due time in UTC', 'UTC'],
    ['Due time (GMT+5:30)', 'GMT+5:30'],
    ['Due time (UTC time)', 'UTC'],
    ['Due time (+05:30)', '+05:30'],
    ['Due time (Asia/Kolkata)', 'Asia/Kolkata'],
    ['Due time (utc)', 'UTC'],
    ['Due time (gmt)', 'GMT'],
    ['Due time (ist)', 'IST'],
    ['Due time (in utc)', 'UTC'],
    ['Due time (New York time)', 'New York'],
    ['Due time (Dubai time)', 'Dubai'],
    ['Due time (India time)', 'India'],
    ['Due time (Eastern Standard Time)', 'Eastern Standard'],
    ['Due time - America/New_York', 'America/New_York'],
    ['Due time US/Eastern', 'US/Eastern'],
    ['Due time, New York time', 'New York'],
    ['Due time - London time', 'London'],
    ['Due time - Eastern', 'Eastern'],
    ['Due time (US Central)', 'US Central'],
    ['Due date (US Eastern)', 'US Eastern'],
    ['Due date US Eastern', 'US Eastern'],
    ['Due date (US Eastern time)', 'US Eastern'],
    ['Due date (Eastern US)', 'US Eastern'],
    ['Due date (USA Pacific Daylight)', 'USA Pacific'],
    ['Due time Pacific', 'Pacific'],
    ['due_time_utc', 'UTC'],
    ['DueTimeUTC', 'UTC'],
    ['Due time Z', 'UTC'],
    ['EST due time', 'EST'],
    ['Due time (est)', null],
    ['Due time (start time)', null],
  ])('%j is the zone %s', (header, zone) => {
    expect(hints(header)).toEqual([null, null, zone]);
  });

  it.each([
    ['Due date (mm/dd/yyyy, UTC)', 'MDY', 'UTC'],
    ['Due date (UTC, dd/mm/yyyy)', 'DMY', 'UTC'],
    ['Due date (dd/mm/yyyy hh:mm IST)', 'DMY', 'IST'],
    ['Due date (dd/mm/yyyy) (IST)', 'DMY', 'IST'],
    ['Due date (MDY; utc)', 'MDY', 'UTC'],
  ])('%j is the order %s and the zone %s', (header, order, zone) => {
    expect(hints(header)).toEqual([order, null, zone]);
    expect(readHeader(header).words).toEqual(['due', 'date']);
  });

  it.each(['Due date America/New_York', 'Due date, New York time', 'Due date US/Eastern'])(
    '%j names a zone, and the name is Due date',
    (header) => {
      expect(readHeader(header).zoneHint).not.toBeNull();
      expect(readHeader(header).words).toEqual(['due', 'date']);
    },
  );

  it.each([
    'Due time (Central)',
    'Waitlist',
    'Artist',
    'PT name',
    'Due time',
    'Start time',
    'Visit time',
    'Preferred call time',
    'Time',
    'Best time to call',
  ])('%j names no zone', (header) => {
    expect(readHeader(header).zoneHint).toBeNull();
  });

  it.each(['yyyy-dd-mm', 'YYYY/DD/MM', 'ydm', 'dd-yyyy-mm', 'yy/mm/dd', 'YY-MM-DD', 'yymmdd'])(
    '(%s) is an order in which nothing is read',
    (order) => {
      expect(readHeader(`Due date (${order})`)).toMatchObject({ order: null, strangeOrder: order });
    },
  );

  it.each(['PM', 'am', 'p.m', 'evening'])('(%s) is said of the cells, and not used', (half) => {
    expect(readHeader(`Due time (${half})`)).toMatchObject({ unused: half, words: ['due', 'time'] });
  });

  it('is none where the brackets hold a part of the name', () => {
    expect(readHeader('Date (follow-up)').words).toEqual(['date', 'follow', 'up']);
    expect(readHeader('Duration (sec)').words).toEqual(['duration', 'sec']);
  });

  it.each([
    'Task name *',
    'Task name:',
    '* Task name',
    '1. Task name',
    'Task name (mandatory)',
    'Task\nname',
    'TASK_NAME',
    'TaskName',
    '📅 Task name',
    '\u202bTask name\u202c',
  ])('leaves the name of %j', (header) => {
    expect(readHeader(header).words).toEqual(['task', 'name']);
  });

  it.each(['(', ' ', '((((', 'x'])('takes a header of 50,000 times %j', (piece) => {
    expect(readHeader(piece.repeat(50_000)).words.length).toBeLessThanOrEqual(1);
  });
});
