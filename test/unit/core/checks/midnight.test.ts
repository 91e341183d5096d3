// A due time of exactly midnight, as exports write a date without a time, is told, and refused where it is on another day here.
import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../../../src/core/cell.ts';
import { checkRows } from '../../../../src/core/checks/check-rows.ts';
import { mapColumns } from '../../../../src/core/mapping/map-columns.ts';
import { DEFAULT_SHEET_SETTINGS } from '../../../../src/core/settings.ts';
import { zoneOf } from '../dates/zones.ts';
import { GOOD } from './rows.ts';

interface Place {
  readonly zone?: string;
  readonly header?: string;
  readonly time?: string;
  readonly wereSent?: boolean;
}

/** What is said of a row that is due so; `value` is what a date cell holds. */
function said(
  due: string,
  { zone = 'Asia/Kolkata', header = 'Due date', time, wereSent = false }: Place = {},
  value: CellValue = due,
) {
  const { 'Due date': _, ...good } = GOOD;
  const row = { ...good, [header]: due, ...(time === undefined ? {} : { 'Due time': time }) };
  const names = Object.keys(row);
  const [checked] = checkRows(
    [
      {
        rowNumber: 2,
        cells: names.map((name) => {
          const display = String(row[name as keyof typeof row]);
          return { value: name === header ? value : display, display };
        }),
      },
    ],
    {
      mapping: mapColumns(names, DEFAULT_SHEET_SETTINGS),
      settings: DEFAULT_SHEET_SETTINGS,
      zone: zoneOf(zone),
      locale: zone.startsWith('America') ? 'en_US' : 'en_IN',
      now: Date.UTC(2026, 0, 15),
      wereSent,
    },
  );
  return (checked?.issues ?? []).map(({ level, code, message, suggestion }) => ({
    level,
    code,
    message,
    repair: suggestion?.value,
  }));
}

const codes = (...given: Parameters<typeof said>) =>
  said(...given).map(({ level, code }) => `${level} ${code}`);
const NEW_YORK = { zone: 'America/New_York' };

describe('a due date at midnight', () => {
  it('is told, with the date alone to write instead', () => {
    expect(said('2029-01-25 00:00:00')).toEqual([
      {
        level: 'warning',
        code: 'time-midnight',
        message:
          '"2029-01-25 00:00:00" is due at midnight, 2029-01-25 00:00; exports write a date without a time like this. If no time is meant, write the date alone: 2029-01-25.',
        repair: '2029-01-25',
      },
    ]);
  });

  it.each([
    ['1/25/2029 12:00:00 AM', NEW_YORK],
    ['1/25/2029 0:00', NEW_YORK],
    ['25/01/2029 00:00', {}],
    ['2029-01-25T00:00:00', {}],
    ['2029-01-25T00:00:00+05:30', {}],
    ['2029-01-25T00:00:00Z', { zone: 'Etc/UTC' }],
    ['2029-01-25 00:00:00', { header: 'Due date (UTC)' }],
    ['2029-01-25 00:00:00', { ...NEW_YORK, header: 'Due date (UTC)' }],
  ])('is told as %s', (due, place) => {
    expect(codes(due, place)).toEqual(['warning time-midnight']);
  });

  it.each(['2029-01-25', '2029-01-25 00:01', '2029-01-25 12:00', '2029-01-25 10:00'])(
    'is none in %s',
    (due) => {
      expect(said(due)).toEqual([]);
    },
  );

  it('is not told of a date cell that shows no time', () => {
    const midnight = new Date(Date.UTC(2029, 0, 24, 18, 30));
    expect(said('25/01/2029', {}, midnight)).toEqual([]);
    expect(codes('25/01/2029 0:00:00', {}, midnight)).toEqual(['warning time-midnight']);
  });

  it('is taken as it was sent where it is looked up', () => {
    expect(said('2029-01-25T00:00:00Z', { ...NEW_YORK, wereSent: true })).toEqual([]);
  });
});

describe('a midnight of another zone', () => {
  it.each(['2029-01-25T00:00:00Z', '2029-01-25T00:00:00.000Z', '2029-01-25 00:00 UTC'])(
    'is refused where it is on another day here, with both days: %s',
    (due) => {
      expect(said(due, NEW_YORK)).toEqual([
        {
          level: 'error',
          code: 'time-midnight',
          message: `"${due}" is midnight of 2029-01-25 in its own time zone, but 2029-01-24 19:00 in America/New_York; exports write a date without a time like this. Write 2029-01-25 if that day is meant, or 2029-01-24 19:00 if the time is.`,
          repair: '2029-01-25',
        },
      ]);
    },
  );

  it('is told on the same day, with the time at which it is due', () => {
    expect(said('2029-01-25T00:00:00Z').map(({ level, message }) => [level, message])).toEqual([
      [
        'warning',
        '"2029-01-25T00:00:00Z" is midnight of another time zone, and so due here at 2029-01-25 05:30; exports write a date without a time like this. If no time is meant, write the date alone: 2029-01-25.',
      ],
    ]);
  });
});

describe('a due time of midnight', () => {
  it.each(['12:00 AM', '00:00', '0:00', '00:00:00'])('is told, and may be emptied: %s', (time) => {
    expect(said('2029-01-25', { time })).toEqual([
      {
        level: 'warning',
        code: 'time-midnight',
        message: `"${time}" is due at midnight, 2029-01-25 00:00; exports write a date without a time like this. If no time is meant, empty the cell.`,
        repair: undefined,
      },
    ]);
  });
});
