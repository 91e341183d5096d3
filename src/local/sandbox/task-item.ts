// How a stored task looks in the answers of the read calls.

import { MINUTE_MS } from './dates.ts';
import { leadIndex } from './lead-index.ts';
import type { AccountOptions } from './options.ts';
import { fullName } from './records.ts';
import { ownTime, type StoredTask } from './state.ts';
import { formatTime, givenId, givenName, givenOwner, givenText } from './task-forms.ts';

/** The API's way of saying "not completed". */
const NEVER = '0001-01-01 00:00:00.000';
export const OPEN = 0;
const DONE = 1;
const CANCELLED = 2;

/** The API's code for whether somebody did the task, or cancelled it. */
export function statusCode(task: StoredTask): number {
  if (task.cancelledAt !== null) return CANCELLED;
  return task.completedAt === null ? OPEN : DONE;
}

/** An item of the retrieve calls (pages get-appointments-by-email-address, get-to-dos-by-email-address). */
export function taskItem(task: StoredTask, options: AccountOptions): Record<string, unknown> {
  const time = (moment: number) => timeOf(moment, options);
  const createdOn = time(ownTime({ options }, task.createdOn));
  const createdBy = options.makerTold || task.createdBy;
  const maker = options.users.find(({ id }) => id === createdBy);
  return {
    UserTaskId: givenId(task, options),
    Name: givenName(task, options),
    Category: task.taskType.category,
    Description: givenText(task.description, options),
    RelatedEntity: task.relatedEntity,
    RelatedEntityId: task.relatedEntityId,
    RelatedEntityIdName: relatedName(task, options),
    DueDate: time(task.dueDate),
    EndDate: time(task.endDate),
    Reminder: task.reminder,
    ...(task.taskType.category === 1
      ? { ReminderBeforeDays: task.reminderBeforeDays, ReminderTime: task.reminderTime }
      : {}),
    NotifyBy: task.notifyBy,
    StatusCode: statusCode(task),
    OwnerId: task.owner.id,
    OwnerName: fullName(task.owner),
    ...givenOwner(task.owner, options),
    ...(options.createdByTold
      ? { CreatedBy: createdBy, CreatedByName: maker === undefined ? '' : fullName(maker) }
      : {}),
    CreatedOn: createdOn,
    ModifiedOn: createdOn,
    CompletedOn: task.completedAt === null ? NEVER : time(ownTime({ options }, task.completedAt)),
    TaskType: { Id: task.taskType.id, Name: task.taskType.name, Category: task.taskType.category },
    Location: givenText(task.location, options),
    CustomFields: task.customFields,
  };
}

/** An item of RetrieveTaskByLeadId, which tells less. */
export function leadTaskItem(task: StoredTask, options: AccountOptions): Record<string, unknown> {
  return {
    TaskID: givenId(task, options),
    Name: givenName(task, options),
    Description: givenText(task.description, options),
    DueDate: timeOf(task.dueDate, options),
    CreatedOn: timeOf(ownTime({ options }, task.createdOn), options),
    OwnerID: task.owner.id,
    StatusCode: statusCode(task),
  };
}

function timeOf(moment: number, { secondsKept, timeShift, dateForm }: AccountOptions): string {
  const shifted = moment + timeShift * MINUTE_MS;
  return formatTime(secondsKept ? shifted : Math.floor(shifted / MINUTE_MS) * MINUTE_MS, dateForm);
}

function relatedName(task: StoredTask, options: AccountOptions): string {
  const lead = leadIndex(options.leads).byId.get(task.relatedEntityId);
  return lead ? `${lead.FirstName ?? ''} ${lead.LastName ?? ''}`.trim() : '';
}
