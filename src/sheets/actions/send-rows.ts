// Menu actions: sends the selected rows, or all new ones, after telling what is about to happen.
import { CHUNK_SIZE } from '../../core/chunks.ts';
import type { Job } from '../../run/job.ts';
import { planToSend, resume, send } from '../../run/jobs.ts';
import { withLeads } from '../../run/leads/lead-book.ts';
import type { PlannedBefore } from '../../run/plan/plan.ts';
import type { Target } from '../../run/plan/row-eligibility.ts';
import { openRuns } from '../../run/record/run-list.ts';
import {
  askAboutHidden,
  askToLookFirst,
  describeBeforeSending,
  nothingToSend,
} from '../../run/report/describe-plan.ts';
import { countOf, describeReport, makeReport, type RunReport } from '../../run/report/run-report.ts';
import { whoseRun } from '../../run/session/whose.ts';
import { openGate } from '../../run/throttle/rate-gate.ts';
import { knowing } from '../account-data.ts';
import { ask, askThreeWays, tell } from '../dialogs.ts';
import { account } from '../keys.ts';
import { selectedSpans } from '../selection.ts';
import { confirmSettings, settingsNews } from '../settings-news.ts';
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
  const { spreadsheet } = workspace;
  const given = withLeads({ ...workspace, account: account() }, true);
  const before = target.kind === 'new' ? goOnWithOpen(given) : null;
  if (before !== null && !before.isOver) {
    tell(describeReport(before));
    return before;
  }
  const decided = decide(knowing(given), target);
  if (decided === null) return null;
  const { before: seen, job } = decided;
  const planned = seen.plan;
  const question = target.kind === 'new' ? askToLookFirst(planned) : '';
  if (question !== '') return ask(question) ? lookFirst(job, spreadsheet) : null;
  if (!nothingToSend(planned)) {
    const calls = Math.ceil(planned.ready.length / CHUNK_SIZE);
    const seconds = openGate(job.ports, job.account).secondsFor(calls);
    const news = settingsNews(workspace);
    const changed = news === null ? [] : [news.lines.join('\n')];
    if (!ask([describeBeforeSending(planned, seconds), ...changed].join('\n\n'))) return null;
    confirmSettings(workspace, news);
    spreadsheet.toast(`Sending ${countOf(planned.ready.length, 'row')} …`, 'Bulk Tasks', -1);
  } else if (planned.invalid.length + planned.duplicates.length === 0) {
    tell(before === null ? describeBeforeSending(planned, 0) : describeReport(before));
    return before;
  }
  const report = makeReport(send(job, target, seen));
  spreadsheet.toast(report.isOver ? 'Done.' : 'Paused.', 'Bulk Tasks', 3);
  tell(describeReport(report));
  return report;
}

/** Looks the rows that wait up in LeadSquared, and sends none. */
function lookFirst(job: Job, spreadsheet: Workspace['spreadsheet']): RunReport {
  spreadsheet.toast('Looking rows up in LeadSquared …', 'Bulk Tasks', -1);
  const report = makeReport(send(job, { kind: 'look-first' }, null));
  spreadsheet.toast(report.isOver ? 'Done.' : 'Paused.', 'Bulk Tasks', 3);
  tell(describeReport(report));
  return report;
}

/** The user's own open runs of the sheet go on before new rows are taken up. @returns the report of the last; null when there was none */
function goOnWithOpen(job: Job & Workspace): RunReport | null {
  const { documentStore, table, user } = job.ports;
  const open = openRuns(documentStore).filter(
    (record) => record.sheetId === table.sheetId && whoseRun(record, job.account, user()) === 'mine',
  );
  let report: RunReport | null = null;
  for (const { id } of open) {
    job.spreadsheet.toast(`Going on with run ${id} …`, 'Bulk Tasks', -1);
    report = makeReport(resume(job, id, null));
    if (!report.isOver) break;
  }
  if (report !== null) job.spreadsheet.toast(report.isOver ? 'Done.' : 'Paused.', 'Bulk Tasks', 3);
  return report;
}

/** Hidden rows are sent only when the user says so; null when the user cancelled. */
function decide(job: Job, target: Target): { readonly before: PlannedBefore; readonly job: Job } | null {
  const before = planToSend(job, target);
  if (before.plan.hidden.length === 0) return { before, job };
  const answer = askThreeWays(askAboutHidden(before.plan));
  if (answer === 'cancel') return null;
  if (answer === 'no') return { before, job };
  const all = { ...job, settings: { ...job.settings, sendHiddenRows: true } };
  return { before: planToSend(all, target), job: all };
}
