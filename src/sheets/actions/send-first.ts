// One row first, in the menu: asks whether it goes alone, sends it, shows its task as LeadSquared has it, and asks before the others.
import { countOf } from '../../core/count-of.ts';
import { isNewToAccount } from '../../run/account-habits.ts';
import type { Job } from '../../run/job.ts';
import { send } from '../../run/jobs.ts';
import type { PlannedBefore } from '../../run/plan/plan.ts';
import { firstShown } from '../../run/plan/shown-rows.ts';
import type { ReadStore } from '../../run/ports.ts';
import { isPrecise } from '../../run/precise.ts';
import { agreedTo } from '../../run/queue/agreed.ts';
import { askAboutOthers, askToTry, othersLeft } from '../../run/report/ask-one-first.ts';
import { describeCautions } from '../../run/report/describe-plan.ts';
import { previewText } from '../../run/report/describe-preview.ts';
import { describeReport, makeReport, type RunReport } from '../../run/report/run-report.ts';
import { ask, askThreeWays, tell } from '../dialogs.ts';
import { previewOfFirst } from '../preview.ts';
import { termsOf } from '../terms.ts';
import { describeTrial, firstOnly, trialOf } from '../trial.ts';
import type { Workspace } from '../workspace.ts';

/** A plan that its user has agreed to, with what it was made for. */
export interface Decided {
  readonly before: PlannedBefore;
  readonly job: Job & Workspace;
}

/** What the first row came to. */
export interface Tried {
  readonly report: RunReport;
  /** How many rows are ready beside it. */
  readonly others: number;
  /** Whether the user wants the others to be sent now. */
  readonly goesOn: boolean;
}

/** The row as it will be, and what to know before it goes; empty when none is ready. */
export function questionAboutOne({ before: { plan: planned }, job }: Decided): readonly string[] {
  const preview = previewOfFirst(job, planned);
  if (preview === null) return [];
  const terms = termsOf(job, { ...planned, ready: planned.ready.slice(0, 1) }, isPrecise(job, 1));
  return [
    `Send row ${preview.rowNumber} alone, to see how its task comes out?`,
    previewText(preview, ':'),
    [...describeCautions(planned), ...terms].join('\n'),
  ];
}

/** Before the first sending in an account the user may have one row go first. @param notes of the user's store */
export function askOneFirst(
  { before: { plan: planned }, job }: Decided,
  notes: ReadStore,
): 'all' | 'one' | 'none' {
  if (!isNewToAccount(job, notes)) return 'all';
  const [first, ...others] = planned.ready;
  if (first !== undefined && others.length > 0) {
    const answer = askThreeWays(askToTry(first.rowNumber, others.length));
    if (answer !== 'no') return answer === 'yes' ? 'one' : 'none';
  }
  return 'all';
}

/** Sends the first row, which must be ready, and tells its task. Only a task that was seen is a ground to ask for the others. */
export function sendOneFirst({ before: { head, plan: planned }, job }: Decided): Tried | null {
  const target = firstOnly(planned);
  if (target === null) return null;
  // The user was shown that row, and another may stand there by now.
  const agreed = { ...agreedTo(planned), shown: firstShown(planned, head) };
  job.spreadsheet.toast(`Sending ${countOf(1, 'row')} …`, 'Bulk Tasks', -1);
  const report = makeReport(send(job, target, null, agreed));
  job.spreadsheet.toast(report.isOver ? 'Done.' : 'Paused.', 'Bulk Tasks', 3);
  const others = planned.ready.length - 1;
  const trial = report.isOver ? trialOf(job, report.runId) : null;
  const told = trial === null ? describeReport(report) : describeTrial(trial);
  if (trial !== null && trial.lines.length > 0 && others > 0) {
    return { report, others, goesOn: ask(`${told}\n\n${askAboutOthers(others)}`) };
  }
  tell([told, othersLeft(others)].filter((part) => part !== '').join('\n\n'));
  return { report, others, goesOn: false };
}
