// Seeded randomness: one independent stream per purpose, so that one setting never changes what another draws.
import { createHash } from 'node:crypto';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';

export interface RandomStream {
  /** A number from 0 to below 1. */
  next(): number;
  /** A whole number from `min` to `max`, both included. */
  between(min: number, max: number): number;
}

/** @param purpose names the stream; the same seed and purpose always give the same sequence */
export function randomStream(seed: number, purpose: string): RandomStream {
  // The generator's first numbers follow its state closely, so neighbouring seeds must not give neighbouring states.
  const digest = createHash('sha256').update(`${seed}/${purpose}`).digest();
  const generator = xoroshiro128plusFromState([0, 4, 8, 12].map((at) => digest.readInt32LE(at)));
  return {
    next: () => uniformFloat64(generator),
    between: (min, max) => uniformInt(generator, min, max),
  };
}

/** @returns a version 4 UUID made of the given source of chance */
export function uuid(random: () => number): string {
  return 'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, (letter) => {
    const digit = Math.floor(random() * 16);
    return (letter === 'x' ? digit : (digit & 3) | 8).toString(16);
  });
}
