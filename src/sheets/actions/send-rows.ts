// Menu actions: sends the selected rows, or all new ones, after telling what is about to happen.
import { NO_TIME } from '../../core/estimate.ts';
import { isNewToAccount, noteTried } from '../../run/account-habits.ts';
import type { Job } from '../../run/job.ts';
import { planToSend, resume, send } from '../../run/jobs.ts';
import { withLeads } from '../../run/leads/lead-book.ts';
import type { Target } from '../../run/plan/row-eligibility.ts';
import { othersShown } from '../../run/plan/shown-rows.ts';
import { isPrecise } from '../../run/precise.ts';
import { type Agreed, agreedTo } from '../../run/queue/agreed.ts';
import { openRuns } from '../../run/record/run-list.ts';
import {
  askAboutHidden,
  askToLookFirst,
  describeBeforeSending,
  nothingToSend,
} from '../../run/report/describe-plan.ts';
import { foresee } from '../../run/report/foresee.ts';
import { countOf, describeReport, makeReport, type RunReport } from '../../run/report/run-report.ts';
import { whoseRun } from '../../run/session/whose.ts';
import { openGate } from '../../run/throttle/open-gate.ts';
import { knowing } from '../account-data.ts';
import { ask, askThreeWays, tell } from '../dialogs.ts';
import { account } from '../keys.ts';
import { type Notes, notesNow } from '../notes.ts';
import { selectedSpans } from '../selection.ts';
import { confirmSettings, settingsNews } from '../settings-news.ts';
import { termsOf } from '../terms.ts';
import { openWorkspace, type Workspace } from '../workspace.ts';
import { askOneFirst, type Decided, questionAboutOne, sendOneFirst } from './send-first.ts';

/** What a run came to; null when the user decided against it or there was nothing to do. */
export interface Sent {
  readonly report: RunReport | null;
}

export function sendSelected(): Sent {
  const notes = notesNow();
  const workspace = openWorkspace(undefined, notes);
  return { report: sendTarget(workspace, { kind: 'rows', spans: selectedSpans(workspace.sheet) }, notes) };
}

export function sendAllNew(): Sent {
  const notes = notesNow();
  return { report: sendTarget(openWorkspace(undefined, notes), { kind: 'new' }, notes) };
}

/** Sends the first new row alone, and the others when the user says so after having seen its task. */
export function sendFirst(): Sent {
  const notes = notesNow();
  const workspace = openWorkspace(undefined, notes);
  const target: Target = { kind: 'new' };
  const given = withLeads({ ...workspace, account: account(notes.user) }, 'anew');
  const decided = decide(knowing(given, 'if-needed', notes.user), target, notes);
  if (decided === null) return { report: null };
  const { job } = decided;
  const planned = decided.before.plan;
  const lookingFirst = askToLookFirst(planned);
  if (lookingFirst !== '') {
    return { report: ask(lookingFirst) ? lookFirst(job, workspace.spreadsheet) : null };
  }
  const question = questionAboutOne(decided);
  if (question.length === 0) {
    tell(describeBeforeSending({ ...planned, inDoubt: [] }, NO_TIME));
    return { report: null };
  }
  return { report: isConfirmed(workspace, question, notes) ? tryFirst(decided, target) : null };
}

function sendTarget(workspace: Workspace, target: Target, clicked: Notes): RunReport | null {
  const { spreadsheet } = workspace;
  const given = withLeads({ ...workspace, account: account(clicked.user) }, 'anew');
  const before = target.kind === 'new' ? goOnWithOpen(given, clicked) : null;
  if (before !== null && !before.isOver) {
    tell(describeReport(before));
    return before;
  }
  // A run that went on has changed them.
  const notes = before === null ? clicked : notesNow();
  const decided = decide(knowing(given, 'if-needed', notes.user), target, notes);
  if (decided === null) return null;
  const { before: seen, job } = decided;
  const planned = seen.plan;
  const lookingFirst = target.kind === 'new' ? askToLookFirst(planned) : '';
  if (lookingFirst !== '') return ask(lookingFirst) ? lookFirst(job, spreadsheet) : null;
  if (!nothingToSend(planned)) {
    const precise = isPrecise(job, planned.ready.length);
    const foreseen = foresee(planned, openGate(job.ports, job.account).pace(), 'menu', precise);
    const terms = termsOf(job, planned, precise).join('\n');
    if (!isConfirmed(workspace, [describeBeforeSending(planned, foreseen), terms], notes)) return null;
    const rows = askOneFirst(decided, notes.user);
    if (rows === 'none') return null;
    if (rows === 'one') return tryFirst(decided, target);
  } else if (planned.invalid.length + planned.duplicates.length === 0) {
    tell(before === null ? describeBeforeSending(planned, NO_TIME) : describeReport(before));
    return before;
  }
  // Who was not asked has not read either why rows are left alone.
  const why = nothingToSend(planned) ? planned.places.map(({ text }) => text) : [];
  const report = sendAll(job, target, planned.ready.length, seen, { why });
  if (isNewToAccount(job, notes.user)) noteTried(job);
  return report;
}

/** Asks, and shows what others changed in the settings, which the user answers for with a yes. */
function isConfirmed(workspace: Workspace, question: readonly string[], { document }: Notes): boolean {
  const news = settingsNews(workspace, document);
  const parts = [...question, news === null ? '' : news.lines.join('\n')];
  if (!ask(parts.filter((part) => part !== '').join('\n\n'))) return false;
  confirmSettings(workspace, news);
  return true;
}

function tryFirst(decided: Decided, target: Target): RunReport | null {
  const tried = sendOneFirst(decided);
  if (tried === null) return null;
  // The sheet has changed since it was planned, and what the first row has become does not matter.
  const { head, plan } = decided.before;
  const shown = plan.shown && othersShown(plan.shown, plan, head);
  const agreed = { ...agreedTo(plan), shown };
  return tried.goesOn ? sendAll(decided.job, target, tried.others, null, { agreed }) : tried.report;
}

interface How {
  readonly agreed?: Agreed;
  /** Whole sentences that are told with what has come of it. */
  readonly why?: readonly string[];
}

/** @param number how many rows are to go, as far as is known */
function sendAll(
  job: Decided['job'],
  target: Target,
  number: number,
  before: Decided['before'] | null,
  { agreed, why = [] }: How,
): RunReport {
  if (number > 0) job.spreadsheet.toast(`Sending ${countOf(number, 'row')} …`, 'Bulk Tasks', -1);
  const report = makeReport(send(job, target, before, agreed));
  job.spreadsheet.toast(report.isOver ? 'Done.' : 'Paused.', 'Bulk Tasks', 3);
  tell([describeReport(report), ...why].join('\n'));
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
function goOnWithOpen(job: Job & Workspace, { document }: Notes): RunReport | null {
  const { table, user } = job.ports;
  const open = openRuns(document).filter(
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
function decide(job: Decided['job'], target: Target, { document }: Notes): Decided | null {
  const before = planToSend(job, target, document);
  if (before.plan.hidden.length === 0) return { before, job };
  const answer = askThreeWays(askAboutHidden(before.plan));
  if (answer === 'cancel') return null;
  if (answer === 'no') return { before, job };
  const all = { ...job, settings: { ...job.settings, sendHiddenRows: true } };
  return { before: planToSend(all, target), job: all };
}
