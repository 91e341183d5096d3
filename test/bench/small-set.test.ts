// What small runs cost on the virtual clock, exactly: a change of speed shows here first. `npm run bench` measures the rest.
import { expect, it } from 'vitest';
import { ADD_ON } from '../support/bundle.ts';
import { caseOf } from './cases.ts';
import { CHARGES } from './charges.ts';
import { measure } from './measure.ts';

/** Who makes a run faster or slower on purpose writes the new figures here. Times in seconds. */
const COSTS = [
  {
    its: caseOf(50),
    time: { first: 7.43, sent: 8.56, verified: 16.01, trigger: 0 },
    count: { sheetCalls: 76, otherCalls: 177, executions: 1 },
  },
  {
    its: caseOf(1000),
    time: { first: 11.67, sent: 12.8, verified: 21.64, trigger: 0 },
    count: { sheetCalls: 80, otherCalls: 1153, executions: 1 },
  },
  {
    its: caseOf(50, { driver: 'sidebar' }),
    time: { first: 20.58, sent: 21.72, verified: 34.49, trigger: 0 },
    count: { sheetCalls: 140, otherCalls: 475, executions: 4 },
  },
  {
    its: caseOf(1000, { driver: 'sidebar' }),
    time: { first: 31.44, sent: 32.58, verified: 47.55, trigger: 0 },
    count: { sheetCalls: 150, otherCalls: 3351, executions: 4 },
  },
];

it.each(COSTS)('$its.name', async ({ its, ...expected }) => {
  const measured = await measure(its, { charges: CHARGES, bundle: ADD_ON, withBaselines: false });
  const { firstCallSeconds: first, sentSeconds: sent, verifiedSeconds: verified } = measured;
  const { triggerSeconds: trigger, spreadsheetCalls: sheetCalls, otherCalls, executions } = measured;
  const time = { first, sent, verified, trigger };
  expect({ time, count: { sheetCalls, otherCalls, executions } }).toEqual(expected);
});
