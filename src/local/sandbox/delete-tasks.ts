// DeleteTasks (page delete-tasks-in-bulk): taken at once, done a little later.
import { type Answer, badRequest, envelope, invalidInput, ok } from './answer.ts';
import type { CallContext } from './context.ts';
import { asRecord, textListOf, textOf } from './json.ts';
import { deleteTask, drawMs, findTask } from './state.ts';
import { conversionError } from './task-shape.ts';
import { announce, isWebhookUrl } from './webhooks.ts';

/** Most tasks in one deletion (page delete-tasks-in-bulk). */
const MAX_DELETED_TASKS = 5000;

export function deleteTasks({ state, body, now }: CallContext): Answer {
  const record = asRecord(body);
  const ids = textListOf(record, 'TaskIds');
  if (!ids) return badRequest(conversionError(record?.TaskIds, 'System.Collections.Generic.List', 'TaskIds'));
  if (ids.length === 0 || ids.length > MAX_DELETED_TASKS) {
    const refusal = invalidInput(`TaskIds should hold 1 to ${MAX_DELETED_TASKS} ids, found ${ids.length}`);
    return envelope(state.options.errorStatus, refusal);
  }
  const url = textOf(record, 'StatusWebhookURL');
  if (url !== '' && !isWebhookUrl(url)) {
    return envelope(state.options.errorStatus, invalidInput('StatusWebhookURL is not a valid URL'));
  }
  const deletedAt = now + drawMs(state, state.options.deleteDelay);
  const tasks = ids
    .map((id) => findTask(state, id))
    .filter((task) => task !== null && task.deletedAt === null);
  const found = new Map(tasks.flatMap((task) => (task ? [[task.id, task] as const] : [])));
  for (const task of found.values()) deleteTask(state, task, deletedAt);
  const report = {
    Status: 'Success',
    Operation: 'Bulk Delete Tasks',
    TasksCount: ids.length,
    DeletedTasksCount: found.size,
    FailureReason: found.size < ids.length ? 'Some of the tasks do not exist' : null,
  };
  if (url !== '') announce(state, url, report, deletedAt);
  return ok(report);
}
