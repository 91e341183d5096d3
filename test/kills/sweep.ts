// Many trials until enough processes were killed, and what they came to.
import { drawScenario } from './scenario.ts';
import { playTrial, type Tools, type TrialResult } from './trial.ts';

export interface KillSweep {
  /** The first trial's seed; the next trials take the next numbers. */
  readonly seed: number;
  readonly kills: number;
  readonly rows: number;
  /** Trials that are played at the same time. */
  readonly workers: number;
}

export interface KillSummary {
  trials: number;
  kills: number;
  inACall: number;
  reruns: number;
  cleared: number;
  lost: number;
  twice: number;
  untrue: number;
  doubtful: number;
  wrong: number;
}

/** @param show hears of each trial when it has ended */
export async function sweepKills(
  { seed, kills, rows, workers }: KillSweep,
  tools: Tools,
  show: (result: TrialResult) => void,
): Promise<KillSummary> {
  const sum: KillSummary = {
    trials: 0,
    kills: 0,
    inACall: 0,
    reruns: 0,
    cleared: 0,
    lost: 0,
    twice: 0,
    untrue: 0,
    doubtful: 0,
    wrong: 0,
  };
  let next = seed;
  let planned = 0;
  const work = async () => {
    while (sum.kills + planned < kills) {
      const scenario = drawScenario(next++, rows, kills - sum.kills - planned);
      planned += scenario.kills.length;
      const result = await playTrial(scenario, tools);
      planned -= scenario.kills.length;
      add(sum, result);
      show(result);
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  return sum;
}

function add(sum: KillSummary, { verdict, wrong, kills, inACall, reruns, cleared }: TrialResult): void {
  sum.trials++;
  sum.kills += kills;
  sum.inACall += inACall;
  sum.reruns += reruns;
  sum.cleared += cleared;
  sum.lost += verdict.lost.length;
  sum.twice += verdict.twice.length;
  sum.untrue += verdict.untrue.length;
  sum.doubtful += verdict.doubtful.length;
  sum.wrong += wrong.length;
}

/** What went wrong in a trial, one line each. */
export function complaintsOf({ verdict, wrong }: TrialResult): string[] {
  const { lost, twice, untrue, doubtful } = verdict;
  return [
    ...lost.map((line) => `lost: ${line}`),
    ...twice.map((line) => `twice: ${line}`),
    ...untrue.map((line) => `untrue: ${line}`),
    ...doubtful.map((line) => `doubtful: ${line}`),
    ...wrong,
  ];
}
