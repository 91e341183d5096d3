// Seeded choices: everything that happens in a chaos run is drawn from its seed alone.
import { type RandomStream, randomStream } from '../../src/local/random.ts';

export interface Chance {
  /** True in so many of 1 cases. */
  happens(probability: number): boolean;
  between: RandomStream['between'];
  /** @throws RangeError for an empty list */
  oneOf<T>(items: readonly T[]): T;
}

/** @param purpose names an independent stream, so that one kind of choice never shifts another */
export function chanceOf(seed: number, purpose: string): Chance {
  const stream = randomStream(seed, `chaos ${purpose}`);
  return {
    happens: (probability) => stream.next() < probability,
    between: stream.between,
    oneOf: <T>(items: readonly T[]): T => {
      const item = items[stream.between(0, items.length - 1)];
      if (item === undefined) throw new RangeError('There is nothing to choose from.');
      return item;
    },
  };
}
