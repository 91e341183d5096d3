// A list of 500 rows whose sending is killed (-9) at random moments is sent again until done: nothing lost, twice or untrue.
import { expect, it } from 'vitest';
import { builtTool } from '../support/command-process.ts';
import { countOf, SWEEP_TIMEOUT } from '../support/sweeps.ts';
import { complaintsOf, sweepKills } from './sweep.ts';

const ROWS = 500;
const WORKERS = 2;

it('random kills lose no row, send none twice, and leave none untrue', {
  timeout: SWEEP_TIMEOUT,
}, async () => {
  const complaints: string[] = [];
  const sweep = { seed: 1, kills: countOf('processKills'), rows: ROWS, workers: WORKERS };
  const sum = await sweepKills(sweep, { cli: builtTool('cli'), sandbox: builtTool('sandbox') }, (result) => {
    complaints.push(...complaintsOf(result).map((line) => `seed ${result.seed}: ${line}`));
  });
  expect(complaints).toEqual([]);
  expect(sum.kills).toBeGreaterThanOrEqual(sweep.kills);
});
