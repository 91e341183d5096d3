// A run is killed at every one of its service calls in turn; whoever takes it up again finishes it, with nothing lost or sent twice.
import { describe, expect, it } from 'vitest';
import { chanceOf } from '../../src/local/chaos/chance.ts';
import { type InputRow, makeRow } from '../../src/local/chaos/input.ts';
import { type SweepOptions, sweep } from '../../src/local/chaos/kill-sweep.ts';
import type { ReplyForm } from '../../src/local/leadsquared/options.ts';

const MINUTES = 60_000;
/** KILL_EVERY=1 takes each service call, which lasts minutes; the default takes every eleventh one. */
const EVERY = Number(process.env.KILL_EVERY ?? 11);

function validRows(count: number): InputRow[] {
  const chance = chanceOf(4, 'rows');
  return Array.from({ length: count }, (_, place) => makeRow(place + 1, 'valid', chance));
}

async function killedEverywhere(
  count: number,
  how: Omit<SweepOptions, 'stage' | 'every'>,
  { replyForm, sendsHiddenRows }: { replyForm: ReplyForm; sendsHiddenRows: boolean },
) {
  const stage = { seed: 4, rows: validRows(count), account: { seed: 4, replyForm }, sendsHiddenRows };
  const { points, clearedByHand, wrong } = await sweep({ stage, every: EVERY, ...how });
  console.log(
    `${count} rows by ${how.starts}, killed ${how.when} ${Math.ceil(points / EVERY)} of ${points} service calls, resumed by ${how.resumes}: ` +
      `${clearedByHand} times the user had to clear rows that were never sent`,
  );
  return { points, clearedByHand, wrong };
}

describe('a run that is killed at any of its service calls ends with every row sent once and every status true', () => {
  it('120 rows, killed before calls take effect, resumed by the menu', {
    timeout: 15 * MINUTES,
  }, async () => {
    const how = { when: 'before', starts: 'menu', resumes: 'menu' } as const;
    const ended = await killedEverywhere(120, how, { replyForm: 'receipt', sendsHiddenRows: true });
    expect(ended.wrong).toEqual([]);
    expect(ended.points).toBeGreaterThan(150);
    // Only a kill between "Sending" and the call itself leaves rows that nobody can be sure of.
    expect(ended.clearedByHand).toBeLessThanOrEqual(6);
  });

  it('120 rows, killed after calls took effect, resumed by the sidebar', {
    timeout: 15 * MINUTES,
  }, async () => {
    const how = { when: 'after', starts: 'menu', resumes: 'sidebar' } as const;
    const ended = await killedEverywhere(120, how, { replyForm: 'rows-array', sendsHiddenRows: true });
    expect(ended.wrong).toEqual([]);
    expect(ended.points).toBeGreaterThan(150);
  });

  // A kill before a call leaves the same world as one after the call before it, so one of the two sweeps is enough here.
  it('the sidebar’s own run of 12 rows, killed before calls, resumed by the menu', {
    timeout: 15 * MINUTES,
  }, async () => {
    const how = { when: 'before', starts: 'sidebar', resumes: 'menu' } as const;
    const ended = await killedEverywhere(12, how, { replyForm: 'counts', sendsHiddenRows: false });
    expect(ended.wrong).toEqual([]);
    expect(ended.points).toBeGreaterThan(150);
  });
});
