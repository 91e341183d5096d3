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
    time: { first: 6.97, sent: 8.1, verified: 15.61, trigger: 0 },
    count: { sheetCalls: 72, otherCalls: 330, executions: 1 },
  },
  {
    its: caseOf(1000),
    time: { first: 11.05, sent: 12.19, verified: 21.08, trigger: 0 },
    count: { sheetCalls: 76, otherCalls: 1256, executions: 1 },
  },
  {
    its: caseOf(50, { driver: 'sidebar' }),
    time: { first: 19.69, sent: 20.83, verified: 32.71, trigger: 0 },
    count: { sheetCalls: 129, otherCalls: 738, executions: 4 },
  },
  {
    its: caseOf(1000, { driver: 'sidebar' }),
    time: { first: 25.09, sent: 26.23, verified: 39.87, trigger: 0 },
    count: { sheetCalls: 141, otherCalls: 1662, executions: 4 },
  },
];

it.each(COSTS)('$its.name', async ({ its, ...expected }) => {
  const measured = await measure(its, { charges: CHARGES, bundle: ADD_ON, withBaselines: false });
  const { firstCallSeconds: first, sentSeconds: sent, verifiedSeconds: verified } = measured;
  const { triggerSeconds: trigger, spreadsheetCalls: sheetCalls, otherCalls, executions } = measured;
  const time = { first, sent, verified, trigger };
  expect({ time, count: { sheetCalls, otherCalls, executions } }).toEqual(expected);
});
