// The format that a cell takes by itself when a script writes a Date into it.

import { conventionsOf } from './region.ts';
import { wallOfSerial } from './serial.ts';

/** The locale's date format for a midnight, its date-and-time format for any other serial. */
export function formatOfWrittenDate(serial: number, locale: string): string {
  const { hour, minute, second } = wallOfSerial(serial);
  const { date, dateTime } = conventionsOf(locale);
  return hour === 0 && minute === 0 && second === 0 ? date : dateTime;
}
