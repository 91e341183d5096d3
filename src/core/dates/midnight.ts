// The words for a due time of exactly midnight, which exports write where there is no time.
import { quote } from '../checks/plain-text.ts';
import { errorFinding, type Finding, perhaps } from '../checks/reading.ts';
import { type CivilDate, formatDate, formatWall, type TimeOfDay, type Wall } from './civil.ts';

const EXPECTED = 'a date such as 2030-03-05, or one with its time';

/** Whether it is the very beginning of a day. */
export const isMidnight = ({ hour, minute, second }: TimeOfDay): boolean =>
  hour === 0 && minute === 0 && second === 0;

/** A midnight as a cell gives it. */
export interface Midnight {
  /** What the cell shows. */
  readonly shown: string;
  /** The day whose midnight it is, as written. */
  readonly day: CivilDate;
  /** What the spreadsheet's clock shows then. */
  readonly due: Wall;
}

/** What to do where no time is meant; the cell of a time alone has no date to keep. */
const repairOf = (day: string, isTimeAlone: boolean): string =>
  isTimeAlone ? 'If no time is meant, empty the cell.' : `If no time is meant, write the date alone: ${day}.`;

/** Midnight is taken, but told. @param isTimeAlone whether the cell is one of a column of times */
export function dueAtMidnight({ shown, day, due }: Midnight, isTimeAlone: boolean): Finding {
  const date = formatDate(day);
  const when = isMidnight(due)
    ? `is due at midnight, ${formatWall(due)}`
    : `is midnight of another time zone, and so due here at ${formatWall(due)}`;
  const message = `${quote(shown)} ${when}; exports write a date without a time like this. ${repairOf(date, isTimeAlone)}`;
  const finding: Finding = { level: 'warning', code: 'time-midnight', expected: EXPECTED, message };
  return isTimeAlone ? finding : { ...finding, suggestion: perhaps(date) };
}

/** A midnight of another zone that is on another day here: nobody can tell which of the days is meant. @param zone the spreadsheet's, by its name */
export function midnightOfOtherDay({ shown, day, due }: Midnight, zone: string): Finding {
  const [date, here] = [formatDate(day), formatWall(due)];
  const message = `${quote(shown)} is midnight of ${date} in its own time zone, but ${here} in ${zone}; exports write a date without a time like this. Write ${date} if that day is meant, or ${here} if the time is.`;
  return errorFinding('time-midnight', EXPECTED, message, perhaps(date));
}
