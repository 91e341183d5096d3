// Everything that changes inside a sandbox account, and the small operations on it.

import { type RandomStream, randomStream, uuid } from '../random.ts';
import type { Outcome } from './answer.ts';
import { startOfDayIn } from './dates.ts';
import type { FaultKind } from './faults.ts';
import { FaultScript } from './faults.ts';
import type { JsonRecord } from './json.ts';
import { RollingWindow } from './limit.ts';
import type { AccountOptions, MsRange } from './options.ts';
import type { CheckedTask } from './records.ts';

/** A task that the account holds. Times in milliseconds since 1970. */
export interface StoredTask extends CheckedTask {
  readonly id: string;
  /** The task's JSON exactly as it came. */
  readonly sent: JsonRecord;
  readonly createdOn: number;
  /** Id of the user whose keys made it. */
  readonly createdBy: string;
  /** The `number` of the call that brought it. */
  readonly callNumber: number;
  /** Its place in that call, from 1. */
  readonly rowNumber: number;
  /** From when on the read calls show it. */
  readonly visibleAt: number;
  /** When a deletion took, or takes, effect; null for a task that stays. */
  readonly deletedAt: number | null;
  /** When somebody marked it as done; null for an open task. */
  readonly completedAt: number | null;
  /** When somebody cancelled it; null for one that is still on. */
  readonly cancelledAt: number | null;
}

/** One line of the account's log. It never holds keys. */
export interface CallRecord {
  /** From 1. */
  readonly number: number;
  readonly at: number;
  readonly method: string;
  readonly path: string;
  /** The status sent; null when the connection was cut. */
  readonly status: number | null;
  readonly outcome: Outcome;
  /** The fault that struck the call, if any. */
  readonly fault: Exclude<FaultKind, 'slow'> | null;
  readonly tasksInCall: number;
  readonly tasksStored: number;
}

/** A call that LeadSquared would make to a `StatusWebhookURL`. */
export interface WebhookCall {
  readonly url: string;
  /** JSON. */
  readonly body: string;
  readonly dueAt: number;
}

export interface AccountState {
  options: AccountOptions;
  readonly tasks: StoredTask[];
  /** Task id in lower case → index in `tasks`. */
  readonly indexOf: Map<string, number>;
  readonly calls: CallRecord[];
  webhooks: WebhookCall[];
  readonly window: RollingWindow;
  readonly bulkWindow: RollingWindow;
  faults: FaultScript;
  startOfDay: (time: number) => number;
  readonly random: { readonly ids: RandomStream; readonly delays: RandomStream };
  nextRequestId: number;
}

const FIRST_REQUEST_ID = 5_812_945;

export function createState(options: AccountOptions): AccountState {
  return {
    options,
    tasks: [],
    indexOf: new Map(),
    calls: [],
    webhooks: [],
    window: new RollingWindow(),
    bulkWindow: new RollingWindow(),
    faults: newFaultScript(options),
    startOfDay: startOfDayIn(options.user.timeZone),
    random: { ids: randomStream(options.seed, 'ids'), delays: randomStream(options.seed, 'delays') },
    nextRequestId: FIRST_REQUEST_ID,
  };
}

/** A script with all its counts at zero. */
export function newFaultScript(options: AccountOptions): FaultScript {
  return new FaultScript(options.faults, randomStream(options.seed, 'faults'));
}

/** What LeadSquared's own clock shows at a moment. */
export function ownTime({ options }: Pick<AccountState, 'options'>, now: number): number {
  return now + (options.clockSkew ?? 0);
}

export function drawMs(state: AccountState, [min, max]: MsRange): number {
  return state.random.delays.between(min, max);
}

export function storeTask(
  state: AccountState,
  checked: CheckedTask,
  place: Pick<StoredTask, 'sent' | 'createdOn' | 'createdBy' | 'callNumber' | 'rowNumber'>,
): StoredTask {
  const visibleAt = place.createdOn + drawMs(state, state.options.storeDelay);
  // Written out, because objects made by spreading are several times slower to read, and the read calls look at every task.
  const task: StoredTask = {
    id: uuid(state.random.ids.next),
    sent: place.sent,
    createdOn: place.createdOn,
    createdBy: place.createdBy,
    callNumber: place.callNumber,
    rowNumber: place.rowNumber,
    visibleAt,
    deletedAt: null,
    completedAt: null,
    cancelledAt: null,
    name: checked.name,
    description: checked.description,
    taskType: checked.taskType,
    owner: checked.owner,
    relatedEntity: checked.relatedEntity,
    relatedEntityId: checked.relatedEntityId,
    dueDate: checked.dueDate,
    endDate: checked.endDate,
    reminder: checked.reminder,
    reminderTime: checked.reminderTime,
    reminderBeforeDays: checked.reminderBeforeDays,
    notifyBy: checked.notifyBy,
    location: checked.location,
    customFields: checked.customFields,
  };
  state.indexOf.set(task.id, state.tasks.length);
  state.tasks.push(task);
  return task;
}

/** The task with that id, whether the read calls show it or not. */
export function findTask(state: AccountState, id: string): StoredTask | null {
  const index = state.indexOf.get(id.toLowerCase());
  return index === undefined ? null : (state.tasks[index] ?? null);
}

function change(state: AccountState, task: StoredTask, changes: Partial<StoredTask>): void {
  const index = state.indexOf.get(task.id);
  if (index !== undefined) state.tasks[index] = { ...task, ...changes };
}

/** Marks a task as gone from `deletedAt` on. */
export function deleteTask(state: AccountState, task: StoredTask, deletedAt: number): void {
  change(state, task, { deletedAt });
}

/** Marks these tasks as done or cancelled; ids that no task has are passed over. Answers with how many were open before. */
export function settleTasks(
  state: AccountState,
  ids: readonly string[],
  as: { readonly completedAt: number } | { readonly cancelledAt: number },
): number {
  const named = [...new Set(ids.map((id) => id.toLowerCase()))].map((id) => findTask(state, id));
  const open = named.filter(isOpen);
  for (const task of open) change(state, task, as);
  return open.length;
}

function isOpen(task: StoredTask | null): task is StoredTask {
  return task?.deletedAt === null && task.completedAt === null && task.cancelledAt === null;
}

/** Whether the read calls show the task. */
export function isVisible(task: StoredTask, now: number): boolean {
  return task.visibleAt <= now && (task.deletedAt === null || task.deletedAt > now);
}
