// How a stored task looks in the answers of the read calls.
import { formatDateTime } from './dates.ts';
import { type AccountOptions, findKeyOwner } from './options.ts';
import type { SandboxUser } from './records.ts';
import type { StoredTask } from './state.ts';

/** The API's way of saying "not completed". */
const NEVER = '0001-01-01 00:00:00.000';
export const OPEN = 0;
const DONE = 1;

/** The API's code for whether somebody did the task. */
export function statusCode(task: StoredTask): number {
  return task.completedAt === null ? OPEN : DONE;
}

/** An item of the retrieve calls (pages get-appointments-by-email-address, get-to-dos-by-email-address). */
export function taskItem(task: StoredTask, options: AccountOptions): Record<string, unknown> {
  const createdOn = formatDateTime(task.createdOn);
  const keyOwner = findKeyOwner(options);
  return {
    UserTaskId: task.id,
    Name: task.name,
    Category: task.taskType.category,
    Description: task.description,
    RelatedEntity: task.relatedEntity,
    RelatedEntityId: task.relatedEntityId,
    RelatedEntityIdName: relatedName(task, options),
    DueDate: formatDateTime(task.dueDate),
    EndDate: formatDateTime(task.endDate),
    Reminder: task.reminder,
    NotifyBy: task.notifyBy,
    StatusCode: statusCode(task),
    OwnerId: task.owner.id,
    OwnerName: fullName(task.owner),
    OwnerEmailAddress: task.owner.email,
    CreatedBy: keyOwner?.id ?? '',
    CreatedByName: options.user.name,
    CreatedOn: createdOn,
    ModifiedOn: createdOn,
    CompletedOn: task.completedAt === null ? NEVER : formatDateTime(task.completedAt),
    TaskType: { Id: task.taskType.id, Name: task.taskType.name, Category: task.taskType.category },
    Location: task.location,
    CustomFields: task.customFields,
  };
}

/** An item of RetrieveTaskByLeadId, which tells less. */
export function leadTaskItem(task: StoredTask): Record<string, unknown> {
  return {
    TaskID: task.id,
    Name: task.name,
    Description: task.description,
    DueDate: formatDateTime(task.dueDate),
    CreatedOn: formatDateTime(task.createdOn),
    OwnerID: task.owner.id,
    StatusCode: statusCode(task),
  };
}

function fullName(user: SandboxUser): string {
  return `${user.firstName} ${user.lastName}`.trim();
}

function relatedName(task: StoredTask, options: AccountOptions): string {
  const lead = options.leads.find((known) => known.ProspectID.toLowerCase() === task.relatedEntityId);
  return lead ? `${lead.FirstName ?? ''} ${lead.LastName ?? ''}`.trim() : '';
}
