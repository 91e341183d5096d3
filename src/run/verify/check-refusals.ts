// A last look after a run in which pieces of refused calls went out without one: whether LeadSquared had stored any of them after all.
import { NO_REFERENCE } from '../../core/reference.ts';
import { shorten } from '../../core/shorten.ts';
import { sawPartialRefusal } from '../../leadsquared/call-habits.ts';
import { type FoundTask, isOlderThan } from '../../leadsquared/found-task.ts';
import { matchTasks } from '../../leadsquared/match.ts';
import { changeHabits } from '../account-habits.ts';
import type { RunContext } from '../session/run-context.ts';
import { fetchTasks } from './fetch-tasks.ts';
import { hasTask, idsInSheet, readMissingTasks } from './verify.ts';

/** Names of tasks that are told, and how long each may be. */
const NAMES_TOLD = 3;
const NAME_LENGTH = 60;

function remarkOn(extra: readonly FoundTask[]): string {
  const names = extra.slice(0, NAMES_TOLD).map(({ name }) => `“${shorten(name, NAME_LENGTH)}”`);
  const more = extra.length > NAMES_TOLD ? ' and others' : '';
  const what = extra.length === 1 ? '1 task that no row holds' : `${extra.length} tasks that no row holds`;
  return `LeadSquared has ${what}, most likely from a call that it refused: ${names.join(', ')}${more}. Look there whether they exist twice. From now on a refused call is looked up before its rows are sent again.`;
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
  const sent = entries.filter((entry) => entry.row !== null && entry.status !== null).filter(hasTask);
  const tasks = sent.map(({ task }) => task);
  const found = tasks.length === 0 ? [] : fetchTasks(run, tasks);
  if (found === null) return !run.session.outOfTime;
  const held = idsInSheet(run, []);
  const free = found.filter((task) => !held.has(task.id) && !isOlderThan(task, run.record.since));
  const references =
    run.job.settings.reference.place === NO_REFERENCE ? [] : sent.map(({ reference }) => reference);
  const ids = new Set(matchTasks(tasks, free, references));
  const extra = free.filter(({ id }) => ids.has(id));
  if (extra.length > 0) {
    changeHabits(run.job, sawPartialRefusal);
    run.update({ remark: remarkOn(extra) });
  }
  return true;
}
