// A sandbox LeadSquared account: a pure state machine that answers calls, with the clock passed in and no network.
import { type Answer, badRequest, webPage } from './answer.ts';
import { startOfDayIn } from './dates.ts';
import { answerInstead, rateRefusal, spoil, unauthorized } from './fault-replies.ts';
import { parseJson } from './json.ts';
import { type AccountOptions, DEFAULT_OPTIONS, mergeOptions, userOfKeys } from './options.ts';
import { PATHS } from './paths.ts';
import type { SandboxUser } from './records.ts';
import { ROUTES } from './routes.ts';
import {
  type AccountState,
  type CallRecord,
  createState,
  drawMs,
  newFaultScript,
  ownTime,
  type StoredTask,
  settleTasks,
  type WebhookCall,
} from './state.ts';
import { nextDue, takeDue } from './webhooks.ts';

/** One HTTP call to the account, as plain data. */
export interface SandboxRequest {
  readonly method: string;
  /** The path alone, for instance `/v2/Task.svc/Bulk/Create`. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface SandboxReply {
  /** Meaningless when the connection is cut. */
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** How long after the call's arrival the reply (or the cut) comes, in milliseconds. */
  readonly delayMs: number;
  /** The connection is dropped without a reply: 'before' anything was stored, or 'after' it was stored. */
  readonly cut: null | 'before' | 'after';
}

export interface Account {
  readonly options: AccountOptions;
  /** Every task ever stored, in the order of storing. */
  readonly tasks: readonly StoredTask[];
  /** The log of all calls. It never holds keys. */
  readonly calls: readonly CallRecord[];
  /**
   * Answers one call. Never throws, whatever the call holds.
   *
   * @param now milliseconds since 1970; must not go backwards from call to call
   */
  handle(request: SandboxRequest, now: number): SandboxReply;
  /** Takes out the webhook calls that are due; making them is the caller's business. */
  takeWebhooks(now: number): WebhookCall[];
  /** When the next webhook call is due; null when none is waiting. */
  nextWebhookAt(): number | null;
  /**
   * Changes settings while running. New `faults` start counting anew.
   *
   * @throws SandboxOptionError
   */
  configure(changes: Partial<AccountOptions>): void;
  /** Marks tasks as done, as their owners do; answers with how many were open before. */
  complete(ids: readonly string[], now: number): number;
  /** Cancels tasks, as their owners do; answers with how many were open before. */
  cancel(ids: readonly string[], now: number): number;
  counts(): ReturnType<typeof countAll>;
  /** Forgets all tasks, calls and counts, and starts the randomness anew; the settings stay. */
  reset(): void;
}

const LONGEST_LOGGED_PATH = 200;

/**
 * @param options laid over `DEFAULT_OPTIONS`
 * @throws SandboxOptionError
 */
export function createAccount(options: Partial<AccountOptions> = {}): Account {
  let state = createState(mergeOptions(DEFAULT_OPTIONS, options));
  return {
    get options() {
      return state.options;
    },
    get tasks() {
      return state.tasks;
    },
    get calls() {
      return state.calls;
    },
    handle: (request, now) => handle(state, request, now),
    takeWebhooks: (now) => takeDue(state, now),
    nextWebhookAt: () => nextDue(state),
    configure(changes) {
      state.options = mergeOptions(state.options, changes);
      if (changes.faults) state.faults = newFaultScript(state.options);
      if (changes.user) state.startOfDay = startOfDayIn(state.options.user.timeZone);
    },
    complete: (ids, now) => settleTasks(state, ids, { completedAt: now }),
    cancel: (ids, now) => settleTasks(state, ids, { cancelledAt: now }),
    counts: () => countAll(state),
    reset() {
      state = createState(state.options);
    },
  };
}

function handle(state: AccountState, request: SandboxRequest, now: number): SandboxReply {
  const { kind, slowMs } = state.faults.strike(request.path);
  const callNumber = state.calls.length + 1;
  const answer =
    answerInstead(kind, state.options.limit) ?? spoil(answerCall(state, request, now, callNumber), kind);
  const cut = kind === 'cut-before' ? 'before' : kind === 'cut-after' ? 'after' : null;
  state.calls.push({
    number: callNumber,
    at: now,
    method: request.method.slice(0, LONGEST_LOGGED_PATH),
    path: withoutKeys(request.path, state.options).slice(0, LONGEST_LOGGED_PATH),
    status: cut ? null : answer.status,
    outcome: answer.outcome,
    fault: kind,
    tasksInCall: answer.tasksInCall ?? 0,
    tasksStored: answer.tasksStored ?? 0,
  });
  const delayMs = drawMs(state, state.options.latency) + slowMs;
  return {
    status: answer.status,
    headers: { 'content-type': answer.contentType, ...dateHeader(state, now + delayMs) },
    body: answer.body,
    delayMs,
    cut,
  };
}

/** By the account's own clock, at the moment of the reply. */
function dateHeader(state: AccountState, at: number): { readonly date?: string } {
  return state.options.clockSkew === null ? {} : { date: new Date(ownTime(state, at)).toUTCString() };
}

function answerCall(state: AccountState, request: SandboxRequest, now: number, callNumber: number): Answer {
  const route = ROUTES.get(request.path);
  if (!route) return webPage(404, 'Endpoint not found', 'not-found');
  if (route.method !== request.method.toUpperCase()) return webPage(405, 'Method not allowed', 'bad-request');
  const user = keyOwner(request, state.options);
  if (user === null) return unauthorized();
  const refusal = checkLimits(state, request.path, now);
  if (refusal) return refusal;
  const body = route.method === 'POST' ? parseJson(request.body) : { value: null };
  if (!body) return badRequest('The request body is not valid JSON');
  return route.endpoint({ state, callNumber, user, now, query: request.query, body: body.value });
}

function keyOwner({ headers, query }: SandboxRequest, options: AccountOptions): SandboxUser | null {
  const access = headers['x-lsq-accesskey'] ?? query.accessKey ?? '';
  const secret = headers['x-lsq-secretkey'] ?? query.secretKey ?? '';
  return userOfKeys(options, access, secret);
}

function checkLimits(state: AccountState, path: string, now: number): Answer | null {
  const { limit, bulkLimit, rateRefusal: status, refusedCallsCount } = state.options;
  const tight = path === PATHS.bulkCreate ? bulkLimit : null;
  const hasRoom = state.window.hasRoom(limit, now);
  const hasBulkRoom = tight === null || state.bulkWindow.hasRoom(tight, now);
  const refused = !hasRoom || !hasBulkRoom;
  if (!refused || refusedCallsCount) {
    state.window.count(now);
    if (tight) state.bulkWindow.count(now);
  }
  if (!refused) return null;
  return rateRefusal(status, !hasRoom || !tight ? limit : tight);
}

function withoutKeys(path: string, { keys, otherKeys }: AccountOptions): string {
  return [keys, ...otherKeys]
    .flatMap(({ access, secret }) => [access, secret])
    .flatMap((key) => [key, encodeURIComponent(key)])
    .reduce((text, key) => (key === '' ? text : text.split(key).join('(key)')), path);
}

function countAll({ calls, tasks }: AccountState) {
  const kept = tasks.filter((task) => task.deletedAt === null);
  const appointments = kept.filter((task) => task.taskType.category === 0).length;
  return {
    calls: calls.length,
    bulkCalls: calls.filter((call) => call.path === PATHS.bulkCreate).length,
    rateRefused: calls.filter((call) => call.outcome === 'rate-refused').length,
    /** Stored and not deleted, visible to the read calls or not. */
    tasks: kept.length,
    appointments,
    toDos: kept.length - appointments,
    deleted: tasks.length - kept.length,
  };
}
