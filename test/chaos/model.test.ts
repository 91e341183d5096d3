// Explores every interleaving of the run's protocol, and shows that the exploration finds the mistakes it is meant to find.
import { describe, expect, it } from 'vitest';
import { broken, brokenAtEnd } from './protocol-checks.ts';
import { next, start, type World } from './protocol-model.ts';
import { type Bounds, RIGHT, type Rules } from './protocol-rules.ts';

interface Exploration {
  readonly worlds: number;
  readonly ends: number;
  /** The first mistake met, with the shortest way to it; null when there is none. */
  readonly mistake: { readonly what: string; readonly way: readonly string[] } | null;
  /** Ends by how many rows stayed in doubt, because a kill left open whether their call went out. */
  readonly endsInDoubt: number;
}

const BOUNDS: Bounds = { kills: 1, sorts: 2, lapses: 0 };

/** @param strict false looks only at what LeadSquared holds and at the end, as a user would */
function explore(rules: Rules, bounds = BOUNDS, strict = true): Exploration {
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
      const successors = next(world, rules, bounds);
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

describe('the order of writes, over all interleavings of two drivers, a killer and a user who sorts at any moment', () => {
  it('creates no row twice, loses none, and puts no status and no id onto another row', () => {
    const { worlds, ends, endsInDoubt, mistake } = explore(RIGHT);
    console.log(`${worlds} worlds, ${ends} ends, ${endsInDoubt} of them with rows in doubt`);
    expect(mistake).toBeNull();
    expect(worlds).toBeGreaterThan(5000);
    expect(ends).toBeGreaterThan(10);
    // A kill between Sending and the call leaves rows that nobody can be sure of; without a kill there are none.
    expect(endsInDoubt).toBeGreaterThan(0);
    expect(endsInDoubt).toBeLessThan(ends);
  });

  it('holds when one driver is killed twice, or both once', () => {
    expect(explore(RIGHT, { kills: 2, sorts: 1, lapses: 0 }).mistake).toBeNull();
  });

  it('holds when Google holds a driver up beyond its lease, and another one goes on meanwhile', () => {
    const { mistake, worlds } = explore(RIGHT, { kills: 0, sorts: 0, lapses: 1 });
    expect(mistake).toBeNull();
    expect(worlds).toBeGreaterThan(500);
  });

  it('finds the duplicate when Sending is written after the call', () => {
    const rules = { ...RIGHT, marksAfterPost: true };
    expect(explore(rules, BOUNDS, false).mistake?.what).toBe('a row was created twice');
    expect(explore(rules).mistake).not.toBeNull();
  });

  it('finds the duplicate when statuses are written by place and two drivers are at work', () => {
    const rules = { ...RIGHT, writesByPlace: true };
    const { mistake } = explore(rules, { kills: 0, sorts: 0, lapses: 1 }, false);
    expect(mistake?.what).toBe('a row was created twice');
    expect(mistake?.way.some((deed) => deed.includes('loses its lease'))).toBe(true);
  });

  it('finds the duplicate when rows in doubt are sent again without reading back', () => {
    const { mistake } = explore({ ...RIGHT, resendsDoubts: true }, BOUNDS, false);
    expect(mistake?.what).toBe('a row was created twice');
    expect(mistake?.way.some((deed) => deed.includes('is killed'))).toBe(true);
  });

  it('finds the status on another row when statuses are written by place and the user sorts', () => {
    const { mistake } = explore({ ...RIGHT, writesByPlace: true });
    expect(mistake?.what).toBe('a status stands on another row');
    expect(mistake?.way.some((deed) => deed.includes('swaps'))).toBe(true);
  });

  it('finds the id of another task when ids are not read again', () => {
    const { mistake } = explore({ ...RIGHT, trustsIds: true });
    expect(mistake?.what).toMatch(/id/);
    expect(mistake?.way.some((deed) => deed.includes('swaps'))).toBe(true);
  });

  it('finds the id of another task when nobody looks at the proofs that a kill left', () => {
    const { mistake } = explore({ ...RIGHT, ignoresProofs: true });
    expect(mistake?.what).toMatch(/id/);
    expect(mistake?.way.some((deed) => deed.includes('is killed'))).toBe(true);
  });

  it('finds the id of another task when an id left by a kill hides where the new one landed', () => {
    const { mistake } = explore({ ...RIGHT, keepsLeftIds: true });
    expect(mistake?.what).toMatch(/id/);
    expect(mistake?.way.filter((deed) => deed.includes('swaps'))).toHaveLength(2);
  });

  it('needs no lease to create no row twice: the lease only spares work', () => {
    expect(
      explore({ ...RIGHT, ignoresLease: true }, { kills: 0, sorts: 1, lapses: 0 }, false).mistake?.what,
    ).not.toBe('a row was created twice');
  });
});
