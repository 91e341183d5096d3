// Cells read as dates in sheets of several places, early in 2026.
import type { Cell, CellValue } from '../../../../src/core/cell.ts';
import { formatUtc } from '../../../../src/core/dates/civil.ts';
import type { DateContext } from '../../../../src/core/dates/place-wall.ts';
import { readDate } from '../../../../src/core/dates/read-date.ts';
import type { DateOrder } from '../../../../src/core/settings.ts';
import { zoneOf } from './zones.ts';

const NOW = Date.UTC(2026, 0, 15);

export function context(zone: string, order: DateOrder, more: Partial<DateContext> = {}): DateContext {
  const defaultTime = { hour: 9, minute: 0, second: 0 };
  return {
    zone: zoneOf(zone),
    order,
    sheetOrder: order,
    otherOrderSeen: false,
    headerZone: null,
    nightHours: 'told',
    answers: {},
    defaultTime,
    now: NOW,
    ...more,
  };
}

export const INDIA = context('Asia/Kolkata', 'DMY');
export const LONDON = context('Europe/London', 'DMY');
export const NEW_YORK = context('America/New_York', 'MDY');
export const STOCKHOLM = context('Europe/Stockholm', 'YMD');

export const cell = (value: CellValue, display = String(value)): Cell => ({ value, display });

/** The instant in UTC, or the code and the message of the error. */
export function read(value: Cell | string, at: DateContext): string {
  const reading = readDate(typeof value === 'string' ? cell(value) : value, at);
  return reading.ok ? formatUtc(reading.value) : `${reading.error.code}: ${reading.error.message}`;
}

export function suggestion(value: Cell | string, at: DateContext) {
  const reading = readDate(typeof value === 'string' ? cell(value) : value, at);
  return reading.ok ? reading.warning?.suggestion : reading.error.suggestion;
}
