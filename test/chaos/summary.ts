// Adds many chaos runs up to the one object that the command prints.
import { type ChaosResult, playChaos, type Tally } from './chaos-run.ts';
import { optimiseLess } from './engine.ts';

type Wrongs = Record<'lost' | 'duplicated' | 'wrongStatus' | 'stuck', number>;

/** The first nine fields come first in what is printed; whoever reads it may rely on that. */
export interface ChaosSummary extends Tally, Wrongs {
  readonly runs: number;
  /** The run in which most went wrong, the first of several; null when nothing did. */
  readonly worst: { readonly seed: number; readonly what: string } | null;
}

const FINDINGS_SHOWN = 3;

function wrongs({ lost, duplicated, wrongStatus, stuck }: Wrongs): number {
  return lost + duplicated + wrongStatus + stuck;
}

export function isClean(summary: ChaosSummary): boolean {
  return wrongs(summary) === 0;
}

function isWorse({ seed, verdict }: ChaosResult, worst: ChaosResult | null): boolean {
  const [now, before] = [wrongs(verdict), worst === null ? 0 : wrongs(worst.verdict)];
  return now > before || (now > 0 && now === before && worst !== null && seed < worst.seed);
}

/** Takes results in any order and comes to the same sum. */
export class Sum {
  #runs = 0;
  #worst: ChaosResult | null = null;
  readonly #results: ChaosResult[] = [];

  add(result: ChaosResult): void {
    this.#runs++;
    if (isWorse(result, this.#worst)) this.#worst = result;
    // The log of a run that went well is of no more use, and twenty thousand of them are a lot.
    this.#results.push({ ...result, log: [] });
  }

  get summary(): ChaosSummary {
    const worst = this.#worst;
    const count = (name: keyof Tally) => this.#results.reduce((sum, { tally }) => sum + tally[name], 0);
    const wrong = (name: keyof Wrongs) => this.#results.reduce((sum, { verdict }) => sum + verdict[name], 0);
    return {
      runs: this.#runs,
      kills: count('kills'),
      faults: count('faults'),
      edits: count('edits'),
      lost: wrong('lost'),
      duplicated: wrong('duplicated'),
      wrongStatus: wrong('wrongStatus'),
      stuck: wrong('stuck'),
      worst:
        worst === null
          ? null
          : { seed: worst.seed, what: worst.verdict.what.slice(0, FINDINGS_SHOWN).join('; ') },
      triggers: count('triggers'),
      missed: count('missed'),
      overlaps: count('overlaps'),
      stops: count('stops'),
      retries: count('retries'),
      thrown: count('thrown'),
      undos: count('undos'),
      deleted: count('deleted'),
    };
  }
}

/** @param onResult hears of every run when it is over */
export async function playMany(
  seed: number,
  runs: number,
  onResult: (result: ChaosResult) => void = () => {},
): Promise<ChaosSummary> {
  optimiseLess();
  const sum = new Sum();
  for (let place = 0; place < runs; place++) {
    const result = await playChaos(seed + place);
    sum.add(result);
    onResult(result);
  }
  return sum.summary;
}
