// DeleteTasks (page delete-tasks-in-bulk): taken at once, done a little later.
import { type Answer, badRequest, invalidInput, ok } from './answer.ts';
import { type CallContext, refuse } from './context.ts';
import { asRecord, textListOf } from './json.ts';
import { deleteTask, drawMs, findTask } from './state.ts';
import { conversionError } from './task-shape.ts';
import { announce, webhookOf } from './webhooks.ts';

/** Most tasks in one deletion (page delete-tasks-in-bulk). */
const MAX_DELETED_TASKS = 5000;

export function deleteTasks(context: CallContext): Answer {
  const { state, body, now } = context;
  const record = asRecord(body);
  const ids = textListOf(record, 'TaskIds');
  if (!ids) return badRequest(conversionError(record?.TaskIds, 'System.Collections.Generic.List', 'TaskIds'));
  if (ids.length === 0 || ids.length > MAX_DELETED_TASKS) {
    return refuse(
      context,
      invalidInput(`TaskIds should hold 1 to ${MAX_DELETED_TASKS} ids, found ${ids.length}`),
    );
  }
  const url = webhookOf(record);
  if (typeof url !== 'string') return refuse(context, url);
  const deletedAt = now + drawMs(state, state.options.deleteDelay);
  const tasks = ids.flatMap((id) => findTask(state, id) ?? []);
  const found = new Set(tasks.filter((task) => task.deletedAt === null));
  for (const task of found) deleteTask(state, task, deletedAt);
  const report = {
    Status: 'Success',
    Operation: 'Bulk Delete Tasks',
    TasksCount: ids.length,
    DeletedTasksCount: found.size,
    FailureReason: found.size < ids.length ? 'Some of the tasks do not exist' : null,
  };
  announce(state, url, report, deletedAt);
  return ok(report);
}
