// The words of the `chaos` command.
import { parseWords, readWholeNumber } from '../../src/local/sandbox/usage.ts';

export interface ChaosOptions {
  /** The first run's seed; the next runs take the next numbers. */
  readonly seed: number;
  readonly runs: number;
  /** Threads that play at the same time. */
  readonly workers: number;
  readonly json: boolean;
}

export const HELP = `Runs the add-on through trouble and checks that nothing was lost, nothing sent twice, and every status true.

  npm run -s chaos -- [options]

  --seed N      seed of the first run, 1 by default; the others take the numbers after it
  --runs M      how many runs, 100 by default
  --workers N   how many runs are played at the same time, 1 by default; the sums are the same
  --json        print one JSON object only
  --help        this text

The seed of a run that went wrong is printed; \`--seed N --runs 1\` replays it exactly and tells what happened.
Exit code 1 when anything was lost, duplicated, wrong or stuck.
`;

const MAX_SEED = 2 ** 31 - 1;
const MAX_RUNS = 1_000_000;
const MAX_WORKERS = 64;

/** @returns null when help is wanted. @throws UsageError */
export function readChaosOptions(args: readonly string[]): ChaosOptions | null {
  const { values } = parseWords({
    args: [...args],
    options: {
      seed: { type: 'string', default: '1' },
      runs: { type: 'string', default: '100' },
      workers: { type: 'string', default: '1' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return null;
  return {
    seed: readWholeNumber('--seed', values.seed, 0, MAX_SEED),
    runs: readWholeNumber('--runs', values.runs, 1, MAX_RUNS),
    workers: readWholeNumber('--workers', values.workers, 1, MAX_WORKERS),
    json: values.json,
  };
}
