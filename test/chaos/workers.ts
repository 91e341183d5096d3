// Plays chaos in several threads at once: each takes the next seed when it is done with one, and the results are added up here.
import { type MessagePort, Worker } from 'node:worker_threads';
import type { ChaosResult } from './chaos-run.ts';
import { optimiseLess } from './engine.ts';
import { type ChaosSummary, Sum } from './summary.ts';

/** What can be played from a seed, by name. */
export type Games = Readonly<Record<'run' | 'week', (seed: number) => Promise<unknown>>>;

interface Wish {
  readonly game: keyof Games;
  readonly seed: number;
}

/** Room for the short-lived values of many small executions: with Node's own limit a quarter of the time went into clearing up. */
const YOUNG_MB = 384;

/** What a thread does: plays whatever it is sent, one after the other. */
export function playSeeds(port: MessagePort, games: Games): void {
  port.on('message', async ({ game, seed }: Wish) => port.postMessage(await games[game](seed)));
}

/** @param script the file that calls `playSeeds` when it is run in a thread */
function startThread<Result>(
  script: URL,
  nextWish: () => Wish | null,
  onResult: (result: Result) => void,
): Promise<void> {
  const worker = new Worker(script, { resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } });
  const resume = () => {
    const wish = nextWish();
    if (wish === null) void worker.terminate();
    else worker.postMessage(wish);
  };
  return new Promise((resolve, reject) => {
    worker.on('message', (result: Result) => {
      onResult(result);
      resume();
    });
    worker.on('error', reject);
    worker.on('exit', () => resolve());
    resume();
  });
}

/**
 * @param script the file that calls `playSeeds` when it is run in a thread
 * @param onResult hears of every result, in whatever order they come
 */
export async function playInThreads<Result>(
  script: URL,
  threads: number,
  game: keyof Games,
  seeds: readonly number[],
  onResult: (result: Result) => void,
): Promise<void> {
  let next = 0;
  const nextWish = (): Wish | null => {
    const seed = seeds[next++];
    return seed === undefined ? null : { game, seed };
  };
  // Of the whole process, threads included.
  optimiseLess();
  const count = Math.min(threads, seeds.length);
  await Promise.all(Array.from({ length: count }, () => startThread(script, nextWish, onResult)));
}

/**
 * The same summary as `playMany` comes to; only the order in which results are heard of is another one.
 *
 * @param script the file that calls `playSeeds` when it is run in a thread
 */
export async function playManyInThreads(
  script: URL,
  threads: number,
  seed: number,
  runs: number,
  onResult: (result: ChaosResult) => void,
): Promise<ChaosSummary> {
  const sum = new Sum();
  const seeds = Array.from({ length: runs }, (_, place) => seed + place);
  await playInThreads<ChaosResult>(script, threads, 'run', seeds, (result) => {
    sum.add(result);
    onResult(result);
  });
  return sum.summary;
}
