// The `kills` command: kills the sending of lists at random moments, sends them again until done, and tells what came of it.
import { parseWords, readWholeNumber, UsageError } from '../../src/local/sandbox/usage.ts';
import { builtTool } from '../support/command-process.ts';
import { complaintsOf, sweepKills } from './sweep.ts';

const HELP = `Kills (-9) the command that sends a list to a sandbox account, at random moments, and sends the list again until done.

  npm run -s kills -- [options]

  --kills N     how many processes are killed, 200 by default
  --seed N      seed of the first list, 1 by default; the others take the numbers after it
  --rows N      rows of a list, 500 by default
  --workers N   lists that are sent at the same time, 2 by default
  --help        this text

The seed of a list that went wrong is printed. Moments are those of the clock, so a seed repeats what is drawn and not each step.
Exit code 1 when any row was lost, sent twice, untrue or never settled.
`;

async function main(args: readonly string[]): Promise<number> {
  const { values } = parseWords({
    args: [...args],
    options: {
      kills: { type: 'string', default: '200' },
      seed: { type: 'string', default: '1' },
      rows: { type: 'string', default: '500' },
      workers: { type: 'string', default: '2' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const sweep = {
    kills: readWholeNumber('--kills', values.kills, 1, 100_000),
    seed: readWholeNumber('--seed', values.seed, 0, 2 ** 31 - 1),
    rows: readWholeNumber('--rows', values.rows, 1, 10_000),
    workers: readWholeNumber('--workers', values.workers, 1, 16),
  };
  const sum = await sweepKills(sweep, { cli: builtTool('cli'), sandbox: builtTool('sandbox') }, (result) => {
    const complaints = complaintsOf(result);
    console.error(
      `seed ${result.seed}: ${result.kills} kills, ${result.cleared} cleared${complaints.length === 0 ? '' : ', WRONG'}`,
    );
    for (const line of complaints) console.error(`  ${line}`);
  });
  console.log(JSON.stringify(sum));
  return sum.lost + sum.twice + sum.untrue + sum.doubtful + sum.wrong === 0 ? 0 : 1;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
