// The calls that read tasks back.
import { type Answer, invalidInput, mandatoryMissing, ok } from './answer.ts';
import { type CallContext, type Endpoint, refuse } from './context.ts';
import { DAY_MS, parseDay } from './dates.ts';
import { asRecord, isGuid, textListOf, textOf, wholeNumberOf } from './json.ts';
import type { TaskCategory } from './records.ts';
import { findTask, isVisible, type StoredTask } from './state.ts';
import { leadTaskItem, OPEN, statusCode, taskItem } from './task-item.ts';

/** Longest span between FromDate and ToDate (page get-to-dos-by-email-address). */
const MAX_SPAN_DAYS = 100;
/** Largest page that clients of the real API are known to use. */
const MAX_PAGE_SIZE = 1000;
const DEFAULT_PAGE_SIZE = 200;

/** RetrieveAppointments and RetrieveToDos by e-mail: tasks of one category, of many owners, by due date. */
export function byOwnersEmail(category: TaskCategory): Endpoint {
  return (context) => {
    const { state, now } = context;
    const body = asRecord(context.body);
    const users = textListOf(body, 'Users');
    if (!users || users.length === 0) return refuse(context, mandatoryMissing('Users'));
    const from = parseDay(textOf(body, 'FromDate'));
    const to = parseDay(textOf(body, 'ToDate'));
    if (from === null || to === null) return refuse(context, invalidInput('FromDate or ToDate is not valid'));
    if (to < from) return refuse(context, invalidInput('ToDate should be greater than FromDate'));
    if (to - from > MAX_SPAN_DAYS * DAY_MS) {
      return refuse(context, invalidInput(`Date range should not be more than ${MAX_SPAN_DAYS} days`));
    }
    const paging = asRecord(body?.Paging);
    const page = wholeNumberOf(paging, 'PageIndex', 1);
    const size = wholeNumberOf(paging, 'PageSize', DEFAULT_PAGE_SIZE);
    if (page === null || page < 1 || !isPageSize(size))
      return refuse(context, invalidInput('Paging is not valid'));

    const emails = new Set(users.map((email) => email.toLowerCase()));
    const named = state.options.users.filter((user) => emails.has(user.email.toLowerCase()));
    const owners = new Set(named.map((user) => user.id));
    const end = to + (isWholeDay(textOf(body, 'ToDate')) ? DAY_MS - 1 : 0);
    const found = state.tasks.filter(
      (task) =>
        task.taskType.category === category &&
        owners.has(task.owner.id) &&
        task.dueDate >= from &&
        task.dueDate <= end &&
        isVisible(task, now),
    );
    const held = Math.min(size, state.options.pageCap);
    const answer = listAnswer(context, found, (page - 1) * held, held);
    const count = state.options.itemsTwice ? 2 * found.length : found.length;
    return page > 1 && (page - 1) * held >= count ? beyondAnswer(context, count, answer) : answer;
  };
}

/** What a page beyond the end is. @param empty the list without items */
function beyondAnswer(context: CallContext, count: number, empty: Answer): Answer {
  switch (context.state.options.beyondForm) {
    case 'null-list':
      return ok({ RecordCount: count, List: null });
    case 'null-list-alone':
      return ok({ List: null });
    case 'error':
      return refuse(context, invalidInput('PageIndex is not valid'));
    default:
      return empty;
  }
}

/** Task.svc/Retrieve: the tasks of one owner (page retrieve-tasks). */
export function retrieve(context: CallContext): Answer {
  const { state, now } = context;
  const body = asRecord(context.body);
  const parameter = asRecord(body?.Parameter);
  const lookup = textOf(parameter, 'LookupName');
  const value = textOf(parameter, 'LookupValue').toLowerCase();
  if (!['OwnerEmailAddress', 'OwnerId', 'UserId'].includes(lookup)) {
    return refuse(context, invalidInput(`Invalid LookupName '${lookup.slice(0, 60)}'`));
  }
  if (value === '') return refuse(context, mandatoryMissing('LookupValue'));
  const [fromText, toText] = [textOf(parameter, 'FromDate'), textOf(parameter, 'ToDate')];
  const from = fromText === '' ? Number.NEGATIVE_INFINITY : parseDay(fromText);
  const to = toText === '' ? Number.POSITIVE_INFINITY : parseDay(toText);
  if (from === null || to === null) return refuse(context, invalidInput('FromDate or ToDate is not valid'));
  const status = wholeNumberOf(parameter, 'StatusCode', OPEN);
  const typeId = textOf(parameter, 'TypeName').toLowerCase();
  const paging = asRecord(body?.Paging);
  const offset = wholeNumberOf(paging, 'Offset', 0);
  const count = wholeNumberOf(paging, 'RowCount', DEFAULT_PAGE_SIZE);
  if (offset === null || offset < 0 || !isPageSize(count))
    return refuse(context, invalidInput('Paging is not valid'));

  const found = state.tasks.filter(
    (task) =>
      (lookup === 'OwnerEmailAddress' ? task.owner.email.toLowerCase() : task.owner.id) === value &&
      (typeId === '' || task.taskType.id === typeId) &&
      status === statusCode(task) &&
      task.dueDate >= from &&
      task.dueDate <= to &&
      isVisible(task, now),
  );
  const sorting = asRecord(body?.Sorting);
  const sign = String(sorting?.Direction ?? '') === '1' ? -1 : 1;
  const key = /createdon/i.test(textOf(sorting, 'ColumnName')) ? 'createdOn' : 'dueDate';
  return listAnswer(context, sorting ? found.sort((a, b) => sign * (a[key] - b[key])) : found, offset, count);
}

/** Retrieve.GetById: the task as the only element of a list; an unknown id gives an empty one. */
export function retrieveById({ state, query, now }: CallContext): Answer {
  const task = findTask(state, query.id ?? '');
  return ok(task && isVisible(task, now) ? [taskItem(task, state.options)] : []);
}

export function tasksByLead(context: CallContext): Answer {
  const { state, now } = context;
  const leadId = (context.query.leadId ?? '').toLowerCase();
  if (!isGuid(leadId)) return refuse(context, invalidInput('leadId is not a valid id'));
  const tasks = state.tasks.filter(
    (task) => task.relatedEntity === 1 && task.relatedEntityId === leadId && isVisible(task, now),
  );
  return ok({ RecordCount: tasks.length, TaskList: tasks.map((task) => leadTaskItem(task, state.options)) });
}

function listAnswer(
  { state }: CallContext,
  found: readonly StoredTask[],
  start: number,
  count: number,
): Answer {
  const all = state.options.itemsTwice ? found.flatMap((task) => [task, task]) : found;
  const page = all.slice(start, start + count);
  return ok({ RecordCount: all.length, List: page.map((task) => taskItem(task, state.options)) });
}

function isPageSize(size: number | null): size is number {
  return size !== null && size >= 1 && size <= MAX_PAGE_SIZE;
}

function isWholeDay(text: string): boolean {
  return text.length === 'YYYY-MM-DD'.length;
}
