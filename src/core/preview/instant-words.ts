// Says in words when a task is due or ends, as its people's clocks will show it.
import { formatTime, formatWall, type Wall, weekdayOf } from '../dates/civil.ts';
import type { Zone } from '../dates/zone.ts';

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** The clocks of the people who see the task, and those of the sheet it comes from. */
export interface Clocks {
  readonly people: Zone;
  readonly sheet: Zone;
}

function dayOf(wall: Wall): string {
  return `${DAYS[weekdayOf(wall)]} ${wall.day} ${MONTHS[wall.month - 1]} ${wall.year}`;
}

/** `Monday 5 March 2029`, by the clocks of those who see it. */
export const dayWords = (instant: number, { people }: Clocks): string => dayOf(people.toWall(instant));

/** `Monday 5 March 2029, 11:30 (Asia/Kolkata)`, and what that is in the sheet where its clocks show another time. */
export function instantWords(instant: number, { people, sheet }: Clocks): string {
  const wall = people.toWall(instant);
  const said = `${dayOf(wall)}, ${formatTime(wall)} (${people.name})`;
  const inSheet = formatWall(sheet.toWall(instant));
  return inSheet === formatWall(wall) ? said : `${said}; in the sheet ${inSheet} (${sheet.name})`;
}
