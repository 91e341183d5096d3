// When a clock trigger fires next; Google's up to 15 minutes of scatter are left out, so that runs can be repeated.
import { instantOfWall, offsetAt } from '../cells/zone.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;
const MINUTE = 60_000;

/** Milliseconds since 1970 UTC throughout. */
export type Schedule =
  | { readonly kind: 'once'; readonly at: number }
  | { readonly kind: 'every'; readonly milliseconds: number; readonly since: number }
  | {
      readonly kind: 'calendar';
      readonly everyDays: number;
      /** 0 for Sunday; null for any day. */
      readonly weekDay: number | null;
      readonly hour: number;
      readonly minute: number;
      readonly timeZone: string;
      readonly since: number;
    };

/** @returns the first moment after `moment`, or null when there is none any more */
export function nextTime(schedule: Schedule, moment: number): number | null {
  switch (schedule.kind) {
    case 'once':
      return schedule.at > moment ? schedule.at : null;
    case 'every': {
      const passed = Math.max(0, Math.floor((moment - schedule.since) / schedule.milliseconds));
      return schedule.since + (passed + 1) * schedule.milliseconds;
    }
    case 'calendar': {
      const { since, timeZone, hour, minute, weekDay, everyDays } = schedule;
      const today = Math.floor((since + offsetAt(since, timeZone)) / DAY) * DAY;
      let wall = today + hour * HOUR + minute * MINUTE;
      const isFirst = () =>
        instantOfWall(wall, timeZone) > since && (weekDay === null || new Date(wall).getUTCDay() === weekDay);
      while (!isFirst()) wall += DAY;
      while (instantOfWall(wall, timeZone) <= moment) wall += everyDays * DAY;
      return instantOfWall(wall, timeZone);
    }
  }
}

/** @returns true when the schedule fires more than once within an hour */
export function isOftenerThanHourly(schedule: Schedule): boolean {
  return schedule.kind === 'every' && schedule.milliseconds < HOUR;
}
