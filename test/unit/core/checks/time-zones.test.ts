// The zone that the header or the cell of a column of times gives, and which cell is told of a time that there is not.
import { describe, expect, it } from 'vitest';
import { checkRows } from '../../../../src/core/checks/check-rows.ts';
import { formatUtc } from '../../../../src/core/dates/civil.ts';
import { mapColumns } from '../../../../src/core/mapping/map-columns.ts';
import { DEFAULT_SHEET_SETTINGS } from '../../../../src/core/settings.ts';
import { zoneOf } from '../dates/zones.ts';
import { GOOD } from './rows.ts';

type Cells = Readonly<Record<string, string>>;

/** Due and end in UTC, or where the row is refused and why. */
function outcome(cells: Cells, zone = 'Asia/Kolkata'): string {
  const { 'Due date': _, ...good } = GOOD;
  const row: Cells = { ...good, ...cells };
  const header = Object.keys(row);
  const mapping = mapColumns(header, DEFAULT_SHEET_SETTINGS, undefined, { zoneName: zone });
  expect(mapping.problems.filter(({ level }) => level === 'error')).toEqual([]);
  const [checked] = checkRows(
    [{ rowNumber: 2, cells: Object.values(row).map((text) => ({ value: text, display: text })) }],
    {
      mapping,
      settings: DEFAULT_SHEET_SETTINGS,
      zone: zoneOf(zone),
      locale: 'en_GB',
      now: Date.UTC(2026, 0, 15),
    },
  );
  const { task = null, issues = [] } = checked ?? {};
  if (task === null)
    return issues.map(({ header: at, code, message }) => `${at} · ${code} · ${message}`).join('\n');
  return [task.due, task.end]
    .flatMap((instant) => (instant === null ? [] : [formatUtc(instant)]))
    .join(' to ');
}

describe('a column of times whose header names the sheet’s zone', () => {
  it.each<[Cells, string]>([
    [
      { 'Due date (UTC)': '2027-01-25 04:30', 'End time (IST)': '11:00' },
      '2027-01-25 04:30:00 to 2027-01-25 05:30:00',
    ],
    [
      { 'Due date (UTC)': '2027-01-25 04:30', 'End time (India time)': '11:00' },
      '2027-01-25 04:30:00 to 2027-01-25 05:30:00',
    ],
    [
      { 'Due date': '2027-01-25 04:30 UTC', 'End time (Asia/Kolkata)': '11:00' },
      '2027-01-25 04:30:00 to 2027-01-25 05:30:00',
    ],
    [{ 'Due date (UTC)': '2027-01-25', 'Due time (IST)': '10:00' }, '2027-01-25 04:30:00'],
    [{ 'Due date (UTC)': '2027-01-25', 'Due time (IST)': '01:15' }, '2027-01-24 19:45:00'],
    [
      { 'Due date (UTC)': '2027-01-25', 'Due time (IST)': '10:00', 'End time': '11:00' },
      '2027-01-25 04:30:00 to 2027-01-25 05:30:00',
    ],
    [
      {
        'Due date (UTC)': '2027-01-25 04:30',
        'End date (UTC)': '2027-01-25',
        'End time (IST)': '11:00',
      },
      '2027-01-25 04:30:00 to 2027-01-25 05:30:00',
    ],
    [{ 'Due date (UTC)': '2027-01-25', 'Due time (IST)': '10:00 UTC' }, '2027-01-25 10:00:00'],
  ])('gives times of that zone beside a date of UTC: %j', (cells, expected) => {
    expect(outcome(cells)).toBe(expected);
  });

  it('ends on the day that the due date is there', () => {
    const cells = { 'Due date (UTC)': '2027-01-25 20:00', 'End time (IST)': '03:00' };
    expect(outcome(cells)).toBe('2027-01-25 20:00:00 to 2027-01-25 21:30:00');
    const behind = { 'Due date (UTC)': '2027-01-25 03:00', 'End time (New York time)': '23:00' };
    expect(outcome(behind, 'America/New_York')).toBe('2027-01-25 03:00:00 to 2027-01-25 04:00:00');
  });

  it('refuses another time than the one in the date', () => {
    const cells = { 'Due date (UTC)': '2027-01-25 10:00', 'Due time (IST)': '10:00' };
    expect(outcome(cells)).toMatch(/^Due time \(IST\) · due-time-twice · /);
  });

  it('is the sheet’s own in summer, whatever the header of the date says of GMT', () => {
    const cells = { 'Due date (GMT)': '2026-07-25', 'Due time (London time)': '10:00' };
    expect(outcome(cells, 'Europe/London')).toBe('2026-07-25 09:00:00');
  });

  it.each<[Cells, RegExp]>([
    [
      { 'Due date (GMT)': '2026-07-25 10:00', 'Due time (London time)': '10:00' },
      /^Due time \(London time\) · time-zone · /,
    ],
    [
      {
        'Due date': '2026-07-25 08:00',
        'End date (GMT)': '2026-07-25 10:00',
        'End time (London time)': '10:00',
      },
      /^End time \(London time\) · time-zone · /,
    ],
  ])('is refused in summer beside a date of GMT that holds the time, too: %j', (cells, said) => {
    expect(outcome(cells, 'Europe/London')).toMatch(said);
  });
});

describe('a time of GMT in a column of times of a British sheet', () => {
  const inLondon = (cells: Cells) => outcome(cells, 'Europe/London');

  it.each<[Cells, string]>([
    [{ 'Due date': '2026-12-25', 'Due time': '10:00 GMT' }, '2026-12-25 10:00:00'],
    [
      { 'Due date': '2026-12-25 09:00', 'End time': '10:00 GMT' },
      '2026-12-25 09:00:00 to 2026-12-25 10:00:00',
    ],
    [
      { 'Due date': '2026-12-25 09:00', 'End date': '2026-12-25', 'End time': '10:00 gmt' },
      '2026-12-25 09:00:00 to 2026-12-25 10:00:00',
    ],
  ])('is the sheet’s own in winter: %j', (cells, expected) => {
    expect(inLondon(cells)).toBe(expected);
  });

  it.each<[Cells, RegExp]>([
    [
      { 'Due date': '2026-07-25', 'Due time': '10:00 GMT' },
      /^Due time · time-zone · "10:00 GMT" says GMT, but .* Write 2026-07-25T10:00\+00:00 if GMT itself is meant, or 2026-07-25T10:00\+01:00 if the local time is\.$/,
    ],
    [{ 'Due date': '2026-07-25 09:00', 'End time': '10:00 GMT' }, /^End time · time-zone · "10:00 GMT" says/],
    [
      { 'Due date': '2026-07-25 09:00', 'End date': '2026-07-25', 'End time': '10:00 GMT' },
      /^End time · time-zone · "10:00 GMT" says/,
    ],
    [{ 'Due date': '2026-12-25', 'Due time': '10:00 GMT BST' }, /^Due time · time-zone · /],
  ])('is refused in summer, and beside another name: %j', (cells, said) => {
    expect(inLondon(cells)).toMatch(said);
  });
});

describe('an hour that the clocks skip', () => {
  const inNewYork = (cells: Cells) => outcome(cells, 'America/New_York');

  it.each<[Cells, RegExp]>([
    [{ 'Due date': '2026-03-08', 'Due time': '02:30' }, /^Due time · date-not-existing-hour · /],
    [{ 'Due date': '2026-03-08 02:30' }, /^Due date · date-not-existing-hour · /],
    [{ 'Due date': '2026-11-01', 'Due time': '01:30' }, /^Due time · date-double-hour · /],
    [
      { 'Due date': '2026-03-08 01:00', 'End date': '2026-03-08', 'End time': '02:30' },
      /^End time · date-not-existing-hour · /,
    ],
    [{ 'Due date': '1926-03-08', 'Due time': '02:30' }, /^Due date · date-far · /],
  ])('is told in the cell that gives it: %j', (cells, said) => {
    expect(inNewYork(cells)).toMatch(said);
  });

  it('is repaired by what is offered', () => {
    expect(inNewYork({ 'Due date': '2026-03-08', 'Due time': '2026-03-08 03:30' })).toBe(
      '2026-03-08 07:30:00',
    );
  });
});
