// Plays chaos runs in several threads at once: each takes the next seed when it is done with one, and the results are added up here.
import { type MessagePort, Worker } from 'node:worker_threads';
import { type ChaosResult, playChaos } from './chaos-run.ts';
import { type ChaosSummary, Sum } from './summary.ts';

/** What a thread does: plays every seed it is sent, one after the other. */
export function playSeeds(port: MessagePort): void {
  port.on('message', async (seed: number) => port.postMessage(await playChaos(seed)));
}

/** @param script the file that calls `playSeeds` when it is run in a thread */
function startThread(
  script: URL,
  nextSeed: () => number | null,
  onResult: (result: ChaosResult) => void,
): Promise<void> {
  const worker = new Worker(script);
  const resume = () => {
    const seed = nextSeed();
    if (seed === null) void worker.terminate();
    else worker.postMessage(seed);
  };
  return new Promise((resolve, reject) => {
    worker.on('message', (result: ChaosResult) => {
      onResult(result);
      resume();
    });
    worker.on('error', reject);
    worker.on('exit', () => resolve());
    resume();
  });
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
  let next = seed;
  const nextSeed = () => (next < seed + runs ? next++ : null);
  const count = (result: ChaosResult) => {
    sum.add(result);
    onResult(result);
  };
  const started = Array.from({ length: Math.min(threads, runs) }, () => startThread(script, nextSeed, count));
  await Promise.all(started);
  return sum.summary;
}
