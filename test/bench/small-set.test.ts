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
    time: { first: 10.15, sent: 11.28, verified: 18.73, trigger: 0 },
    count: { sheetCalls: 88, otherCalls: 187, executions: 1 },
  },
  {
    its: caseOf(1000),
    time: { first: 14.48, sent: 20.79, verified: 29.63, trigger: 0 },
    count: { sheetCalls: 122, otherCalls: 1177, executions: 1 },
  },
  {
    its: caseOf(50, { driver: 'sidebar' }),
    time: { first: 22.23, sent: 23.37, verified: 36.14, trigger: 0 },
    count: { sheetCalls: 146, otherCalls: 490, executions: 4 },
  },
  {
    its: caseOf(1000, { driver: 'sidebar' }),
    time: { first: 32.97, sent: 47.68, verified: 63.87, trigger: 0 },
    count: { sheetCalls: 228, otherCalls: 3464, executions: 5 },
  },
];

it.each(COSTS)('$its.name', async ({ its, ...expected }) => {
  const measured = await measure(its, { charges: CHARGES, bundle: ADD_ON, withBaselines: false });
  const { firstCallSeconds: first, sentSeconds: sent, verifiedSeconds: verified } = measured;
  const { triggerSeconds: trigger, spreadsheetCalls: sheetCalls, otherCalls, executions } = measured;
  const time = { first, sent, verified, trigger };
  expect({ time, count: { sheetCalls, otherCalls, executions } }).toEqual(expected);
});
