// The chaos command with several workers plays the same runs and comes to the same sums as with one.
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { ChaosResult } from './chaos-run.ts';
import { playMany, Sum } from './summary.ts';

const TOOL = fileURLToPath(new URL('../../src/build/local.mjs', import.meta.url));
const NOTHING = {
  kills: 0,
  faults: 0,
  edits: 0,
  triggers: 0,
  missed: 0,
  overlaps: 0,
  stops: 0,
  retries: 0,
  thrown: 0,
  undos: 0,
  deleted: 0,
};

function printed(...args: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [TOOL, 'chaos', ...args], (error, stdout) =>
      error === null ? resolve(stdout) : reject(error),
    );
  });
}

function result(seed: number, lost: number): ChaosResult {
  const what = Array.from({ length: lost }, () => `lost: a task of seed ${seed}`);
  const verdict = { lost, duplicated: 0, wrongStatus: 0, stuck: 0, what };
  return { seed, tally: { ...NOTHING, kills: seed }, verdict, log: [] };
}

describe('several workers', () => {
  it('come to the sums of one, in one line of JSON that begins with the fields others rely on', async () => {
    const [seed, runs] = [5, 6];
    const line = await printed('--seed', `${seed}`, '--runs', `${runs}`, '--workers', '2', '--json');
    expect(line).toBe(`${JSON.stringify(await playMany(seed, runs))}\n`);
    expect(Object.keys(JSON.parse(line)).slice(0, 9)).toEqual([
      'runs',
      'kills',
      'faults',
      'edits',
      'lost',
      'duplicated',
      'wrongStatus',
      'stuck',
      'worst',
    ]);
  });
});

describe('the sum of many runs', () => {
  it('is the same in whatever order they end, with the first of the worst', () => {
    const results = [result(3, 1), result(1, 0), result(4, 2), result(2, 2)];
    for (const order of [results, [...results].reverse()]) {
      const sum = new Sum();
      for (const each of order) sum.add(each);
      expect(sum.summary).toMatchObject({ runs: 4, kills: 10, lost: 5 });
      expect(sum.summary.worst).toEqual({ seed: 2, what: 'lost: a task of seed 2; lost: a task of seed 2' });
    }
  });

  it('has no worst when nothing went wrong', () => {
    const sum = new Sum();
    sum.add(result(1, 0));
    expect(sum.summary.worst).toBeNull();
  });
});
