// Explores every interleaving of the run's protocol, and shows that the exploration finds the mistakes it is meant to find.
import { describe, expect, it } from 'vitest';
import { type Exploration, explore } from './explore.ts';
import { broken, brokenAtEnd } from './protocol-checks.ts';
import { next, start, type World } from './protocol-model.ts';
import { type Bounds, RIGHT, type Rules } from './protocol-rules.ts';

const BOUNDS: Bounds = { kills: 1, sorts: 2, lapses: 0 };

/** @param strict false looks only at what LeadSquared holds and at the end, as a user would */
function exploreRun(rules: Rules, bounds = BOUNDS, strict = true): Exploration<World> {
  const isTwice = ({ tasks }: World) => (tasks.some((count) => count > 1) ? 'a row was created twice' : null);
  return explore({
    start: start(),
    next: (world) => next(world, rules, bounds),
    broken: (world) => (strict ? broken(world) : isTwice(world)) ?? brokenAtEnd(world),
    isEnd: ({ drivers }) => drivers.every(({ at }) => at === 'done'),
  });
}

describe('the order of writes, over all interleavings of two drivers, a killer and a user who sorts at any moment', () => {
  it('creates no row twice, loses none, and puts no status and no id onto another row', () => {
    const { worlds, ends, mistake } = exploreRun(RIGHT);
    const unverified = ends.filter(({ sheet }) => sheet.some(({ status }) => status === 'Unknown'));
    console.log(`${worlds} worlds, ${ends.length} ends, ${unverified.length} of them with unverified rows`);
    expect(mistake).toBeNull();
    expect(worlds).toBeGreaterThan(5000);
    expect(ends.length).toBeGreaterThan(10);
    // A kill between Sending and the call leaves rows that nobody can verify; without a kill there are none.
    expect(unverified.length).toBeGreaterThan(0);
    expect(unverified.length).toBeLessThan(ends.length);
  });

  it('holds when one driver is killed twice, or both once', () => {
    expect(exploreRun(RIGHT, { kills: 2, sorts: 1, lapses: 0 }).mistake).toBeNull();
  });

  it('holds when Google holds a driver up beyond its lease, and another one works meanwhile', () => {
    const { mistake, worlds } = exploreRun(RIGHT, { kills: 0, sorts: 0, lapses: 1 });
    expect(mistake).toBeNull();
    expect(worlds).toBeGreaterThan(500);
  });

  it('finds the duplicate when Sending is written after the call', () => {
    const rules = { ...RIGHT, marksAfterPost: true };
    expect(exploreRun(rules, BOUNDS, false).mistake?.what).toBe('a row was created twice');
    expect(exploreRun(rules).mistake).not.toBeNull();
  });

  it('finds the duplicate when statuses are written by place and two drivers are at work', () => {
    const rules = { ...RIGHT, writesByPlace: true };
    const { mistake } = exploreRun(rules, { kills: 0, sorts: 0, lapses: 1 }, false);
    expect(mistake?.what).toBe('a row was created twice');
    expect(mistake?.way.some((deed) => deed.includes('loses its lease'))).toBe(true);
  });

  it('finds the duplicate when unverified rows are sent again before their tasks are fetched', () => {
    const { mistake } = exploreRun({ ...RIGHT, resendsUnverified: true }, BOUNDS, false);
    expect(mistake?.what).toBe('a row was created twice');
    expect(mistake?.way.some((deed) => deed.includes('is killed'))).toBe(true);
  });

  it('finds the status on another row when statuses are written by place and the user sorts', () => {
    const { mistake } = exploreRun({ ...RIGHT, writesByPlace: true });
    expect(mistake?.what).toBe('a status stands on another row');
    expect(mistake?.way.some((deed) => deed.includes('swaps'))).toBe(true);
  });

  it('finds the id of another task when ids are not read again', () => {
    const { mistake } = exploreRun({ ...RIGHT, trustsIds: true });
    expect(mistake?.what).toMatch(/id/);
    expect(mistake?.way.some((deed) => deed.includes('swaps'))).toBe(true);
  });

  it('finds the id of another task when nobody looks at the marks that a kill left', () => {
    const { mistake } = exploreRun({ ...RIGHT, ignoresMarks: true });
    expect(mistake?.what).toMatch(/id/);
    expect(mistake?.way.some((deed) => deed.includes('is killed'))).toBe(true);
  });

  it('finds the id of another task when an id left by a kill hides where the new one landed', () => {
    const { mistake } = exploreRun({ ...RIGHT, keepsLeftIds: true });
    expect(mistake?.what).toMatch(/id/);
    expect(mistake?.way.filter((deed) => deed.includes('swaps'))).toHaveLength(2);
  });

  it('needs no lease to create no row twice: the lease only spares work', () => {
    expect(
      exploreRun({ ...RIGHT, ignoresLease: true }, { kills: 0, sorts: 1, lapses: 0 }, false).mistake?.what,
    ).not.toBe('a row was created twice');
  });
});
