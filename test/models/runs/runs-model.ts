// Runs of several people, sheets and accounts as an abstract state machine: executions that may be killed at each step, and people.
import type { Model } from '../explore.ts';
import { brokenRuns } from './checks.ts';
import { deedsOf } from './deeds.ts';
import { keyOf } from './key.ts';
import type { RunRules } from './rules.ts';
import { stepsOfSending } from './sending.ts';
import { stepOfUndo } from './undoing.ts';
import { type RunBounds, spend, startRuns, type World, withWorker } from './world.ts';

function workSteps(world: World, rules: RunRules, bounds: RunBounds) {
  const found: { deed: string; world: World | null }[] = [];
  for (const [sheet, worker] of world.workers.entries()) {
    if (worker === null) continue;
    const undone = stepOfUndo(world, sheet, worker);
    const steps = undone === null ? stepsOfSending(world, sheet, worker, rules, bounds) : [undone];
    for (const step of steps) found.push({ ...step, deed: `${worker.who} in sheet ${sheet} ${step.deed}` });
    const killed = spend(withWorker(world, sheet, null), 'kills', bounds);
    found.push({ deed: `${worker.who} in sheet ${sheet} is killed before ${worker.at}`, world: killed });
  }
  return found;
}

/** Nobody is at work, and no run is open. */
function isSettled({ workers, runs }: World): boolean {
  return workers.every((worker) => worker === null) && runs.every(({ state }) => state === 'ended');
}

export function runsModel(rules: RunRules, bounds: RunBounds): Model<World> {
  return {
    start: startRuns(bounds),
    key: keyOf,
    next: (world) =>
      [...workSteps(world, rules, bounds), ...deedsOf(world, rules, bounds)].flatMap((one) =>
        one.world === null ? [] : [{ deed: one.deed, world: one.world }],
      ),
    broken: brokenRuns,
    isEnd: isSettled,
    mustEnd: true,
  };
}
