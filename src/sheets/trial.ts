// Sends the first row alone as a run of its own, and reads its task back, on Apps Script's services.

import { noteTried } from '../run/account-habits.ts';
import type { Job } from '../run/job.ts';
import { withLeads } from '../run/leads/lead-book.ts';
import { relatedPage } from '../run/links/related-page.ts';
import type { Plan } from '../run/plan/plan.ts';
import type { Target } from '../run/plan/row-eligibility.ts';
import {
  compareTask,
  DAY_ONLY,
  NOT_SHOWN,
  type TrialLine,
  trialHead,
  trialText,
} from '../run/report/describe-trial.ts';
import { noteToDoTimes, readTrial, referenceOf } from '../run/verify/read-trial.ts';
import { clocksOf } from './preview.ts';
import type { Workspace } from './workspace.ts';

/** A run's task as LeadSquared has it. */
export interface Trial {
  /** The sheet's own row number, from 1. */
  readonly rowNumber: number;
  /** How it came out, a whole sentence or more. */
  readonly head: string;
  /** Empty while LeadSquared does not show the task. */
  readonly lines: readonly TrialLine[];
  /** The lead's page in LeadSquared; null when there is none, or its address is not known. */
  readonly link: string | null;
}

/** The first row of a plan that is ready, alone; null when none is. */
export function firstOnly({ ready: [first] }: Plan): Extract<Target, { readonly kind: 'rows' }> | null {
  if (first === undefined) return null;
  return { kind: 'rows', spans: [{ first: first.rowNumber, last: first.rowNumber }] };
}

/** @throws UserError as `readTrial` */
export function trialOf(workspace: Workspace & Job, runId: string): Trial {
  const seen = readTrial(workspace, runId);
  const { checked, found, status, taskId } = seen;
  const { rowNumber, task, lead = null, asked = [], isWithoutLead = false } = checked;
  if (found === null || task === null) {
    const why = taskId === '' ? `Its status is “${status}”.` : NOT_SHOWN;
    return { rowNumber, head: `Row ${rowNumber} was tried. ${why}`, lines: [], link: null };
  }
  noteTried(workspace);
  const clocks = clocksOf(workspace);
  const isDayOnly = noteToDoTimes(workspace, { task, found, zones: [clocks.people, clocks.sheet] });
  const known = { clocks, facts: workspace.facts, lead, asked, isWithoutLead };
  const lines = compareTask(task, found, referenceOf(seen), known);
  const isRelated = (found.relatedEntityId ?? '') !== '';
  const link = isRelated ? relatedPage(withLeads(workspace), task.relatedEntity, task.relatedEntityId) : null;
  const head = trialHead(rowNumber, lines);
  return { rowNumber, head: isDayOnly ? `${head} ${DAY_ONLY}` : head, lines, link };
}

/** The trial as text of a dialog. */
export function describeTrial({ head, lines, link }: Trial): string {
  return [head, ...(lines.length === 0 ? [] : [trialText(lines)]), ...(link === null ? [] : [link])].join(
    '\n\n',
  );
}
