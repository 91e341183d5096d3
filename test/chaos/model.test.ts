// Explores every interleaving of the run's protocol, and shows that the exploration finds the mistakes it is meant to find.
import { describe, expect, it } from 'vitest';
import { broken, brokenAtEnd, next, RIGHT, type Rules, start, type World } from './protocol-model.ts';

interface Exploration {
  readonly worlds: number;
  readonly ends: number;
  /** The first mistake met, with the shortest way to it; null when there is none. */
  readonly mistake: { readonly what: string; readonly way: readonly string[] } | null;
  /** Ends by how many rows stayed in doubt, because a kill left open whether their call went out. */
  readonly endsInDoubt: number;
}

/** @param strict false looks only at what LeadSquared holds and at the end, as a user would */
function explore(rules: Rules, strict = true): Exploration {
  const first = start();
  const seen = new Map<string, { from: string | null; deed: string }>([
    [JSON.stringify(first), { from: null, deed: '' }],
  ]);
  let frontier: World[] = [first];
  let ends = 0;
  let endsInDoubt = 0;
  const wayTo = (key: string): string[] => {
    const step = seen.get(key);
    return step === undefined || step.from === null ? [] : [...wayTo(step.from), step.deed];
  };
  while (frontier.length > 0) {
    const following: World[] = [];
    for (const world of frontier) {
      const from = JSON.stringify(world);
      const isTwice = world.tasks.some((count) => count > 1) ? 'a row was created twice' : null;
      const what = (strict ? broken(world) : isTwice) ?? brokenAtEnd(world);
      if (what !== null) return { worlds: seen.size, ends, endsInDoubt, mistake: { what, way: wayTo(from) } };
      if (world.drivers.every(({ at }) => at === 'done')) {
        ends++;
        if (world.sheet.some(({ status }) => status === 'Unknown')) endsInDoubt++;
      }
      const successors = next(world, rules);
      if (successors.length === 0 && world.drivers.some(({ at }) => at !== 'done')) {
        return {
          worlds: seen.size,
          ends,
          endsInDoubt,
          mistake: { what: 'nobody can go on', way: wayTo(from) },
        };
      }
      for (const { deed, world: after } of successors) {
        const key = JSON.stringify(after);
        if (seen.has(key)) continue;
        seen.set(key, { from, deed });
        following.push(after);
      }
    }
    frontier = following;
  }
  return { worlds: seen.size, ends, endsInDoubt, mistake: null };
}

describe('the order of writes, over all interleavings of two drivers, two kills and a sorting user', () => {
  it('creates no row twice, loses none, and leaves in doubt exactly the rows marked Sending', () => {
    const { worlds, ends, endsInDoubt, mistake } = explore(RIGHT);
    console.log(`${worlds} worlds, ${ends} ends, ${endsInDoubt} of them with rows in doubt`);
    expect(mistake).toBeNull();
    expect(worlds).toBeGreaterThan(1000);
    expect(ends).toBeGreaterThan(10);
    // A kill between Sending and the call leaves rows that nobody can be sure of; without a kill there are none.
    expect(endsInDoubt).toBeGreaterThan(0);
    expect(endsInDoubt).toBeLessThan(ends);
  });

  it('finds the duplicate when Sending is written after the call', () => {
    expect(explore({ ...RIGHT, marksAfterPost: true }, false).mistake?.what).toBe('a row was created twice');
    expect(explore({ ...RIGHT, marksAfterPost: true }).mistake).not.toBeNull();
  });

  it('finds the duplicate when the lease is ignored', () => {
    const { mistake } = explore({ ...RIGHT, ignoresLease: true }, false);
    expect(mistake?.what).toBe('a row was created twice');
    expect(mistake?.way.some((deed) => deed.includes('killed'))).toBe(false);
  });

  it('finds the duplicate when rows in doubt are sent again without reading back', () => {
    const { mistake } = explore({ ...RIGHT, resendsDoubts: true }, false);
    expect(mistake?.what).toBe('a row was created twice');
    expect(mistake?.way.some((deed) => deed.includes('killed at settle'))).toBe(true);
  });

  it('finds the status on another row when results are written where the rows stood before the call', () => {
    const { mistake } = explore({ ...RIGHT, settlesByPlace: true });
    expect(mistake?.what).toBe('a status stands on another row');
    expect(mistake?.way.some((deed) => deed.includes('swaps'))).toBe(true);
  });
});
