// The `chaos` command: many runs full of trouble, and what they came to.
import { UsageError } from '../leadsquared/usage.ts';
import { HELP, readChaosOptions } from './options.ts';
import { isClean, playMany } from './summary.ts';

const EXIT = { clean: 0, wrong: 1, usage: 2 } as const;

async function main(args: readonly string[]): Promise<number> {
  const options = readChaosOptions(args);
  if (options === null) {
    console.log(HELP);
    return EXIT.clean;
  }
  const { seed, runs, json } = options;
  const summary = await playMany(seed, runs, ({ seed: own, verdict, log }) => {
    if (json) return;
    if (runs === 1) console.log(log.join('\n'));
    if (verdict.what.length > 0) console.log(`seed ${own}:\n  ${verdict.what.join('\n  ')}`);
  });
  console.log(JSON.stringify(summary));
  return isClean(summary) ? EXIT.clean : EXIT.wrong;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = EXIT.usage;
}
