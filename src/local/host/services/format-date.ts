// Dates as Java's SimpleDateFormat writes them, which is what Utilities.formatDate takes (page reference/utilities/utilities).
import { isTimeZone, offsetAt } from '../cells/zone.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;

/**
 * @param instant milliseconds since 1970 UTC
 * @param pattern letters of SimpleDateFormat; text in single quotes stands for itself
 * @throws Error for a zone or a letter that is not known
 */
export function formatDate(instant: number, timeZone: string, pattern: string): string {
  const zone = isTimeZone(timeZone) ? timeZone : 'GMT';
  const offset = offsetAt(instant, zone);
  const wall = new Date(instant + offset);
  return pattern.replace(/''|'((?:[^']|'')*)'|([A-Za-z])\2*/g, (part: string, quoted?: string) => {
    if (part === "''") return "'";
    if (quoted !== undefined) return quoted.replaceAll("''", "'");
    return field(part[0] ?? '', part.length, wall, offset, { instant, zone });
  });
}

interface Place {
  readonly instant: number;
  readonly zone: string;
}

function field(letter: string, width: number, wall: Date, offset: number, place: Place): string {
  const number = (value: number) => String(value).padStart(width, '0');
  const hour = wall.getUTCHours();
  switch (letter) {
    case 'y':
      return width === 2 ? String(wall.getUTCFullYear()).slice(-2) : number(wall.getUTCFullYear());
    case 'M':
      return width < 3 ? number(wall.getUTCMonth() + 1) : named(MONTHS[wall.getUTCMonth()] ?? '', width);
    case 'd':
      return number(wall.getUTCDate());
    case 'D':
      return number(Math.floor((wall.getTime() - Date.UTC(wall.getUTCFullYear(), 0, 1)) / DAY) + 1);
    case 'E':
      return named(DAYS[wall.getUTCDay()] ?? '', width);
    case 'u':
      return number(wall.getUTCDay() === 0 ? 7 : wall.getUTCDay());
    case 'a':
      return hour < 12 ? 'AM' : 'PM';
    case 'H':
      return number(hour);
    case 'k':
      return number(hour === 0 ? 24 : hour);
    case 'K':
      return number(hour % 12);
    case 'h':
      return number(hour % 12 === 0 ? 12 : hour % 12);
    case 'm':
      return number(wall.getUTCMinutes());
    case 's':
      return number(wall.getUTCSeconds());
    case 'S':
      return number(wall.getUTCMilliseconds());
    case 'Z':
      return offsetText(offset, '');
    case 'X':
      if (offset === 0) return 'Z';
      return width === 1 ? offsetText(offset, '').slice(0, 3) : offsetText(offset, width === 3 ? ':' : '');
    case 'z':
      return zoneName(place);
    default:
      throw new Error(`Illegal pattern character '${letter}'`);
  }
}

function named(name: string, width: number): string {
  return width > 3 ? name : name.slice(0, 3);
}

function offsetText(offset: number, between: string): string {
  const minutes = Math.abs(Math.trunc(offset / MINUTE));
  const two = (value: number) => String(value).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${between}${two(minutes % 60)}`;
}

function zoneName({ instant, zone }: Place): string {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'short' }).formatToParts(
    instant,
  );
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? zone;
}
