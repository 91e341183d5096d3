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
    time: { first: 6.92, sent: 8.05, verified: 15.56, trigger: 0 },
    count: { sheetCalls: 72, otherCalls: 235, executions: 1 },
  },
  {
    its: caseOf(1000),
    time: { first: 11.1, sent: 12.24, verified: 21.13, trigger: 0 },
    count: { sheetCalls: 75, otherCalls: 1261, executions: 1 },
  },
  {
    its: caseOf(50, { driver: 'sidebar' }),
    time: { first: 19.76, sent: 20.89, verified: 33.23, trigger: 0 },
    count: { sheetCalls: 129, otherCalls: 651, executions: 4 },
  },
  {
    its: caseOf(1000, { driver: 'sidebar' }),
    time: { first: 25.26, sent: 26.4, verified: 40.07, trigger: 0 },
    count: { sheetCalls: 140, otherCalls: 1672, executions: 4 },
  },
];

it.each(COSTS)('$its.name', async ({ its, ...expected }) => {
  const measured = await measure(its, { charges: CHARGES, bundle: ADD_ON, withBaselines: false });
  const { firstCallSeconds: first, sentSeconds: sent, verifiedSeconds: verified } = measured;
  const { triggerSeconds: trigger, spreadsheetCalls: sheetCalls, otherCalls, executions } = measured;
  const time = { first, sent, verified, trigger };
  expect({ time, count: { sheetCalls, otherCalls, executions } }).toEqual(expected);
});
