// Date serials under a date format such as `dd/mm/yyyy hh:mm`, `d mmm yy`, `h:mm am/pm` or `[h]:mm:ss`.

import { remembered } from '../remembered.ts';
import { sectionsOf } from './format.ts';
import { calendarNames } from './month-names.ts';
import { conventionsOf, type Region } from './region.ts';
import { type WallTime, wallOfSerial } from './serial.ts';

const SIGNS = /"[^"]*"|\\.|_.|\*.|\[(?:h+|m+|s+)\]|\[[^\]]*\]|am\/pm|a\/p|y+|m+|d+|h+|s+(?:\.0+)?|./gisu;

interface Sign {
  readonly text: string;
  readonly isMinute: boolean;
}

interface Signs {
  readonly list: readonly Sign[];
  readonly hours12: boolean;
}

export function dateText(serial: number, format: string, region: Region): string {
  const { list, hours12 } = signsOf(format);
  const wall = wallOfSerial(serial);
  let text = '';
  for (const sign of list)
    text += signText(sign.text, { wall, serial, hours12, isMinute: sign.isMinute, region });
  return text;
}

/** A sheet has few formats and many cells. */
const signsOf = remembered((format: string): Signs => {
  const texts = (sectionsOf(format)[0] ?? '').match(SIGNS) ?? [];
  const timeSigns = texts.map((text) => /^\[?([hms])/i.exec(text)?.[1]?.toLowerCase());
  return {
    list: texts.map((text, index) => ({
      text,
      isMinute: /^mm?$/i.test(text) && besideTime(timeSigns, index),
    })),
    hours12: texts.some((text) => /^a(m\/pm|\/p)$/i.test(text)),
  };
});

/** `m` means minutes behind hours and before seconds, else months. */
function besideTime(timeSigns: readonly (string | undefined)[], index: number): boolean {
  const before = timeSigns.slice(0, index).filter(Boolean);
  const after = timeSigns.slice(index + 1).filter(Boolean);
  return before[before.length - 1] === 'h' || after[0] === 's';
}

interface Context {
  readonly wall: WallTime;
  readonly serial: number;
  readonly hours12: boolean;
  readonly isMinute: boolean;
  readonly region: Region;
}

function signText(sign: string, { wall, serial, hours12, isMinute, region }: Context): string {
  const lower = sign.toLowerCase();
  const width = sign.length;
  if (sign.startsWith('"')) return sign.slice(1, -1);
  if (sign.startsWith('\\') && width > 1) return sign.slice(1);
  if (sign.startsWith('_')) return ' ';
  if (sign.startsWith('*') && width > 1) return '';
  if (/^\[[hms]/.test(lower)) return elapsed(serial, lower);
  if (sign.startsWith('[')) return '';
  if (lower === 'am/pm') return wall.hour < 12 ? 'AM' : 'PM';
  if (lower === 'a/p') return wall.hour < 12 ? 'A' : 'P';
  if (isMinute) return pad(wall.minute, width);
  if (lower.startsWith('y')) return width <= 2 ? pad(wall.year % 100, 2) : pad(wall.year, 4);
  if (lower.startsWith('m')) return monthText(wall.month, width, region);
  if (lower.startsWith('d')) return dayText(wall, width, region);
  if (lower.startsWith('h')) return pad(hours12 ? wall.hour % 12 || 12 : wall.hour, width);
  if (lower.startsWith('s')) return secondsText(wall, sign, region);
  return sign;
}

function pad(part: number, width: number): string {
  return String(part).padStart(Math.min(width, 4), '0');
}

function monthText(month: number, width: number, region: Region): string {
  const { months, shortMonths } = calendarNames(region.locale);
  if (width <= 2) return pad(month, width);
  if (width === 3) return shortMonths[month - 1] ?? '';
  const name = months[month - 1] ?? '';
  return width === 5 ? name.slice(0, 1) : name;
}

function dayText({ year, month, day }: WallTime, width: number, region: Region): string {
  if (width <= 2) return pad(day, width);
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const { days, shortDays } = calendarNames(region.locale);
  return (width === 3 ? shortDays : days)[date.getUTCDay()] ?? '';
}

function secondsText(wall: WallTime, sign: string, region: Region): string {
  const [seconds = '', zeros = ''] = sign.split('.');
  const whole = pad(wall.second, Math.min(seconds.length, 2));
  if (zeros === '') return whole;
  const fraction = pad(wall.millisecond, 3).padStart(3, '0').padEnd(zeros.length, '0').slice(0, zeros.length);
  return `${whole}${conventionsOf(region.locale).decimal}${fraction}`;
}

const SECONDS: Readonly<Record<string, number>> = { h: 3600, m: 60, s: 1 };

function elapsed(serial: number, sign: string): string {
  const seconds = Math.floor(Math.round(Math.abs(serial) * 86_400_000) / 1000);
  const count = Math.floor(seconds / (SECONDS[sign[1] ?? 's'] ?? 1));
  return (serial < 0 ? '-' : '') + String(count).padStart(sign.length - 2, '0');
}
