// The words for what is wrong between the due date, its time, the end and the duration of one row.
import { quote } from '../checks/plain-text.ts';
import { errorFinding, type Finding, perhaps } from '../checks/reading.ts';
import { type CivilDate, formatDate, formatTime, type TimeOfDay } from './civil.ts';

const warning = (finding: Finding): Finding => ({ ...finding, level: 'warning' });

export function duePast(found: string): Finding {
  const message = `${quote(found)} is in the past, so the task would be overdue at once. Write a later date if that is not meant.`;
  return { level: 'warning', code: 'due-past', expected: 'a date in the future', message };
}

/** @param due the wall time that is taken */
export function dueBlankToday(due: string): Finding {
  const message = `The date is missing, so the task is due today, ${due}, as this sheet is set.`;
  return warning(errorFinding('due-blank-today', 'a date such as 2030-03-05', message));
}

export function dueLeft(): Finding {
  const message =
    'The date is missing, so LeadSquared takes the day on which it makes the task, as this sheet is set.';
  return warning(errorFinding('due-left', 'a date such as 2030-03-05', message));
}

export function dueNeeded(): Finding {
  const message =
    'The date is missing, but the row gives a time, an end or a duration that belongs to one. Write a date such as 2030-03-05.';
  return errorFinding('date-missing', 'a date such as 2030-03-05', message);
}

/** @param due the wall time that is taken */
export function dueTimeMissing(due: string): Finding {
  const message = `No time is given, so the time of this sheet's settings is taken: ${due}.`;
  return warning(errorFinding('due-time-missing', 'a time such as 14:30', message));
}

export function dueTimeTwice(found: string, inDate: string): Finding {
  const message = `${quote(found)} is another time than the ${inDate} that the due date holds. Write the time in one of the two cells, or the same in both.`;
  return errorFinding('due-time-twice', 'the time of the due date, or nothing', message);
}

export function otherDay(found: string, day: string, expected: string): Finding {
  const message = `${quote(found)} holds the day ${day}, but the task is on ${expected}. Write the time alone.`;
  return errorFinding('time-other-day', 'a time such as 14:30', message);
}

export function endTimeTwice(found: string, other: string): Finding {
  const message = `${quote(found)} is another end than the ${other} that is given beside it. Write the end in one of the two cells, or the same in both.`;
  return errorFinding('end-time-twice', 'one end', message);
}

export function durationOtherEnd(found: string, end: string): Finding {
  const message = `${quote(found)} does not lead to the end that is given, ${end}. Correct one of the two, or leave one empty.`;
  return errorFinding('duration-other-end', 'the time from the due date to the end', message);
}

/** @param meant a later end, if only one is left; null otherwise */
export function endBeforeDue(end: string, due: string, meant: string | null): Finding {
  const repair = meant ?? 'an end that is later, or leave it empty';
  const message = `The end ${quote(end)} is before the due date ${quote(due)}. Write ${repair}.`;
  const suggestion = meant === null ? null : perhaps(meant);
  return errorFinding('end-before-due', 'a date that is not before the due date', message, suggestion);
}

/** An end and its due date as they are shown, and how many days lie between them. */
export interface FarEnd {
  readonly end: string;
  readonly due: string;
  readonly days: number;
}

/** @param meant the end on the due day, where day and month may be swapped; null otherwise */
export function endTooLate({ end, due, days }: FarEnd, meant: string | null): Finding {
  const repair = meant === null ? 'an end at most 31 days later' : `${meant} if day and month are swapped`;
  const message = `The end ${quote(end)} is ${days} days after the due date ${quote(due)}, and more than 31 days are hardly meant. Write ${repair}.`;
  const suggestion = meant === null ? null : perhaps(meant);
  return errorFinding('end-too-late', 'an end at most 31 days after the due date', message, suggestion);
}

/** @param meant the end on the due day */
export function endSwapped({ end, due, days }: FarEnd, meant: string): Finding {
  const message = `The end ${quote(end)} is ${days} days after the due date ${quote(due)}; with day and month swapped it would be on the due day. Write ${meant} if that is meant.`;
  return warning(errorFinding('end-swapped', 'an end on the due day', message, perhaps(meant)));
}

export function endIsDue(end: string): Finding {
  const message = `The end ${quote(end)} is the very time when the task is due. Write an end that is later, or leave it empty.`;
  return errorFinding('end-is-due', 'a time after the due date', message);
}

export function endIsDueDay(found: string): Finding {
  const message = `${quote(found)} is the due date's own day without a time, so the end is left to the usual duration of the task type.`;
  return warning(errorFinding('end-is-due-day', 'an end with a time', message));
}

/** @param meant the end day at the time of the due date */
export function endNoTime(found: string, meant: string): Finding {
  const message = `${quote(found)} has no time, so it is not known when the task ends. Write ${meant}, or the time that is meant.`;
  return errorFinding('end-no-time', 'an end with a time', message, perhaps(meant));
}

/** @param date the due day, in whichever zone the end is */
export function endZoneOpen(found: string, date: CivilDate, time: TimeOfDay): Finding {
  const example = `${formatDate(date)} ${formatTime(time)}`;
  const message = `The due date gives another time zone than this spreadsheet's, so it is open in which zone ${quote(found)} is. Write the end with its date and zone, such as ${example} UTC.`;
  return errorFinding('end-zone', 'an end with its date and time zone', message);
}
