// The spreadsheet's time zone, asked of Google a few times and remembered for the rest of the execution.
import { makeZone, type Zone } from '../core/dates/zone.ts';

const OFFSET = /^([+-])(\d\d)(\d\d)$/;

function offsetMinutesAt(zone: string, instant: number): number {
  const match = OFFSET.exec(Utilities.formatDate(new Date(instant), zone, 'Z'));
  if (match === null) return 0;
  const [, sign, hours, minutes] = match;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** @param zone name from `Spreadsheet.getSpreadsheetTimeZone`, for instance `Asia/Kolkata` */
export function googleZone(zone: string): Zone {
  return makeZone(zone, (instant) => offsetMinutesAt(zone, instant));
}
