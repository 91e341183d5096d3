// The words of the `chaos` command.
import { parseWords, readWholeNumber, TEXT, UsageError } from '../../src/local/sandbox/usage.ts';

export interface ChaosOptions {
  /** The first run's seed; the next runs take the next numbers. */
  readonly seed: number;
  readonly runs: number;
  /** Weeks instead of runs: the first one's number and how many; null for runs. */
  readonly weeks: { readonly first: number; readonly weeks: number } | null;
  /** Weeks that go wrong are made as short as they can be, and told. */
  readonly trace: boolean;
  /** Contents whose rows are told of at every change, by their markers. */
  readonly watched: readonly string[];
  /** Threads that play at the same time. */
  readonly workers: number;
  readonly json: boolean;
}

export const HELP = `Runs the add-on through trouble and checks that nothing was lost, nothing sent twice, and every status true.

  npm run -s chaos -- [options]

  --seed N      seed of the first run, 1 by default; the others take the numbers after it
  --runs M      how many runs, 100 by default
  --weeks M     instead of runs, so many weeks: several sheets, people, accounts and files
  --week K      the week of that number alone, told from beginning to end
  --watch M     with --week: tells each change of the rows whose name holds that marker, as m37; several with commas
  --trace       make each week that goes wrong as short as it can be, and tell that
  --workers N   how many are played at the same time, 1 by default; the sums are the same
  --json        print one JSON object only
  --help        this text

The seed of a run that went wrong is printed; \`--seed N --runs 1\` replays it exactly and tells what happened.
Of a week that went wrong it is \`--seed N --week K\`.
Exit code 1 when anything was lost, duplicated, wrong or stuck.
`;

const MAX_SEED = 2 ** 31 - 1;
const MAX_RUNS = 1_000_000;
/** The weeks of one seed have numbers of at most six digits. */
const MAX_WEEKS = 999_999;
const MAX_WORKERS = 64;

function readWeeks(weeks: string | undefined, week: string | undefined): ChaosOptions['weeks'] {
  if (weeks !== undefined && week !== undefined)
    throw new UsageError('Either --weeks or --week can be given. Use --help to see all options.');
  if (week !== undefined) return { first: readWholeNumber('--week', week, 1, MAX_WEEKS), weeks: 1 };
  return weeks === undefined ? null : { first: 1, weeks: readWholeNumber('--weeks', weeks, 1, MAX_WEEKS) };
}

/** @returns null when help is wanted. @throws UsageError */
export function readChaosOptions(args: readonly string[]): ChaosOptions | null {
  const { values } = parseWords({
    args: [...args],
    options: {
      seed: { type: 'string', default: '1' },
      runs: { type: 'string', default: '100' },
      weeks: TEXT,
      week: TEXT,
      watch: { type: 'string', default: '' },
      trace: { type: 'boolean', default: false },
      workers: { type: 'string', default: '1' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return null;
  return {
    seed: readWholeNumber('--seed', values.seed, 0, MAX_SEED),
    runs: readWholeNumber('--runs', values.runs, 1, MAX_RUNS),
    weeks: readWeeks(values.weeks, values.week),
    watched: values.watch === '' ? [] : values.watch.split(','),
    trace: values.trace,
    workers: readWholeNumber('--workers', values.workers, 1, MAX_WORKERS),
    json: values.json,
  };
}
