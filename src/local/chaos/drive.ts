// Works the add-on as its users do: one click in the menu, or the sidebar's loop of short calls.
import type { ExecutionResult, RunOptions } from '../apps-script/host-options.ts';
import { answerOf, partOf, type Stage } from './stage.ts';

/** More calls than the sidebar needs for the longest run of a test. */
const MOST_CALLS = 80;

export interface Driven {
  readonly killed: boolean;
  /** Service calls made until the end, or until the kill. */
  readonly calls: number;
  /** What the add-on answered when it could not do it; '' when it could. */
  readonly complaint: string;
}

type Hooks = Pick<RunOptions, 'killAt'>;

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((a, b) => a + b, 0);
}

function complaintOf(result: ExecutionResult): string {
  if (!result.ok) return result.error.message;
  const { ok, message } = answerOf(result);
  return ok === false ? String(message) : '';
}

export function sendByMenu(stage: Stage, hooks: Hooks = {}): Driven {
  // A click acts on the sheet that is open, and the add-on may have opened its own.
  stage.workbook.activate(stage.sheet);
  const result = stage.host.runNow('sendAllNewRows', [], { kind: 'menu', ...hooks });
  const killed = !result.ok && result.killed;
  return { killed, calls: sum(result.serviceCalls), complaint: complaintOf(result) };
}

/** One call of the sidebar's. @returns the run's id and state, '' when the add-on gave none */
function callSidebar(stage: Stage, name: string, input: unknown, hooks: Hooks = {}) {
  const result = stage.host.runNow(name, [input], { kind: 'client', ...hooks });
  const run = partOf(answerOf(result), 'run');
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  return {
    killed: !result.ok && result.killed,
    calls: sum(result.serviceCalls),
    complaint: complaintOf(result),
    id: text(run.id),
    state: text(run.state),
  };
}

/** One short piece of work on the run that is going on. */
export function advanceBySidebar(stage: Stage, runId: string): void {
  callSidebar(stage, 'sidebarAdvance', { runId });
}

/** The id of the run that is going on or ended last; '' for none. */
export function currentRun(stage: Stage): { id: string; state: string } {
  return callSidebar(stage, 'sidebarProgress', null);
}

/** Goes on with a run until it has ended, or somebody else has taken its place. */
export function advanceToEnd(stage: Stage, runId: string, hooks: Hooks = {}): Driven {
  let calls = 0;
  for (let turn = 0; turn < MOST_CALLS; turn++) {
    // The kill counts the service calls of the whole loop, so that it may fall into any of its executions.
    const left =
      hooks.killAt === undefined ? undefined : { ...hooks.killAt, call: hooks.killAt.call - calls };
    const step = callSidebar(stage, 'sidebarAdvance', { runId }, left === undefined ? {} : { killAt: left });
    calls += step.calls;
    const { killed, complaint } = step;
    if (killed || step.state === '' || step.state === 'ended') return { killed, calls, complaint };
  }
  return { killed: false, calls, complaint: `the run has not ended after ${MOST_CALLS} calls` };
}

export function sendBySidebar(stage: Stage, hooks: Hooks = {}): Driven {
  const rows = { sheetId: stage.sheet.gid, target: 'new', spans: [] };
  const started = callSidebar(stage, 'sidebarStart', { rows, sendHidden: false }, hooks);
  if (started.killed || started.id === '') return started;
  const { killAt } = hooks;
  const left = killAt === undefined ? {} : { killAt: { ...killAt, call: killAt.call - started.calls } };
  const driven = advanceToEnd(stage, started.id, left);
  return { ...driven, calls: driven.calls + started.calls };
}
