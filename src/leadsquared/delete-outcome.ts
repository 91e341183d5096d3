// What replies to DeleteTasks and to the look-up of a single task mean.
import { type FoundTask, readFoundPage } from './found-task.ts';
import type { HttpReply } from './http.ts';
import { classifyBulkReply, type Outcome } from './outcome.ts';
import { rateInText } from './reply-forms.ts';

/** As for sending, but a reply never tells what became of single tasks: that is found out by looking. */
export type DeleteOutcome = Exclude<Outcome, { readonly kind: 'rows' }>;

const FORBIDDEN =
  'LeadSquared does not let the owner of these keys delete tasks. Use the keys of an administrator.';

/** `{Status, Operation, TasksCount, DeletedTasksCount, FailureReason}`, or a refusal (page delete-tasks-in-bulk). */
export function classifyDeleteReply(reply: HttpReply): DeleteOutcome {
  const outcome = classifyBulkReply(reply, 0);
  if (outcome.kind === 'rows') return { kind: 'unknown', message: 'LeadSquared’s answer could not be read.' };
  // Tasks that are gone already may be deleted again, so a call that was cut short by the limit is simply repeated.
  const rate = outcome.kind === 'accepted' ? rateInText(outcome.message) : null;
  if (rate !== null) return { kind: 'rate-limited', rate };
  const isForbidden = outcome.kind === 'bad-keys' && reply.status === 403;
  return isForbidden ? { ...outcome, message: FORBIDDEN } : outcome;
}

/**
 * Reads the reply to Retrieve.GetById: a list with the task alone, or an empty list.
 *
 * @returns the task, `gone` when LeadSquared knows no task with this id, or null when the reply does not say
 */
export function readTaskById(json: unknown, id: string): FoundTask | 'gone' | null {
  const isOne = typeof json === 'object' && json !== null && 'UserTaskId' in json;
  const page = readFoundPage(isOne ? [json] : json, 'appointment', null);
  if (page === null) return null;
  const { tasks } = page;
  return tasks.length === 0 ? 'gone' : (tasks.find((task) => task.id === id) ?? null);
}
