// The chance of simulated mode: the numbers and UUIDs that the bundle draws.
import { randomStream } from '../../random.ts';

export { uuid } from '../../random.ts';

/** @returns a function that answers numbers in [0, 1), the same ones for the same seed. */
export function seededRandom(seed: number): () => number {
  return randomStream(seed, 'host').next;
}
