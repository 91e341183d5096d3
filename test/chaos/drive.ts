// Works the add-on as its users do: one click in the menu, or the sidebar's loop of short calls.
import type { ExecutionResult, RunOptions } from '../../src/local/host/host-options.ts';
import { type Answer, answerOf, callsIn, partOf } from '../support/answers.ts';
import type { Bench } from '../support/bench.ts';

/** More calls than the sidebar needs for the longest run of a test. */
const MOST_CALLS = 80;

export interface Driven {
  readonly killed: boolean;
  /** Service calls made until the end, or until the kill. */
  readonly calls: number;
  /** What the add-on answered when it could not do it; '' when it could. */
  readonly complaint: string;
}

/** Who does it, and where it is cut off. */
export type Hooks = Pick<RunOptions, 'killAt' | 'user'>;

/** Also: after how many of its calls the sidebar is closed. */
interface SidebarHooks extends Hooks {
  readonly mostCalls?: number;
}

export interface Called extends Driven {
  readonly answer: Answer;
}

/** A kill counts the service calls of all executions that belong together, so that it may fall into any of them. */
export function afterCalls(hooks: Hooks, calls: number): Hooks {
  const { killAt } = hooks;
  return killAt === undefined ? hooks : { ...hooks, killAt: { ...killAt, call: killAt.call - calls } };
}

function called(result: ExecutionResult): Called {
  const answer = answerOf(result);
  const { ok, message } = answer;
  const refused = ok === false ? String(message) : '';
  return {
    killed: !result.ok && result.killed,
    calls: callsIn(result),
    complaint: result.ok ? refused : result.error.message,
    answer,
  };
}

export function clickMenu(bench: Bench, functionName: string, hooks: Hooks = {}): Called {
  // A click acts on the sheet that is open, and the add-on may have opened its own.
  bench.workbook.activate(bench.sheet);
  return called(bench.host.runNow(functionName, [], { kind: 'menu', ...hooks }));
}

export function callSidebar(bench: Bench, name: string, input: unknown, hooks: Hooks = {}): Called {
  return called(bench.host.runNow(name, [input], { kind: 'client', ...hooks }));
}

export function sendByMenu(bench: Bench, hooks: Hooks = {}): Driven {
  return clickMenu(bench, 'sendAllNewRows', hooks);
}

/** The run that an answer shows; '' where it shows none. */
function runIn({ answer }: Called): { readonly id: string; readonly state: string } {
  const { id, state } = partOf(answer, 'run');
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  return { id: text(id), state: text(state) };
}

/** The id and state of the run that is under way or ended last; '' for none. */
export function currentRun(bench: Bench): { readonly id: string; readonly state: string } {
  return runIn(callSidebar(bench, 'sidebarProgress', null));
}

function history(bench: Bench): Readonly<Record<string, unknown>>[] {
  const { runs } = callSidebar(bench, 'sidebarHistory', null).answer;
  return (Array.isArray(runs) ? runs : []).map((run) => partOf({ run }, 'run'));
}

/** When the run began, in milliseconds since 1970 UTC. */
export function startOfRun(bench: Bench, runId: string): number {
  const { startedAt } = history(bench).find(({ id }) => id === runId) ?? {};
  return Number(startedAt ?? 0);
}

/** The run that the menu would undo: the last one that has tasks; '' when there is none. */
export function lastRunWithTasks(bench: Bench): string {
  for (const { id, state, counts } of history(bench)) {
    if (state === 'ended' && Number(partOf({ counts }, 'counts').created) > 0) return String(id);
  }
  return '';
}

/** One short piece of work on the run that is under way. */
export function advanceBySidebar(bench: Bench, hooks: Hooks = {}): void {
  callSidebar(bench, 'sidebarAdvance', { runId: currentRun(bench).id }, hooks);
}

/** Presses Stop. */
export function stopBySidebar(bench: Bench, hooks: Hooks = {}): void {
  callSidebar(bench, 'sidebarStop', { runId: currentRun(bench).id }, hooks);
}

/** Resumes a run until it has ended, or somebody else has taken its place, or the sidebar is closed. */
export function advanceToEnd(bench: Bench, runId: string, sidebar: SidebarHooks = {}): Driven {
  const { mostCalls, ...hooks } = sidebar;
  let calls = 0;
  for (let turn = 0; turn < (mostCalls ?? MOST_CALLS); turn++) {
    const step = callSidebar(bench, 'sidebarAdvance', { runId }, afterCalls(hooks, calls));
    calls += step.calls;
    const { killed, complaint } = step;
    const { state } = runIn(step);
    if (killed || state === '' || state === 'ended') return { killed, calls, complaint };
  }
  const complaint = mostCalls === undefined ? `the run has not ended after ${MOST_CALLS} calls` : '';
  return { killed: false, calls, complaint };
}

/** @param target the rows that wait, or those that LeadSquared refused */
export function sendBySidebar(
  bench: Bench,
  sidebar: SidebarHooks = {},
  target: 'new' | 'failed' = 'new',
): Driven {
  const { mostCalls, ...hooks } = sidebar;
  const rows = { sheetId: bench.sheet.gid, target, spans: [] };
  const started = callSidebar(bench, 'sidebarStart', { rows, sendHidden: false }, hooks);
  const { id } = runIn(started);
  if (started.killed || id === '') return started;
  const closed = mostCalls === undefined ? {} : { mostCalls };
  const driven = advanceToEnd(bench, id, { ...afterCalls(hooks, started.calls), ...closed });
  return { ...driven, calls: driven.calls + started.calls };
}

/** Has all new rows checked and marked; sends nothing. */
export function checkBySidebar(bench: Bench, hooks: Hooks = {}): Driven {
  return callSidebar(bench, 'sidebarCheck', { target: 'new', rows: null }, hooks);
}

/** One try to undo the last run. */
export interface UndoTry extends Driven {
  /** The add-on says that nothing is left to undo. */
  readonly isDone: boolean;
}

export function undoByMenu(bench: Bench, hooks: Hooks = {}): UndoTry {
  const tried = clickMenu(bench, 'undoLastRun', hooks);
  return { ...tried, isDone: tried.answer.ok === true && tried.answer.report === null };
}

export function undoBySidebar(bench: Bench, runId: string, hooks: Hooks = {}): UndoTry {
  const asked = callSidebar(bench, 'sidebarUndoPreview', { runId }, hooks);
  const { possible } = partOf(asked.answer, 'undo');
  if (possible !== true) return { ...asked, isDone: possible === false };
  const tried = callSidebar(bench, 'sidebarUndo', { runId }, afterCalls(hooks, asked.calls));
  return { ...tried, calls: asked.calls + tried.calls, isDone: false };
}
