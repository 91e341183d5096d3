// The `chaos` command: many runs, or many weeks, full of trouble, and what they came to.
import { isMainThread, parentPort } from 'node:worker_threads';
import { UsageError } from '../../src/local/sandbox/usage.ts';
import { type ChaosResult, playChaos } from './chaos-run.ts';
import { HELP, readChaosOptions } from './options.ts';
import { isClean, playMany } from './summary.ts';
import { playWeek } from './week/week.ts';
import { playWish } from './week/week-command.ts';
import { playManyInThreads, playSeeds } from './workers.ts';

const EXIT = { clean: 0, wrong: 1, usage: 2 } as const;

async function main(args: readonly string[]): Promise<number> {
  const options = readChaosOptions(args);
  if (options === null) {
    console.log(HELP);
    return EXIT.clean;
  }
  if (options.weeks !== null) {
    const { weeks } = options;
    const isFine = await playWish({ ...options, ...weeks }, new URL(import.meta.url));
    return isFine ? EXIT.clean : EXIT.wrong;
  }
  const { seed, runs, workers, json } = options;
  const show = ({ seed: own, verdict, log }: ChaosResult) => {
    if (json) return;
    if (runs === 1) console.log(log.join('\n'));
    if (verdict.what.length > 0) console.log(`seed ${own}:\n  ${verdict.what.join('\n  ')}`);
  };
  const summary =
    workers === 1
      ? await playMany(seed, runs, show)
      : await playManyInThreads(new URL(import.meta.url), workers, seed, runs, show);
  console.log(JSON.stringify(summary));
  return isClean(summary) ? EXIT.clean : EXIT.wrong;
}

if (isMainThread) {
  try {
    process.exitCode = await main(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(error.message);
    process.exitCode = EXIT.usage;
  }
} else if (parentPort !== null) playSeeds(parentPort, { run: playChaos, week: playWeek });
