// The end of some chaos runs: the last run is undone, at first in the midst of trouble, then in calm until the add-on says it is done.

import type { Bench } from '../support/bench.ts';
import type { SeenSheet } from '../support/oracle/reading.ts';
import { type Chance, chanceOf } from './chance.ts';
import {
  advanceToEnd,
  currentRun,
  type Hooks,
  lastRunWithTasks,
  startOfRun,
  undoByMenu,
  undoBySidebar,
} from './drive.ts';
import type { Moments } from './moments.ts';
import type { Scenario, UndoPlan } from './scenario.ts';
import { readSheet } from './sheet-reader.ts';

/** Tries in calm after which an undo that is not done counts as stuck. */
const MOST_TRIES = 8;
/** Longer than a lease, and long enough for LeadSquared to have deleted what it was asked to. */
const BETWEEN_TRIES_MS = 240_000;

export interface Undone {
  readonly runId: string;
  readonly before: SeenSheet;
  readonly isDone: boolean;
  /** When the run began. */
  readonly startedAt: number;
}

/** Tasks are done by their owners; those must stay. */
function complete(bench: Bench, seen: SeenSheet, share: number, chance: Chance): number {
  const ids = seen.rows.flatMap(({ taskId }) => (taskId !== '' && chance.happens(share) ? [taskId] : []));
  return bench.account.complete(ids, bench.host.now());
}

function tryOnce(bench: Bench, plan: UndoPlan, runId: string, moments: Moments, log: string[], hooks: Hooks) {
  // The menu would go on with the run before once this one has no tasks left.
  const byMenu = plan.by === 'menu' && lastRunWithTasks(bench) === runId;
  const tried = byMenu ? undoByMenu(bench, hooks) : undoBySidebar(bench, runId, hooks);
  if (tried.killed) moments.kills++;
  const end = tried.isDone ? 'nothing is left to undo' : tried.complaint;
  log.push(`undo of ${runId} by ${plan.by} ended after ${tried.calls} calls ${end}`);
  moments.pass(BETWEEN_TRIES_MS);
  return tried.isDone;
}

/** @returns null when there was no run */
export function undoLastRun(
  bench: Bench,
  { seed }: Scenario,
  plan: UndoPlan,
  moments: Moments,
  log: string[],
): Undone | null {
  const { id: last, state } = currentRun(bench);
  if (last === '') return null;
  // Killed at its very end, a small run whose rows all have their outcome stays open until somebody looks at it.
  if (state !== 'ended')
    log.push(`run ${last} is brought to its end. ${advanceToEnd(bench, last).complaint}`);
  const runId = lastRunWithTasks(bench) || last;
  const before = readSheet(bench.sheet);
  const startedAt = startOfRun(bench, runId);
  const done = complete(bench, before, plan.completed, chanceOf(seed, 'completed tasks'));
  log.push(`run ${runId} is about to be undone; ${done} tasks were completed since`);
  bench.account.configure({ faults: plan.faults });
  moments.beginUndo();
  for (const kill of plan.tries) {
    tryOnce(bench, plan, runId, moments, log, kill === null ? {} : { killAt: kill });
  }
  moments.mood = 'calm';
  bench.account.configure({ faults: [] });
  let isDone = false;
  for (let tries = 0; tries < MOST_TRIES && !isDone; tries++) {
    isDone = tryOnce(bench, plan, runId, moments, log, {});
  }
  return { runId, before, isDone, startedAt };
}
