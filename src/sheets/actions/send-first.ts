// Menu action: sends the first new row alone, shows its task as LeadSquared has it, and asks before the others.
import { send } from '../../run/jobs.ts';
import { withLeads } from '../../run/leads/lead-book.ts';
import { describeBeforeSending } from '../../run/report/describe-plan.ts';
import { previewText } from '../../run/report/describe-preview.ts';
import { describeReport, makeReport, type RunReport } from '../../run/report/run-report.ts';
import { knowing } from '../account-data.ts';
import { ask, tell } from '../dialogs.ts';
import { account } from '../keys.ts';
import { previewOfFirst } from '../preview.ts';
import { confirmSettings, settingsNews } from '../settings-news.ts';
import { describeTrial, firstOnly, type Trial, trialOf } from '../trial.ts';
import { openWorkspace } from '../workspace.ts';
import { decide, type Sent, sendAllNew } from './send-rows.ts';

export interface Tried extends Sent {
  /** What LeadSquared has; null when nothing was sent, or the run has not come to its end. */
  readonly trial: Trial | null;
  /** How many rows were ready beside it. */
  readonly others: number;
}

const NOTHING: Tried = { report: null, trial: null, others: 0 };

export function sendFirst(): Tried {
  const workspace = openWorkspace();
  const given = knowing(withLeads({ ...workspace, account: account() }, true));
  const decided = decide(given, { kind: 'new' });
  if (decided === null) return NOTHING;
  const { planned, job } = decided;
  const target = firstOnly(planned);
  const preview = previewOfFirst(job, planned);
  if (target === null || preview === null) {
    tell(describeBeforeSending(planned, 0));
    return NOTHING;
  }
  const news = settingsNews(workspace);
  const changed = news === null ? [] : [news.lines.join('\n')];
  const question = `Send row ${preview.rowNumber} alone, to see how its task comes out?`;
  if (!ask([question, previewText(preview), ...changed].join('\n\n'))) return NOTHING;
  confirmSettings(workspace, news);
  workspace.spreadsheet.toast(`Sending row ${preview.rowNumber} …`, 'Bulk Tasks', -1);
  const report = makeReport(send(job, target, planned.knownHidden));
  workspace.spreadsheet.toast(report.isOver ? 'Done.' : 'Paused.', 'Bulk Tasks', 3);
  const others = planned.ready.length - 1;
  const trial = report.isOver ? trialOf(job, report.runId) : null;
  return { ...goOn(report, trial, others), trial, others };
}

/** Only a task that was seen is a ground to send the others. */
function goOn(report: RunReport, trial: Trial | null, others: number): Sent {
  if (trial === null) tell(describeReport(report));
  else tell(describeTrial(trial));
  // The others are asked about as ever.
  const isSeen = trial !== null && trial.lines.length > 0;
  return { report: (isSeen && others > 0 ? sendAllNew().report : null) ?? report };
}
