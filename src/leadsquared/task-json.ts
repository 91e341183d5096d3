// A task as LeadSquared's API wants and returns it (page create-tasks-in-bulk).
import type { TimeOfDay } from '../core/dates/civil.ts';
import { RELATED_ENTITY, type Task } from '../core/task.ts';

const NOTIFY_OWNER = '1100';
const DO_NOT_NOTIFY = '1000';

/** `YYYY-MM-DD HH:MM:SS` in UTC, as every date-time of the API is. */
export function formatApiTime(instant: number): string {
  return new Date(instant).toISOString().slice(0, 19).replace('T', ' ');
}

/** On the day it is due: reminders of to-dos count in days before that (page create-a-to-do). */
const SAME_DAY = '0';

/** `HH:MM:SS`. In which zone LeadSquared takes it is not documented; it is sent as people's clocks show it. */
export function formatApiClock({ hour, minute, second }: TimeOfDay): string {
  return [hour, minute, second].map((part) => String(part).padStart(2, '0')).join(':');
}

/** No task is older than this. */
const FIRST_YEAR = Date.UTC(1900, 0, 1);
const API_TIME = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)(?:\.\d+)?(?:Z|[+]00:?00)?$/;

/** Reads `YYYY-MM-DD HH:MM:SS`, with or without `.000`, and ISO's form with a T, as UTC; null when it is not one, or the "never" of the year 1. */
export function parseApiTime(text: string): number | null {
  const match = API_TIME.exec(text.trim());
  if (match === null) return null;
  const [, date = '', time = ''] = match;
  const instant = Date.parse(`${date}T${time}Z`);
  // An hour of 24 is read as the next day; the year 1 is how the API writes "never".
  const isReal = !Number.isNaN(instant) && formatApiTime(instant) === `${date} ${time}`;
  return isReal && instant >= FIRST_YEAR ? instant : null;
}

/** One element of `TaskList`. Empty fields are left out, so that LeadSquared's own defaults apply. */
export function taskJson(task: Task): Record<string, unknown> {
  const json: Record<string, unknown> = {
    Name: task.name,
    TaskType: { Name: task.taskType },
    OwnerEmailAddress: task.ownerEmail,
    RelatedEntity: task.relatedEntity,
    RelatedEntityId: task.relatedEntity === RELATED_ENTITY.none ? '' : task.relatedEntityId,
  };
  if (task.due !== null) json.DueDate = formatApiTime(task.due);
  if (task.end !== null) json.EndDate = formatApiTime(task.end);
  if (task.description !== '') json.Description = task.description;
  if (task.reminderMinutes !== null) json.Reminder = task.reminderMinutes;
  if (task.reminderTime !== null) {
    json.ReminderBeforeDays = SAME_DAY;
    json.ReminderTime = formatApiClock(task.reminderTime);
  }
  if (task.notifyOwner !== null) json.NotifyBy = task.notifyOwner ? NOTIFY_OWNER : DO_NOT_NOTIFY;
  Object.assign(json, task.asIs);
  if (Object.keys(task.customFields).length > 0) json.CustomFields = { ...task.customFields };
  return json;
}
