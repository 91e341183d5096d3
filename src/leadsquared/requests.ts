// The HTTP requests of the API calls that the add-on makes; keys travel in headers only.
import type { Task } from '../core/task.ts';
import { type Connection, leadSquaredHost } from './connection.ts';
import type { HttpRequest } from './http.ts';
import { taskJson } from './task-json.ts';

/** @param path behind `/v2/` */
export function apiRequest(
  connection: Connection,
  method: 'GET' | 'POST',
  path: string,
  body: unknown,
): HttpRequest {
  return {
    method,
    url: `https://${leadSquaredHost(connection.host)}/v2/${path}`,
    headers: { 'x-LSQ-AccessKey': connection.accessKey, 'x-LSQ-SecretKey': connection.secretKey },
    body: body === null ? '' : JSON.stringify(body),
  };
}

/** Who the keys belong to (page user-authentication). */
export function userByAccessKey(connection: Connection): HttpRequest {
  return apiRequest(connection, 'GET', 'Authentication.svc/UserByAccessKey.Get', null);
}

/** All users of the account, without pages. */
export function allUsers(connection: Connection): HttpRequest {
  return apiRequest(connection, 'GET', 'UserManagement.svc/Users.Get', null);
}

/** All task types with their columns (page get-list-of-task-types). */
export function allTaskTypes(connection: Connection): HttpRequest {
  return apiRequest(connection, 'GET', 'Task.svc/RetrieveTaskType', null);
}

/**
 * Create Tasks in Bulk (page create-tasks-in-bulk).
 *
 * @param tasks at most `CHUNK_SIZE`
 * @param webhookUrl address that LeadSquared tells the outcome; '' for none
 */
export function bulkCreate(connection: Connection, tasks: readonly Task[], webhookUrl: string): HttpRequest {
  const body: Record<string, unknown> = { TaskList: tasks.map(taskJson) };
  if (webhookUrl !== '') body.StatusWebhookURL = webhookUrl;
  return apiRequest(connection, 'POST', 'Task.svc/Bulk/Create', body);
}

/** Create Task (page create-a-task): one task, whose id comes back at once. */
export function createOne(connection: Connection, task: Task): HttpRequest {
  return apiRequest(connection, 'POST', 'Task.svc/Create', taskJson(task));
}

/** Tasks of several owners between two days, both included, at most 100 days apart. */
export interface TaskQuery {
  readonly kind: 'appointments' | 'to-dos';
  /** `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
  readonly owners: readonly string[];
  /** From 1. */
  readonly page: number;
}

/** Rows asked for in one page (client code uses this size). */
export const PAGE_SIZE = 1000;

/** Get appointments, or to-dos, by their owners' e-mail addresses (pages get-appointments and get-to-dos). */
export function retrieveTasks(connection: Connection, query: TaskQuery): HttpRequest {
  const call = query.kind === 'appointments' ? 'RetrieveAppointments' : 'RetrieveToDos';
  return apiRequest(connection, 'POST', `Task.svc/${call}/ByUserEmailAddress`, {
    FromDate: query.from,
    ToDate: query.to,
    Users: query.owners,
    Paging: { PageIndex: query.page, PageSize: PAGE_SIZE },
  });
}

/** Tasks in one call of DeleteTasks (page delete-tasks-in-bulk). */
export const DELETE_SIZE = 5000;

/**
 * Delete Tasks in Bulk (page delete-tasks-in-bulk). LeadSquared answers at once and deletes a little later.
 *
 * @param ids at most `DELETE_SIZE`
 */
export function deleteTasks(connection: Connection, ids: readonly string[]): HttpRequest {
  return apiRequest(connection, 'POST', 'Task.svc/DeleteTasks', { TaskIds: ids });
}

/** One task by its id (Retrieve.GetById), wherever it was moved to and whoever owns it now. */
export function taskById(connection: Connection, id: string): HttpRequest {
  return apiRequest(connection, 'GET', `Task.svc/Retrieve.GetById?id=${encodeURIComponent(id)}`, null);
}
