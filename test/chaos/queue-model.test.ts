// Explores every interleaving of queueing and sending, and shows that leaving out any one rule is found.
import { describe, expect, it } from 'vitest';
import {
  brokenInQueue,
  nextInQueue,
  type QueueBounds,
  type QueueRules,
  type QueueWorld,
  RIGHT_QUEUE,
  startQueue,
} from './queue-model.ts';

interface Exploration {
  readonly worlds: number;
  readonly ends: number;
  readonly what: string | null;
  /** The shortest way to the first mistake. */
  readonly way: readonly string[];
}

function explore(rules: QueueRules, bounds: QueueBounds): Exploration {
  const seen = new Map<string, { from: string | null; deed: string }>();
  const first = startQueue();
  seen.set(JSON.stringify(first), { from: null, deed: '' });
  const wayTo = (key: string): string[] => {
    const at = seen.get(key);
    return at === undefined || at.from === null ? [] : [...wayTo(at.from), at.deed];
  };
  let ends = 0;
  for (let frontier: QueueWorld[] = [first]; frontier.length > 0; ) {
    const following: QueueWorld[] = [];
    for (const world of frontier) {
      const from = JSON.stringify(world);
      const what = brokenInQueue(world, rules);
      if (what !== null) return { worlds: seen.size, ends, what, way: wayTo(from) };
      if (world.drivers.every(({ at }) => at === 'done')) ends++;
      for (const { deed, world: after } of nextInQueue(world, rules, bounds)) {
        const key = JSON.stringify(after);
        if (seen.has(key)) continue;
        seen.set(key, { from, deed });
        following.push(after);
      }
    }
    frontier = following;
  }
  return { worlds: seen.size, ends, what: null, way: [] };
}

describe('queueing, over all interleavings of two drivers who are killed or held up, and a user who sorts,', () => {
  it.each<QueueBounds>([
    { kills: 1, lapses: 1, sorts: 1 },
    { kills: 0, lapses: 2, sorts: 1 },
    { kills: 2, lapses: 1, sorts: 0 },
  ])('lets no row be created twice: %o', (bounds) => {
    const { worlds, ends, what, way } = explore(RIGHT_QUEUE, bounds);
    console.log(`${worlds} worlds, ${ends} ends`);
    expect([what, ...way]).toEqual([null]);
    expect(ends).toBeGreaterThan(10);
  });

  it.each<[keyof QueueRules, QueueBounds]>([
    ['hasNoFence', { kills: 0, lapses: 1, sorts: 0 }],
    ['forgetsWorkers', { kills: 1, lapses: 1, sorts: 0 }],
    ['postsUnchecked', { kills: 0, lapses: 1, sorts: 0 }],
  ])('finds the duplicate when a rule is left out: %s', (rule, bounds) => {
    const { what, way } = explore({ ...RIGHT_QUEUE, [rule]: true }, bounds);
    expect(what).toMatch(/twice|again/);
    expect(way.some((deed) => deed.includes('loses its lease'))).toBe(true);
  });
});
