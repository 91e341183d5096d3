// Explores every interleaving of queueing and sending, and shows that leaving out any one rule is found.
import { describe, expect, it } from 'vitest';
import { explore } from './explore.ts';
import { brokenInQueue } from './queue-checks.ts';
import { nextInQueue, startQueue } from './queue-model.ts';
import { type QueueBounds, type QueueRules, RIGHT_QUEUE } from './queue-rules.ts';

const exploreQueue = (rules: QueueRules, bounds: QueueBounds) =>
  explore({
    start: startQueue(),
    next: (world) => nextInQueue(world, rules, bounds),
    broken: (world) => brokenInQueue(world, rules),
    isEnd: ({ drivers }) => drivers.every(({ at }) => at === 'done'),
  });

describe('queueing, over all interleavings of two drivers who are killed or held up, and a user who sorts,', () => {
  it.each<QueueBounds>([
    { kills: 1, lapses: 1, sorts: 1 },
    { kills: 0, lapses: 2, sorts: 1 },
    { kills: 2, lapses: 1, sorts: 0 },
  ])('lets no row be created twice: %o', (bounds) => {
    const { worlds, ends, mistake } = exploreQueue(RIGHT_QUEUE, bounds);
    console.log(`${worlds} worlds, ${ends.length} ends`);
    expect(mistake).toBeNull();
    expect(ends.length).toBeGreaterThan(10);
  });

  it.each<[keyof QueueRules, QueueBounds]>([
    ['hasNoFence', { kills: 0, lapses: 1, sorts: 0 }],
    ['forgetsLastWriter', { kills: 1, lapses: 1, sorts: 0 }],
    ['postsUnchecked', { kills: 0, lapses: 1, sorts: 0 }],
  ])('finds the duplicate when a rule is left out: %s', (rule, bounds) => {
    const { mistake } = exploreQueue({ ...RIGHT_QUEUE, [rule]: true }, bounds);
    expect(mistake?.what).toMatch(/twice|again/);
    expect(mistake?.way.some((deed) => deed.includes('loses its lease'))).toBe(true);
  });
});
