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
    time: { first: 3.87, sent: 5, verified: 10.35, trigger: 0 },
    count: { sheetCalls: 53, otherCalls: 196, executions: 1 },
  },
  {
    its: caseOf(50, { sheet: 'first' }),
    time: { first: 6.82, sent: 7.95, verified: 13.65, trigger: 0 },
    count: { sheetCalls: 130, otherCalls: 196, executions: 1 },
  },
  {
    its: caseOf(1000),
    time: { first: 5.63, sent: 6.77, verified: 13.11, trigger: 0 },
    count: { sheetCalls: 67, otherCalls: 133, executions: 1 },
  },
  {
    its: caseOf(50, { driver: 'sidebar' }),
    time: { first: 7.74, sent: 8.88, verified: 17.45, trigger: 0 },
    count: { sheetCalls: 71, otherCalls: 367, executions: 3 },
  },
  {
    its: caseOf(1000, { driver: 'sidebar' }),
    time: { first: 10.36, sent: 11.49, verified: 21.91, trigger: 0 },
    count: { sheetCalls: 92, otherCalls: 210, executions: 3 },
  },
];

it.each(COSTS)('$its.name', async ({ its, ...expected }) => {
  const measured = await measure(its, { charges: CHARGES, bundle: ADD_ON, withBaselines: false });
  const { firstCallSeconds: first, sentSeconds: sent, verifiedSeconds: verified } = measured;
  const { triggerSeconds: trigger, spreadsheetCalls: sheetCalls, otherCalls, executions } = measured;
  const time = { first, sent, verified, trigger };
  expect({ time, count: { sheetCalls, otherCalls, executions } }).toEqual(expected);
});
