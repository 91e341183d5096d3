// Judges an end that lies weeks after its due date: too late to be meant, or with day and month swapped.
import { MAX_DURATION_MINUTES } from '../checks/read-duration.ts';
import type { Finding } from '../checks/reading.ts';
import { type CivilDate, DAY_MS, formatDate, formatWall, MINUTE_MS, type TimeOfDay } from './civil.ts';
import { endSwapped, endTooLate } from './end-findings.ts';
import type { Moment } from './moment.ts';
import { type DateContext, placeMoment } from './place-wall.ts';
import { formatMoment } from './read-date-text.ts';

const MAX_MS = MAX_DURATION_MINUTES * MINUTE_MS;

/** A moment with its instant. */
interface Placed {
  readonly moment: Moment & { readonly time: TimeOfDay };
  readonly instant: number;
}

const isSwapped = (date: CivilDate, due: CivilDate): boolean =>
  date.year === due.year && date.month === due.day && date.day === due.month && date.day !== date.month;

/** The end on the due day, where its own day is that one with day and month swapped; null for any other end. */
function onDueDay({ moment }: Placed, due: Placed, context: DateContext): string | null {
  if (!isSwapped(moment.date, due.moment.date)) return null;
  const meant = { ...moment, date: due.moment.date };
  const placed = placeMoment(meant, '', context);
  if (!placed.ok || placed.value <= due.instant) return null;
  return formatMoment(meant.date, meant.time, meant.offsetMinutes);
}

/** An error for an end that is further off than any duration may be, or a warning for one whose swapped day is the due day. */
export function farEnd(end: Placed, due: Placed, context: DateContext): Finding | null {
  const ahead = end.instant - due.instant;
  const meant = onDueDay(end, due, context);
  if (ahead <= MAX_MS && meant === null) return null;
  const show = (instant: number) => formatWall(context.zone.toWall(instant));
  const shown = { end: show(end.instant), due: show(due.instant), days: Math.floor(ahead / DAY_MS) };
  if (ahead > MAX_MS) return endTooLate(shown, meant);
  return meant === null ? null : endSwapped(shown, meant);
}

/** The same for a day without a time, which counts as far as its whole days do. */
export function farEndDay(date: CivilDate, due: CivilDate): Finding | null {
  const midnight = ({ year, month, day }: CivilDate) => Date.UTC(year, month - 1, day);
  const ahead = midnight(date) - midnight(due);
  if (ahead <= MAX_MS) return null;
  const shown = { end: formatDate(date), due: formatDate(due), days: ahead / DAY_MS };
  return endTooLate(shown, isSwapped(date, due) ? formatDate(due) : null);
}
