// A last look after a run in which pieces of refused calls went out without one: whether LeadSquared had stored any of them after all.
import { shorten } from '../../core/shorten.ts';
import { sawPartialRefusal } from '../../leadsquared/call-habits.ts';
import type { Match } from '../../leadsquared/search.ts';
import { changeCallHabits } from '../account-habits.ts';
import type { Entry } from '../session/entry.ts';
import type { RunContext } from '../session/run-context.ts';
import { dataSpan } from '../sheet/sheet-head.ts';
import { addRemark } from './add-remark.ts';
import { lookUp } from './look-up.ts';
import { hasTask, readMissingTasks } from './verify.ts';

/** Names of tasks that are told, and how long each may be. */
const NAMES_TOLD = 3;
const NAME_LENGTH = 60;

function remarkOn(names: readonly string[]): string {
  const told = names.slice(0, NAMES_TOLD).map((name) => `“${shorten(name, NAME_LENGTH)}”`);
  const more = names.length > NAMES_TOLD ? ' and others' : '';
  const what = names.length === 1 ? 'a task that no row holds' : 'tasks that no row holds';
  return `LeadSquared has ${what}, most likely from a call that it refused: ${told.join(', ')}${more}. Look there whether they exist twice. From now on a refused call is looked up before its rows are sent again.`;
}

/** The ids in the sheet's cells of ids. */
function heldIds({ sheet }: RunContext): Set<string> {
  const span = dataSpan(sheet.head);
  const cells = span === null ? [] : sheet.cells.readCells(span);
  return new Set(cells.map(({ id }) => id.trim().toLowerCase()).filter((id) => id !== ''));
}

/** Whether a task looks like the row's as far as is known: one that may be so in ways never seen here is somebody's older one as a rule. */
function isLikely(match: Match | undefined): boolean {
  return match?.kind === 'found' || (match?.kind === 'ambiguous' && match.isOtherwise !== true);
}

/**
 * Looks for tasks of the run that no row holds, when refused calls were trusted to have stored nothing. What is found contradicts
 * that, and the user is told.
 *
 * @returns false when this execution's time was over first
 */
export function checkRefusals(run: RunContext): boolean {
  if (run.record.trustedRefusals === 0) return true;
  const { entries } = run.sheet;
  readMissingTasks(run, entries);
  // A row that is in doubt still may just have got its own.
  const sent: Entry[] = entries.filter(
    ({ row, status }) => row !== null && (status === 'Created' || status === 'Failed'),
  );
  if (sent.length === 0) return true;
  const look = lookUp(run, sent.filter(hasTask), heldIds(run));
  if (look === null) return !run.session.outOfTime;
  const extra = sent.filter((entry) => isLikely(look.matches.get(entry)));
  if (extra.length > 0) {
    changeCallHabits(run.job, sawPartialRefusal);
    addRemark(run, remarkOn([...new Set(extra.map(({ task }) => task?.name ?? ''))]));
  }
  return true;
}
