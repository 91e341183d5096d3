// Which of many rows in doubt are looked for at once, where the limit leaves an execution too little time for all of them.
import type { Task } from '../../core/task.ts';
import { PAGE_SIZE } from '../../leadsquared/requests.ts';
import type { RunContext } from '../session/run-context.ts';
import { WRITE_RESERVE_MS } from './write-reserve.ts';

/** Calls of a look beside the pages that its rows fill: both kinds of tasks, and the page that tells that one was the last. */
const OTHER_CALLS = 4;
/** Of the calls for which there is time so many are planned: colleagues' tasks fill pages, and others use the account's calls. */
const PLANNED = 0.6;
/** After a look for which there was no time so many times fewer rows are looked for. */
const FEWER = 4;
/** Signs of an id that choose a place among the rows. */
const SIGNS = 6;

/** How many calls the limit lets out until this execution must write what it has found. */
function callsLeft({ job, session }: RunContext): number {
  const { rates } = session.gate.pace();
  const msEach = Math.max(...rates.map(({ calls, seconds }) => (seconds * 1000) / calls));
  return Math.max(0, session.deadline - WRITE_RESERVE_MS - job.ports.clock.now()) / msEach;
}

interface Sent {
  readonly task: Task;
}

const dueOf = ({ task }: Sent): number => task.due ?? 0;

/**
 * Rows that lie side by side by their due dates, so that few days are read; others' come another time, from wherever it begins then.
 *
 * @returns all rows where there is time for them
 */
export function fittingRows<T extends Sent>(run: RunContext, rows: readonly T[]): readonly T[] {
  const most = Math.min(rowsInTime(run, rows.length), run.record.lookAtMost ?? rows.length);
  if (rows.length <= most) return rows;
  const sorted = [...rows].sort((one, other) => dueOf(one) - dueOf(other));
  const sign = Number.parseInt(run.job.ports.ids.uuid().replace(/-/g, '').slice(0, SIGNS), 16);
  const first = Math.floor((sign / 16 ** SIGNS) * (rows.length - most + 1));
  return sorted.slice(first, first + most);
}

function rowsInTime(run: RunContext, rows: number): number {
  if (rows <= PAGE_SIZE) return rows;
  const pages = Math.floor(callsLeft(run) * PLANNED) - OTHER_CALLS;
  return Math.max(1, pages) * PAGE_SIZE;
}

/**
 * Takes note that there was no time for so many rows, since their days hold more tasks than those of the rows.
 *
 * @param rows that were to be looked up
 * @param made how many calls there was time for
 * @returns false when fewer would not help
 */
export function lookForFewer(run: RunContext, rows: number, made: number): boolean {
  const before = Math.min(rows, run.record.lookAtMost ?? rows);
  if (before <= 1 || made <= OTHER_CALLS) return false;
  run.update({ lookAtMost: Math.ceil(before / FEWER) });
  return true;
}
