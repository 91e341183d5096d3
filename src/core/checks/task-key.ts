// Gives tasks that LeadSquared could not tell apart the same key.
import type { Task } from '../task.ts';

/** Equal exactly for tasks that are equal in every field sent; an e-mail address is the same in any case. */
export function taskKey(task: Task): string {
  return JSON.stringify([
    task.name,
    task.taskType,
    task.ownerEmail.toLowerCase(),
    task.due,
    task.end,
    task.relatedEntity,
    task.relatedEntityId,
    task.description,
    task.location,
    task.reminderMinutes,
    task.notifyOwner,
    Object.entries(task.customFields).sort(([a], [b]) => (a < b ? -1 : 1)),
  ]);
}
