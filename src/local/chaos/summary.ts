// Adds many chaos runs up to the one object that the command prints.
import { type ChaosResult, playChaos } from './chaos-run.ts';
import { optimiseLess } from './engine.ts';

export interface ChaosSummary {
  readonly runs: number;
  readonly kills: number;
  readonly faults: number;
  readonly edits: number;
  readonly lost: number;
  readonly duplicated: number;
  readonly wrongStatus: number;
  readonly stuck: number;
  /** The run in which most went wrong; null when nothing did. */
  readonly worst: { readonly seed: number; readonly what: string } | null;
}

const FINDINGS_SHOWN = 3;

function wrongs({ verdict }: ChaosResult): number {
  return verdict.lost + verdict.duplicated + verdict.wrongStatus + verdict.stuck;
}

export function isClean({ lost, duplicated, wrongStatus, stuck }: ChaosSummary): boolean {
  return lost + duplicated + wrongStatus + stuck === 0;
}

/** @param onResult hears of every run when it is over */
export async function playMany(
  seed: number,
  runs: number,
  onResult: (result: ChaosResult) => void = () => {},
): Promise<ChaosSummary> {
  optimiseLess();
  const sum = { kills: 0, faults: 0, edits: 0, lost: 0, duplicated: 0, wrongStatus: 0, stuck: 0 };
  let worst: ChaosResult | null = null;
  for (let place = 0; place < runs; place++) {
    const result = await playChaos(seed + place);
    sum.kills += result.kills;
    sum.faults += result.faults;
    sum.edits += result.edits;
    sum.lost += result.verdict.lost;
    sum.duplicated += result.verdict.duplicated;
    sum.wrongStatus += result.verdict.wrongStatus;
    sum.stuck += result.verdict.stuck;
    if (wrongs(result) > (worst === null ? 0 : wrongs(worst))) worst = result;
    onResult(result);
  }
  const what = worst?.verdict.what.slice(0, FINDINGS_SHOWN).join('; ') ?? '';
  return { runs, ...sum, worst: worst === null ? null : { seed: worst.seed, what } };
}
