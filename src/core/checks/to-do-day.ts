// Tells of the time of a to-do whose account keeps only the day, while it can still be put elsewhere.
import { formatTime, type TimeOfDay } from '../dates/civil.ts';
import type { ReadContext } from './read-field.ts';
import type { Finding } from './reading.ts';
import type { RowReader } from './row-reader.ts';

interface Given {
  /** The time of the due date that the row itself gives. */
  readonly time: TimeOfDay | null;
  /** The time at which the owner is to be reminded. */
  readonly reminder: TimeOfDay | null;
}

function toDoDay(
  type: string,
  { time, reminder }: { readonly time: TimeOfDay; readonly reminder: Given['reminder'] },
  hasColumn: boolean,
): Finding {
  const what = `“${type}” is a to-do, and this account was seen to keep only the day of a to-do: ${formatTime(time)} will not show in LeadSquared`;
  const way = hasColumn ? 'write it under “Reminder time”' : 'add a column “Reminder time”';
  const ways =
    reminder === null
      ? `. To have the owner reminded then, ${way}; to show the time, write it into the task name or the description, or use a task type that is an appointment.`
      : `; the owner is to be reminded at ${formatTime(reminder)}.`;
  return { level: 'warning', code: 'todo-day', expected: 'a day', message: what + ways };
}

/** @param taskType as the account writes it; null when it could not be told */
export function warnOfToDo(
  reader: RowReader,
  { account }: ReadContext,
  taskType: string | null,
  { time, reminder }: Given,
): void {
  if (account?.judges !== true || !account.index.facts.keepsToDoDays || taskType === null) return;
  const type = account.index.typeOf(taskType);
  if (type?.category !== 'to-do' || time === null || time.hour + time.minute + time.second === 0) return;
  const finding = toDoDay(type.name, { time, reminder }, reader.hasColumn('ReminderTime'));
  reader.report(reader.shown('DueTime') === '' ? 'DueDate' : 'DueTime', finding);
}
