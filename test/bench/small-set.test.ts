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
    time: { first: 6.52, sent: 7.65, verified: 14.96, trigger: 0 },
    count: { sheetCalls: 69, otherCalls: 235, executions: 1 },
  },
  {
    its: caseOf(1000),
    time: { first: 10.7, sent: 11.83, verified: 20.53, trigger: 0 },
    count: { sheetCalls: 72, otherCalls: 1261, executions: 1 },
  },
  {
    its: caseOf(50, { driver: 'sidebar' }),
    time: { first: 18.36, sent: 19.49, verified: 31.03, trigger: 0 },
    count: { sheetCalls: 118, otherCalls: 651, executions: 4 },
  },
  {
    its: caseOf(1000, { driver: 'sidebar' }),
    time: { first: 23.86, sent: 24.99, verified: 37.87, trigger: 0 },
    count: { sheetCalls: 129, otherCalls: 1672, executions: 4 },
  },
];

it.each(COSTS)('$its.name', async ({ its, ...expected }) => {
  const measured = await measure(its, { charges: CHARGES, bundle: ADD_ON, withBaselines: false });
  const { firstCallSeconds: first, sentSeconds: sent, verifiedSeconds: verified } = measured;
  const { triggerSeconds: trigger, spreadsheetCalls: sheetCalls, otherCalls, executions } = measured;
  const time = { first, sent, verified, trigger };
  expect({ time, count: { sheetCalls, otherCalls, executions } }).toEqual(expected);
});
