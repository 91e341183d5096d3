// Menu actions: sends the selected rows, or all new ones, after telling what is about to happen.
import { CHUNK_SIZE } from '../../core/chunks.ts';
import type { SheetSettings } from '../../core/settings.ts';
import type { Account } from '../../run/job.ts';
import { EXECUTION_BUDGET_MS, plan, resume, send } from '../../run/jobs.ts';
import type { Plan } from '../../run/plan/plan.ts';
import type { Target } from '../../run/plan/row-eligibility.ts';
import { readRecord } from '../../run/record/run-record.ts';
import { askAboutHidden, describeBeforeSending, nothingToSend } from '../../run/report/describe-plan.ts';
import { countOf, describeReport, makeReport, type RunReport } from '../../run/report/run-report.ts';
import { openGate } from '../../run/throttle/open-gate.ts';
import { ask, askThreeWays, tell } from '../dialogs.ts';
import { account } from '../keys.ts';
import { selectedSpans } from '../selection.ts';
import { openWorkspace, type Workspace } from '../workspace.ts';

/** What a run came to; null when the user decided against it or there was nothing to do. */
export interface Sent {
  readonly report: RunReport | null;
}

export function sendSelected(): Sent {
  const workspace = openWorkspace();
  return { report: sendTarget(workspace, { kind: 'rows', spans: selectedSpans(workspace.sheet) }) };
}

export function sendAllNew(): Sent {
  return { report: sendTarget(openWorkspace(), { kind: 'new' }) };
}

function sendTarget(workspace: Workspace, target: Target): RunReport | null {
  const { ports, spreadsheet, openedAt } = workspace;
  const keys = account();
  const decided = decide(workspace, target);
  if (decided === null) return null;
  const { planned, settings } = decided;
  if (!nothingToSend(planned)) {
    const calls = Math.ceil(planned.ready.length / CHUNK_SIZE);
    if (!ask(describeBeforeSending(planned, openGate(ports, keys).secondsFor(calls)))) return null;
    spreadsheet.toast(`Sending ${countOf(planned.ready.length, 'row')} …`, 'Bulk Tasks', -1);
  } else if (planned.invalid.length + planned.duplicates.length === 0) {
    const ended = endOpenRun(workspace, keys);
    tell(ended === null ? describeBeforeSending(planned, 0) : describeReport(ended));
    return ended;
  }
  const report = makeReport(
    send(ports, settings, keys, target, planned.knownHidden, openedAt + EXECUTION_BUDGET_MS),
  );
  spreadsheet.toast(report.isOver ? 'Done.' : 'Paused.', 'Bulk Tasks', 3);
  tell(describeReport(report));
  return report;
}

/** A run that was cut off after its last row is still open, and keeps its end from the history; null when there is none. */
function endOpenRun({ ports, settings }: Workspace, keys: Account): RunReport | null {
  const open = readRecord(ports.documentStore);
  const isHere = open !== null && open.state !== 'ended' && open.sheetId === ports.table.sheetId;
  return isHere ? makeReport(resume(ports, settings, keys, open.id, null)) : null;
}

/** Hidden rows are sent only when the user says so; null when the user cancelled. */
function decide(
  { ports, settings }: Workspace,
  target: Target,
): { planned: Plan; settings: SheetSettings } | null {
  const planned = plan(ports, settings, target);
  if (planned.hidden.length === 0) return { planned, settings };
  const answer = askThreeWays(askAboutHidden(planned));
  if (answer === 'cancel') return null;
  if (answer === 'no') return { planned, settings };
  const all = { ...settings, sendHiddenRows: true };
  return { planned: plan(ports, all, target), settings: all };
}
