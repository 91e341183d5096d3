// Reads back from LeadSquared which tasks exist, so that accepted and doubtful rows end in a true state.
import { formatStatus } from '../core/status.ts';
import { type FoundTask, readFoundTasks } from '../leadsquared/found-task.ts';
import { type HttpReply, NoReplyError } from '../leadsquared/http.ts';
import { matchTasks } from '../leadsquared/match.ts';
import { planReadBack } from '../leadsquared/read-back-plan.ts';
import { errorEnvelope, parseJson, rateInText } from '../leadsquared/reply-forms.ts';
import { PAGE_SIZE, retrieveTasks, type TaskQuery } from '../leadsquared/requests.ts';
import type { ResultWrite } from './results.ts';
import { type Entry, locate, type RunState, relocate } from './run-state.ts';
import { dataSpan } from './sheet-view.ts';

/** Waits before the looks at LeadSquared, in seconds: tasks appear after seconds, sometimes after minutes. */
const WAITS_SECONDS = [2, 3, 5, 10, 15, 30, 60] as const;
/** How far the clocks of Google and LeadSquared may differ. */
const CLOCK_SLACK_MS = 60_000;
/** A read call that gets no usable reply is repeated this often in one look. */
const READ_TRIES = 3;
/** Most pages that one query is followed through. */
const MOST_PAGES = 500;
/** Kept free before the deadline to write the results. */
const WRITE_RESERVE_MS = 15_000;

/** One page of a query; null when LeadSquared gave no usable reply. */
function readPage(state: RunState, query: TaskQuery): FoundTask[] | null {
  for (let attempt = 0; attempt < READ_TRIES; attempt++) {
    if (state.gate.enter(1, state.deadline - WRITE_RESERVE_MS) === 0) return null;
    let reply: HttpReply | undefined;
    try {
      [reply] = state.http.send([retrieveTasks(state.connection, query)]);
    } catch (error) {
      state.gate.done();
      // Reading changes nothing, so a lost reply is simply asked for again.
      if (error instanceof NoReplyError) continue;
      throw error;
    }
    const json = parseJson(reply?.body ?? '');
    const rate = rateInText(
      errorEnvelope(json)?.message ?? (reply?.status === 200 ? '' : (reply?.body ?? '')),
    );
    if (rate !== null || reply?.status === 429) {
      state.gate.refused(rate);
      continue;
    }
    state.gate.done();
    if (reply?.status !== 200) continue;
    const tasks = readFoundTasks(json, query.kind === 'appointments' ? 'appointment' : 'to-do');
    if (tasks !== null) return tasks;
  }
  return null;
}

/** Every task of the owners around the due dates, whatever made it; null when a page could not be read. */
function readAll(state: RunState, doubts: readonly Entry[]): FoundTask[] | null {
  const found = new Map<string, FoundTask>();
  for (const query of planReadBack(doubts.map((doubt) => doubt.task))) {
    for (let page = 1; page <= MOST_PAGES; page++) {
      const tasks = readPage(state, { ...query, page });
      if (tasks === null) return null;
      for (const task of tasks) found.set(task.id, task);
      if (tasks.length < PAGE_SIZE) break;
    }
  }
  return [...found.values()];
}

/** Task ids that rows of the sheet hold already: those tasks are not up for a match. */
function idsInSheet(state: RunState): Set<string> {
  const span = dataSpan(state.head);
  const texts = span === null ? [] : state.table.readColumn(state.results.idColumn, span);
  return new Set(texts.map((text) => text.trim().toLowerCase()).filter((text) => text !== ''));
}

function isAccepted(doubt: Entry): boolean {
  return doubt.status === 'Accepted';
}

/** The run that sent the row; runs nobody remembers could have begun at any time. */
function sentSince(state: RunState, doubt: Entry): number {
  const start = doubt.token.runId === state.runId ? state.startedAt : state.runStarts.get(doubt.token.runId);
  return start === undefined ? 0 : start - CLOCK_SLACK_MS;
}

function matchDoubts(
  doubts: readonly Entry[],
  found: readonly FoundTask[],
  known: ReadonlySet<string>,
  since: number,
): Map<Entry, string | null> {
  // Accepted rows go first: of two equal rows, the one LeadSquared said it took is the likelier owner of a task.
  const ordered = [...doubts.filter(isAccepted), ...doubts.filter((doubt) => !isAccepted(doubt))];
  const fresh = found.filter((task) => !known.has(task.id) && (task.createdAt ?? since) >= since);
  const ids = matchTasks(
    ordered.map((doubt) => doubt.task),
    fresh,
  );
  return new Map(ordered.map((doubt, place) => [doubt, ids[place] ?? null]));
}

/** Rows of calls whose reply told how many tasks were made, once all of those are found: the others were not made. */
function notMade(open: readonly Entry[], foundByCall: ReadonlyMap<object, number>): Map<Entry, string> {
  const refused = new Map<Entry, string>();
  for (const doubt of open) {
    const { call } = doubt;
    if (call === null || call.created >= call.size) continue;
    if ((foundByCall.get(call) ?? 0) >= call.created) refused.set(doubt, call.message);
  }
  return refused;
}

function stillOpen(doubt: Entry, waited: number): string {
  const after = waited < 1 ? '' : ` after ${Math.round(waited)} seconds`;
  return isAccepted(doubt)
    ? `not seen in LeadSquared yet${after}. Choose “Send all new rows” later to look again; nothing is sent twice.`
    : `no such task was found in LeadSquared${after}. Look there before you clear this cell and send the row again.`;
}

/**
 * Looks the doubtful rows up until all are settled, the waiting time is over or the execution's time is up, and writes
 * what was found after every look.
 *
 * @param seconds how long to go on looking after the first look
 * @returns the number of rows still in doubt
 */
export function verify(state: RunState, doubts: readonly Entry[], seconds: number): number {
  let open = [...doubts];
  const started = state.clock.now();
  const foundByCall = new Map<object, number>();
  for (let look = 0; open.length > 0; look++) {
    const wait = (WAITS_SECONDS[Math.min(look, WAITS_SECONDS.length - 1)] ?? 0) * 1000;
    const waited = state.clock.now() - started;
    if (look > 0 && waited >= seconds * 1000) break;
    if (state.clock.now() + wait + WRITE_RESERVE_MS >= state.deadline || !state.lease.renew()) break;
    state.clock.sleep(wait);
    relocate(state, open);
    const found = readAll(state, open);
    if (found === null) continue;
    const since = Math.min(...open.map((doubt) => sentSince(state, doubt)));
    const ids = matchDoubts(open, found, idsInSheet(state), since);
    for (const doubt of open) {
      const { call } = doubt;
      if (call !== null && ids.get(doubt)) foundByCall.set(call, (foundByCall.get(call) ?? 0) + 1);
    }
    const refused = notMade(
      open.filter((doubt) => !ids.get(doubt)),
      foundByCall,
    );
    writeFound(state, open, ids, refused);
    open = open.filter((doubt) => !ids.get(doubt) && !refused.has(doubt));
  }
  writeOpen(state, open, (state.clock.now() - started) / 1000);
  return open.length;
}

function writeFound(
  state: RunState,
  open: readonly Entry[],
  ids: ReadonlyMap<Entry, string | null>,
  refused: ReadonlyMap<Entry, string>,
): void {
  locate(state, open);
  const writes = open.flatMap((doubt): ResultWrite[] => {
    const { row, token } = doubt;
    const taskId = ids.get(doubt) ?? null;
    const refusal = refused.get(doubt);
    if (taskId !== null) doubt.status = 'Created';
    else if (refusal !== undefined) doubt.status = 'Failed';
    if (row === null) return [];
    if (taskId !== null) return [{ row, status: formatStatus('Created', token), taskId }];
    if (refusal === undefined) return [];
    const reason = `LeadSquared: ${refusal === '' ? 'it made no task and gave no reason.' : refusal}`;
    return [{ row, status: formatStatus('Failed', token, reason) }];
  });
  state.results.write(writes);
  state.table.flush();
}

function writeOpen(state: RunState, open: readonly Entry[], waited: number): void {
  if (open.length === 0) return;
  locate(state, open);
  state.results.write(
    open.flatMap((doubt) => {
      const { row, token } = doubt;
      const status = isAccepted(doubt) ? 'Accepted' : 'Unknown';
      doubt.status = status;
      return row === null ? [] : [{ row, status: formatStatus(status, token, stillOpen(doubt, waited)) }];
    }),
  );
  state.table.flush();
}
