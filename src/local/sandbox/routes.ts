// Which endpoint answers which path and method.
import type { Endpoint } from './context.ts';
import { bulkCreate, createOne } from './create-tasks.ts';
import { deleteTasks } from './delete-tasks.ts';
import { leadByEmail, leadById, leadByPhone, leadsByAttribute, leadsByIds } from './leads.ts';
import { taskTypes, users } from './lists.ts';
import { userByAccessKey } from './look-ups.ts';
import { opportunityById } from './opportunities.ts';
import { PATHS } from './paths.ts';
import { byOwnersEmail, retrieve, retrieveById, tasksByLead } from './read-tasks.ts';

export interface Route {
  readonly method: 'GET' | 'POST';
  readonly endpoint: Endpoint;
}

export const ROUTES: ReadonlyMap<string, Route> = new Map<string, Route>([
  [PATHS.userByAccessKey, { method: 'GET', endpoint: userByAccessKey }],
  [PATHS.bulkCreate, { method: 'POST', endpoint: bulkCreate }],
  [PATHS.create, { method: 'POST', endpoint: createOne }],
  [PATHS.appointmentsByEmail, { method: 'POST', endpoint: byOwnersEmail(0) }],
  [PATHS.toDosByEmail, { method: 'POST', endpoint: byOwnersEmail(1) }],
  [PATHS.retrieve, { method: 'POST', endpoint: retrieve }],
  [PATHS.retrieveById, { method: 'GET', endpoint: retrieveById }],
  [PATHS.tasksByLead, { method: 'GET', endpoint: tasksByLead }],
  [PATHS.taskTypes, { method: 'GET', endpoint: taskTypes }],
  [PATHS.deleteTasks, { method: 'POST', endpoint: deleteTasks }],
  [PATHS.users, { method: 'GET', endpoint: users }],
  [PATHS.leadsByIds, { method: 'POST', endpoint: leadsByIds }],
  [PATHS.leadByEmail, { method: 'GET', endpoint: leadByEmail }],
  [PATHS.leadByPhone, { method: 'GET', endpoint: leadByPhone }],
  [PATHS.leadsByAttribute, { method: 'POST', endpoint: leadsByAttribute }],
  [PATHS.leadById, { method: 'GET', endpoint: leadById }],
  [PATHS.opportunityById, { method: 'GET', endpoint: opportunityById }],
]);
