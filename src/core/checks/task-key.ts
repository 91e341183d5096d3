// Gives tasks that LeadSquared could not tell apart the same key.
import type { Task } from '../task.ts';

/** Equal exactly for tasks that are equal in every field sent; an e-mail address is the same in any case. */
export function taskKey(task: Task): string {
  const customFields = Object.entries(task.customFields);
  if (customFields.length > 1) customFields.sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify({ ...task, ownerEmail: task.ownerEmail.toLowerCase(), customFields });
}
