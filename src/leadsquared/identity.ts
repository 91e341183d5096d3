// What a sent and a found task must have in common to be the same task at all, whatever their times.
import { RELATED_ENTITY, type Task } from '../core/task.ts';
import type { FoundTask } from './found-task.ts';

/** White space is not kept alike everywhere, so it tells no tasks apart. */
const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

function identity(name: string, taskType: string, ownerEmail: string, relatedEntityId: string): string {
  const caseless = [taskType, ownerEmail, relatedEntityId].map((text) => plain(text).toLowerCase());
  return JSON.stringify([plain(name), ...caseless]);
}

/** Name, task type, owner and related record of a task that was sent. */
export function sentIdentity(task: Task): string {
  const related = task.relatedEntity === RELATED_ENTITY.none ? '' : task.relatedEntityId;
  return identity(task.name, task.taskType, task.ownerEmail, related);
}

/** The same of a task that was found. */
export function foundIdentity(task: FoundTask): string {
  return identity(task.name, task.taskType, task.ownerEmail, task.relatedEntityId);
}
