// Weeks of a team: several sheets, people, accounts and files. Nothing may be lost, nothing sent twice, nothing stuck, and every status true.
import { describe, expect, it } from 'vitest';
import { countOf, SWEEP_TIMEOUT } from '../../support/sweeps.ts';
import { drawWeek } from './plan.ts';
import { playPlan, playWeek } from './week.ts';
import { playWeeks, seedOfWeek } from './week-summary.ts';

const SEED = 1;
const WEEKS = countOf('weeks');

describe('weeks of chaos', () => {
  it(`lose nothing, send nothing twice, leave nothing stuck and say nothing untrue, ${WEEKS} of them`, {
    timeout: SWEEP_TIMEOUT,
  }, async () => {
    const seeds = Array.from({ length: WEEKS }, (_, place) => seedOfWeek(SEED, place + 1));
    const summary = await playWeeks(seeds);
    console.log(JSON.stringify(summary));
    expect(summary).toMatchObject({
      weeks: WEEKS,
      bad: 0,
      lost: 0,
      twice: 0,
      stuck: 0,
      untrue: 0,
      kinds: {},
    });
    // Weeks in which nothing happens would prove nothing.
    const { tally } = summary;
    expect(tally.deeds).toBeGreaterThan(8 * WEEKS);
    expect(tally.inside).toBeGreaterThan(WEEKS / 2);
    expect(tally.kills).toBeGreaterThan(WEEKS / 8);
    expect(tally.fires).toBeGreaterThan(WEEKS);
    expect(tally.tasks).toBeGreaterThan(5 * WEEKS);
    expect(tally.runs).toBeGreaterThan(3 * WEEKS);
  });

  it('come to the same where every execution runs all global code anew, as Google does', async () => {
    for (const week of [3, 8, 11]) {
      const plan = drawWeek(seedOfWeek(SEED, week));
      expect(await playPlan(plan, [], false)).toEqual(await playPlan(plan, [], true));
    }
  });

  it('replay exactly from their seed', async () => {
    for (const week of [3, 8]) {
      const first = await playWeek(seedOfWeek(SEED, week));
      expect(await playWeek(seedOfWeek(SEED, week))).toEqual(first);
      expect(first.log.length).toBeGreaterThan(2);
    }
  });
});
