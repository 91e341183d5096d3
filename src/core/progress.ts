// What became of a task in LeadSquared, and the words for it in the add-on's column Task progress.
import type { TimeOfDay, Wall } from './dates/civil.ts';
import type { Zone } from './dates/zone.ts';
import { splitMark } from './placement-mark.ts';

/** All moments in milliseconds since 1970 UTC; null where LeadSquared does not tell. */
export type Progress =
  | { readonly kind: 'open' | 'overdue'; readonly due: number | null; readonly isWholeDay: boolean }
  | { readonly kind: 'done'; readonly at: number | null }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'gone' };
export type ProgressKind = Progress['kind'];

/** What LeadSquared tells of a task. */
export interface TaskSeen {
  readonly kind: 'appointment' | 'to-do';
  readonly state: 'open' | 'done' | 'cancelled';
  readonly due: number | null;
  readonly end: number | null;
  readonly completedAt: number | null;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

const isMidnight = ({ hour, minute, second }: TimeOfDay): boolean => hour + minute + second === 0;

/** A to-do at midnight is one of the whole day, which is over when the next day begins. */
function wholeDay({ kind, due }: TaskSeen, zone: Zone): boolean {
  return kind === 'to-do' && due !== null && isMidnight(zone.toWall(due));
}

/** Whether the day of a moment is over in the zone. */
function isDayOver(due: number, now: number, zone: Zone): boolean {
  const [then, today] = [zone.toWall(due), zone.toWall(now)];
  const isSameDay = then.year === today.year && then.month === today.month && then.day === today.day;
  return now > due && !isSameDay;
}

/**
 * @param now what LeadSquared's clock shows, in milliseconds since 1970 UTC
 * @param zone the spreadsheet's
 */
export function progressOf(task: TaskSeen, now: number, zone: Zone): Progress {
  const { state, due, end, completedAt } = task;
  if (state === 'cancelled') return { kind: 'cancelled' };
  if (state === 'done') return { kind: 'done', at: completedAt };
  const isWholeDay = wholeDay(task, zone);
  const over = end ?? due;
  const isOver = isWholeDay && due !== null ? isDayOver(due, now, zone) : over !== null && over < now;
  return { kind: isOver ? 'overdue' : 'open', due, isWholeDay };
}

const pad = (value: number): string => String(value).padStart(2, '0');
/** `5 Mar 2026`. */
const dayWords = ({ day, month, year }: Wall): string => `${day} ${MONTHS[month - 1]} ${year}`;

/** `5 Mar 2026 10:30`. */
function momentWords(moment: number, zone: Zone): string {
  const wall = zone.toWall(moment);
  return `${dayWords(wall)} ${pad(wall.hour)}:${pad(wall.minute)}`;
}

/** `Open · due 5 Mar 2026 10:30`, in the zone of the spreadsheet. Each text says more than a word that a user would write. */
export function progressText(progress: Progress, zone: Zone): string {
  switch (progress.kind) {
    case 'gone':
      return 'Not found in LeadSquared';
    case 'cancelled':
      return 'Cancelled in LeadSquared';
    case 'done':
      return progress.at === null ? 'Done in LeadSquared' : `Done · ${momentWords(progress.at, zone)}`;
    default: {
      const { kind, due, isWholeDay } = progress;
      if (due === null) return 'Open in LeadSquared';
      const day = isWholeDay ? dayWords(zone.toWall(due)) : momentWords(due, zone);
      return kind === 'open' ? `Open · due ${day}` : `Overdue · was due ${day}`;
    }
  }
}

const MOMENT = String.raw`\d{1,2} [A-Z][a-z]{2} \d{4}(?: \d\d:\d\d)?`;
const TEXT = new RegExp(
  `^(?:(?:Open · due|Overdue · was due|Done ·) ${MOMENT}|(?:Open|Done|Cancelled|Not found) in LeadSquared)$`,
);

/** Whether the add-on has written the text, its placement mark left out. */
export function isProgress(cell: string): boolean {
  return TEXT.test(splitMark(cell).text);
}
