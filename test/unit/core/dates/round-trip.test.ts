// Any instant, written in any form that is understood, is read back as the same instant.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDate, formatOffset, formatTime, type Wall } from '../../../../src/core/dates/civil.ts';
import type { DateContext } from '../../../../src/core/dates/place-wall.ts';
import { readDate } from '../../../../src/core/dates/read-date.ts';
import type { DateOrder } from '../../../../src/core/settings.ts';
import { offsetMinutes, ZONES, zoneOf } from './zones.ts';

const NOW = Date.UTC(2026, 0, 15);
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

const two = (value: number) => String(value).padStart(2, '0');
const month = (wall: Wall) => MONTHS[wall.month - 1] ?? '';

const TIMES: ((wall: Wall) => string)[] = [
  (wall) => `${two(wall.hour)}:${two(wall.minute)}:${two(wall.second)}`,
  (wall) => `${wall.hour % 12 || 12}:${two(wall.minute)}:${two(wall.second)} ${wall.hour < 12 ? 'AM' : 'PM'}`,
  (wall) => `${wall.hour % 12 || 12}:${two(wall.minute)}:${two(wall.second)}${wall.hour < 12 ? 'am' : 'pm'}`,
];

const byOrder = (order: DateOrder, separator: string) => (wall: Wall) => {
  const [d, m] = [String(wall.day), two(wall.month)];
  if (order === 'YMD') return [wall.year, m, d].join(separator);
  return [...(order === 'DMY' ? [d, m] : [m, d]), wall.year].join(separator);
};

const wordDates: ((wall: Wall) => string)[] = [
  (wall) => `${wall.day} ${month(wall)} ${wall.year}`,
  (wall) => `${month(wall)} ${wall.day}, ${wall.year}`,
  (wall) => `${wall.day}-${month(wall).slice(0, 3)}-${wall.year}`,
  (wall) => `${two(wall.day)}/${month(wall).slice(0, 3).toUpperCase()}/${wall.year}`,
  (wall) => `${wall.year} ${month(wall).slice(0, 3)} ${wall.day}`,
];

const order = fc.constantFrom<DateOrder>('DMY', 'MDY', 'YMD');
const dateForm = fc.oneof(
  fc.tuple(order, fc.constantFrom('-', '/', '.', ' ', ' / ')).map(([by, separator]) => ({
    by,
    write: byOrder(by, separator),
  })),
  fc.tuple(order, fc.constantFrom(...wordDates)).map(([by, write]) => ({ by, write })),
  order.map((by) => ({ by, write: formatDate })),
);
const instant = fc
  .integer({ min: Date.UTC(2001, 0, 1) / 1000, max: Date.UTC(2035, 11, 30) / 1000 })
  .map((seconds) => seconds * 1000);
const zoneName = fc.constantFrom(...ZONES);

const contextOf = (name: string, by: DateOrder): DateContext => ({
  zone: zoneOf(name),
  order: by,
  sheetOrder: by,
  otherOrderSeen: false,
  headerZone: null,
  nightHours: 'told',
  answers: {},
  defaultTime: { hour: 9, minute: 0, second: 0 },
  now: NOW,
});

describe('an instant comes back', () => {
  it('from text in the order of the locale with a time, or is refused because its hour exists twice', () => {
    fc.assert(
      fc.property(instant, zoneName, dateForm, fc.constantFrom(...TIMES), (at, name, form, time) => {
        const context = contextOf(name, form.by);
        const wall = context.zone.toWall(at);
        const text = `${form.write(wall)} ${time(wall)}`;
        const reading = readDate({ value: text, display: text }, context);
        const twice = context.zone.toInstants(wall).kind === 'two';
        expect(reading).toMatchObject(
          twice ? { error: { code: 'date-double-hour' } } : { ok: true, value: at },
        );
      }),
      { numRuns: 1500 },
    );
  });

  it('from ISO text with its offset, whatever the zone of the spreadsheet', () => {
    fc.assert(
      fc.property(instant, zoneName, zoneName, (at, written, sheet) => {
        const wall = zoneOf(written).toWall(at);
        const offset = offsetMinutes(written, at);
        // Without seconds a minus may mean "until"; the table of spellings says when.
        const seconds = wall.second === 0 ? ':00' : '';
        const text = `${formatDate(wall)}T${formatTime(wall)}${seconds}${formatOffset(offset)}`;
        expect(readDate({ value: text, display: text }, contextOf(sheet, 'MDY'))).toMatchObject({
          ok: true,
          value: at,
        });
      }),
    );
  });

  it('from a date cell that shows its time', () => {
    fc.assert(
      fc.property(instant, zoneName, order, (at, name, by) => {
        const context = contextOf(name, by);
        const wall = context.zone.toWall(at);
        const display = `${byOrder(by, '/')(wall)} ${TIMES[0]?.(wall)}`;
        const reading = readDate({ value: new Date(at), display }, context);
        const twice = context.zone.toInstants(wall).kind === 'two';
        expect(reading).toMatchObject(
          twice ? { error: { code: 'date-double-hour' } } : { ok: true, value: at },
        );
      }),
      { numRuns: 1000 },
    );
  });
});

describe('any text at all', () => {
  it('gives a whole second or an error with words', () => {
    const pieces = fc.constantFrom(
      '2026',
      '5',
      '31',
      '/',
      '-',
      '.',
      ' ',
      ':',
      'Mar',
      'T',
      'Z',
      '+',
      '05:30',
      'pm',
      ',',
      '\u200b',
      'ß',
    );
    const written = fc
      .tuple(
        instant,
        dateForm,
        fc.constantFrom(() => '', ...TIMES),
      )
      .map(([at, form, time]) => {
        const wall = zoneOf('UTC').toWall(at);
        return `${form.write(wall)} ${time(wall)}`;
      });
    const text = fc.oneof(
      fc.string(),
      written,
      // A date into which something slipped.
      fc
        .tuple(written, fc.nat(30), pieces)
        .map(([date, place, piece]) => date.slice(0, place) + piece + date.slice(place)),
      fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, order, (value, by) => {
        const reading = readDate({ value, display: value }, contextOf('Europe/London', by));
        if (reading.ok) expect(reading.value % 1000).toBe(0);
        else expect(reading.error.message).toMatch(/\.$/);
      }),
      { numRuns: 3000 },
    );
  });
});
