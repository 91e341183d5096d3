// Date-times with slashes, as some accounts write them: `4/30/2026 10:12:46 AM`. Which number is the month must be certain.

export type SlashOrder = 'month-first' | 'day-first';
const ORDERS: readonly SlashOrder[] = ['month-first', 'day-first'];

/** The year 1 is how the API writes "never". */
const SLASH_TIME = /^(\d{1,2})\/(\d{1,2})\/((?:19|2\d)\d\d),? (\d{1,2}):(\d\d)(?::(\d\d))?(?: ?(AM|PM))?$/i;
const DAY_MS = 24 * 3600 * 1000;
/** Days by which a time may lie outside those asked for, since nobody knows in which zone LeadSquared reads them. */
const MARGIN_MS = 2 * DAY_MS;

function hour(text: string, half: string | undefined): number {
  const number = Number(text);
  if (half === undefined) return number;
  // 0 AM and 13 PM are no times of a clock with two halves.
  if (number < 1 || number > 12) return Number.NaN;
  return (number % 12) + (half.toUpperCase() === 'PM' ? 12 : 0);
}

/** Reads the text as UTC in one order; null when it is no such date-time in that order. */
export function readSlashTime(text: string, order: SlashOrder): number | null {
  const match = SLASH_TIME.exec(text);
  if (match === null) return null;
  const [, first, second, year, hours = '', minutes, seconds = '0', half] = match;
  const [month, day] = order === 'month-first' ? [first, second] : [second, first];
  const numbers = [
    Number(year),
    Number(month) - 1,
    Number(day),
    hour(hours, half),
    Number(minutes),
    Number(seconds),
  ];
  const [y = 0, mo = 0, d = 0, h = 0, mi = 0, s = 0] = numbers;
  const date = new Date(Date.UTC(y, mo, d, h, mi, s));
  // What rolled over, such as 31 April or 25 o'clock, is no date.
  const back = [
    date.getUTCFullYear(),
    date.getUTCMonth(),
    date.getUTCDate(),
    date.getUTCHours(),
    date.getUTCMinutes(),
    date.getUTCSeconds(),
  ];
  return back.every((number, place) => number === numbers[place]) ? date.getTime() : null;
}

/** `YYYY-MM-DD`, both days included. */
export interface DaysAsked {
  readonly from: string;
  readonly to: string;
}

/** A page's times as they are written. */
export interface PageTimes {
  /** Those by which tasks are asked for. */
  readonly due: readonly string[];
  readonly made: readonly string[];
  readonly others: readonly string[];
}

/** What is known of the tasks that were asked for. */
export interface AskedTimes {
  readonly days: DaysAsked;
  /** When they were asked for, in milliseconds since 1970 UTC. */
  readonly now: number;
}

/**
 * The orders in which a page's times can all be read. Those of tasks that were asked for by days must lie on these days, and none
 * was made later than it was asked for.
 */
export function slashOrders(
  { due, made, others }: PageTimes,
  asked: AskedTimes | null,
): readonly SlashOrder[] {
  const isSlashed = (text: string) => SLASH_TIME.test(text);
  const slashed = [...due, ...made, ...others].filter(isSlashed);
  const within = (texts: readonly string[], order: SlashOrder, from: number, to: number) =>
    texts.filter(isSlashed).every((text) => {
      const moment = readSlashTime(text, order) ?? Number.NaN;
      return moment >= from - MARGIN_MS && moment <= to + MARGIN_MS;
    });
  return ORDERS.filter((order) => {
    if (slashed.some((text) => readSlashTime(text, order) === null)) return false;
    if (asked === null) return true;
    const { days, now } = asked;
    const isOnDays = within(due, order, Date.parse(days.from), Date.parse(days.to) + DAY_MS);
    return isOnDays && within(made, order, 0, now);
  });
}

/** The one moment that the text means in all the orders that are left; null when there is none, or a doubt. */
export function certainSlashTime(text: string, orders: readonly SlashOrder[]): number | null {
  const [moment, ...others] = orders.map((order) => readSlashTime(text, order));
  return moment !== undefined && others.every((other) => other === moment) ? moment : null;
}
