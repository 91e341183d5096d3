// Bulk/Create and Create (pages create-tasks-in-bulk and create-a-task).
import { type Answer, badRequest, invalidInput, mandatoryMissing, ok, type Refusal } from './answer.ts';
import { bulkReply, type RowResult } from './bulk-reply.ts';
import { type CallContext, refuse } from './context.ts';
import { asRecord, type JsonRecord } from './json.ts';
import type { CheckedTask } from './records.ts';
import { type AccountState, ownTime, storeTask } from './state.ts';
import { checkTask } from './task-rules.ts';
import { conversionError, shapeError } from './task-shape.ts';
import { announce, webhookOf } from './webhooks.ts';

/** Most tasks in one bulk call (page create-tasks-in-bulk). */
const MAX_BULK_TASKS = 50;

interface Row {
  readonly sent: JsonRecord;
  readonly check: CheckedTask | Refusal;
}

export function bulkCreate(context: CallContext): Answer {
  const list = asRecord(context.body)?.TaskList;
  const tasksInCall = Array.isArray(list) ? list.length : 0;
  return { tasksInCall, ...answerBulk(context, list) };
}

function answerBulk(context: CallContext, list: unknown): Answer {
  const { state, body } = context;
  if (!asRecord(body)) return badRequest(conversionError(body, 'BulkTaskRequest', ''));
  if (!Array.isArray(list))
    return badRequest(conversionError(list, 'System.Collections.Generic.List', 'TaskList'));
  for (const [index, task] of list.entries()) {
    const error = shapeError(task, `TaskList[${index}]`);
    if (error) return badRequest(error);
  }
  if (list.length === 0) return refuse(context, mandatoryMissing('TaskList'));
  if (list.length > MAX_BULK_TASKS) {
    const text = `Maximum ${MAX_BULK_TASKS} tasks can be created in one call, found ${list.length}`;
    return refuse(context, invalidInput(text));
  }
  const webhookUrl = webhookOf(asRecord(body));
  if (typeof webhookUrl !== 'string') return refuse(context, webhookUrl);

  const rows = list.map((task: unknown): Row => {
    const sent = asRecord(task) ?? {};
    return { sent, check: asBulk(state, checkTask(state, sent, ownTime(state, context.now))) };
  });
  const firstBad = rows.map((row) => row.check).find(isRefusal);
  const { badRows } = state.options;
  if (!firstBad || badRows === 'skip') return storeRows(context, rows, webhookUrl);
  if (badRows === 'whole-call') return refuse(context, firstBad);
  const stored =
    badRows === 'refuse-storing-good'
      ? rows
      : rows.slice(
          0,
          rows.findIndex(({ check }) => isRefusal(check)),
        );
  const { tasksStored } = storeRows(context, stored, webhookUrl);
  return { ...refuse(context, firstBad), ...(tasksStored === undefined ? {} : { tasksStored }) };
}

/** What a call for many makes of a time of the reminder, which is documented for a call for one alone. */
function asBulk({ options: { bulkReminders } }: AccountState, check: CheckedTask | Refusal): Row['check'] {
  if (isRefusal(check) || check.reminderTime === '' || bulkReminders === 'kept') return check;
  if (bulkReminders === 'ignored') return { ...check, reminderTime: '', reminderBeforeDays: 0 };
  return invalidInput('ReminderTime is not supported in bulk');
}

function storeRows(
  { state, now, callNumber, user }: CallContext,
  rows: readonly Row[],
  webhookUrl: string,
): Answer {
  let doneAt = now;
  const results = rows.map(({ sent, check }, index): RowResult => {
    if (isRefusal(check)) return { refusal: check };
    const task = storeTask(state, check, {
      sent,
      createdOn: now,
      createdBy: user.id,
      callNumber,
      rowNumber: index + 1,
    });
    doneAt = Math.max(doneAt, task.visibleAt);
    return { taskId: task.id };
  });
  const requestId = String(state.nextRequestId);
  state.nextRequestId += 1;
  announce(state, webhookUrl, bulkReply('counts', results, requestId), doneAt);
  const tasksStored = results.filter((result) => 'taskId' in result).length;
  return { ...ok(bulkReply(state.options.replyForm, results, requestId)), tasksStored };
}

export function createOne(context: CallContext): Answer {
  const { state, body, now, callNumber, user } = context;
  const error = shapeError(body, 'Task');
  if (error) return { ...badRequest(error), tasksInCall: 1 };
  const sent = asRecord(body) ?? {};
  const check = checkTask(state, sent, ownTime(state, now));
  if (isRefusal(check)) return { ...refuse(context, check), tasksInCall: 1 };
  const task = storeTask(state, check, {
    sent,
    createdOn: now,
    createdBy: user.id,
    callNumber,
    rowNumber: 1,
  });
  return { ...ok({ Status: 'Success', Message: { Id: task.id } }), tasksInCall: 1, tasksStored: 1 };
}

function isRefusal(check: CheckedTask | Refusal): check is Refusal {
  return 'message' in check;
}
