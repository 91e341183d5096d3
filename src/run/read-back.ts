// Fetches the tasks of some owners around some due dates, page by page, within the limiter.
import type { Task } from '../core/task.ts';
import { type FoundTask, readFoundTasks } from '../leadsquared/found-task.ts';
import { type HttpReply, NoReplyError } from '../leadsquared/http.ts';
import { planReadBack } from '../leadsquared/read-back-plan.ts';
import { errorEnvelope, parseJson, rateInText } from '../leadsquared/reply-forms.ts';
import { PAGE_SIZE, retrieveTasks, type TaskQuery } from '../leadsquared/requests.ts';
import { keepLease, type RunState } from './run-state.ts';

/** A read call that gets no usable reply is repeated this often in one look. */
const READ_TRIES = 3;
/** Most pages that one query is followed through. */
const MOST_PAGES = 500;

/** One page of a query; null when LeadSquared gave no usable reply. */
function readPage(state: RunState, query: TaskQuery): FoundTask[] | null {
  for (let attempt = 0; attempt < READ_TRIES; attempt++) {
    if (state.gate.enter(1, state.deadline) === 0) return null;
    const reply = send(state, query);
    if (reply === null) continue;
    const json = parseJson(reply.body);
    const text = errorEnvelope(json)?.message ?? (reply.status === 200 ? '' : reply.body);
    const rate = rateInText(text);
    if (rate !== null || reply.status === 429) {
      state.gate.refused(rate);
      continue;
    }
    state.gate.done();
    const tasks = readFoundTasks(json, query.kind === 'appointments' ? 'appointment' : 'to-do');
    if (reply.status === 200 && tasks !== null) return tasks;
  }
  return null;
}

function send(state: RunState, query: TaskQuery): HttpReply | null {
  try {
    return state.http.send([retrieveTasks(state.connection, query)])[0] ?? null;
  } catch (error) {
    state.gate.done();
    // Reading changes nothing, so a lost reply is simply asked for again.
    if (error instanceof NoReplyError) return null;
    throw error;
  }
}

/** Every task of these tasks' owners around their due dates, whatever made it; null when a page could not be read. */
export function readAll(state: RunState, tasks: readonly Task[]): FoundTask[] | null {
  const found = new Map<string, FoundTask>();
  for (const query of planReadBack(tasks)) {
    for (let page = 1; page <= MOST_PAGES; page++) {
      const items = readPage(state, { ...query, page });
      if (items === null) return null;
      for (const task of items) found.set(task.id, task);
      if (items.length < PAGE_SIZE) break;
      if (!keepLease(state)) return null;
    }
  }
  return [...found.values()];
}
