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
    time: { first: 4.64, sent: 5.78, verified: 11.74, trigger: 0 },
    count: { sheetCalls: 60, otherCalls: 200, executions: 1 },
  },
  {
    its: caseOf(50, { sheet: 'first' }),
    time: { first: 7.66, sent: 8.79, verified: 15.1, trigger: 0 },
    count: { sheetCalls: 137, otherCalls: 200, executions: 1 },
  },
  {
    its: caseOf(1000),
    time: { first: 6.48, sent: 7.62, verified: 14.78, trigger: 0 },
    count: { sheetCalls: 74, otherCalls: 137, executions: 1 },
  },
  {
    its: caseOf(50, { driver: 'sidebar' }),
    time: { first: 8.55, sent: 9.69, verified: 18.27, trigger: 0 },
    count: { sheetCalls: 78, otherCalls: 376, executions: 3 },
  },
  {
    its: caseOf(1000, { driver: 'sidebar' }),
    time: { first: 11.24, sent: 12.37, verified: 22.8, trigger: 0 },
    count: { sheetCalls: 99, otherCalls: 219, executions: 3 },
  },
];

it.each(COSTS)('$its.name', async ({ its, ...expected }) => {
  const measured = await measure(its, { charges: CHARGES, bundle: ADD_ON, withBaselines: false });
  const { firstCallSeconds: first, sentSeconds: sent, verifiedSeconds: verified } = measured;
  const { triggerSeconds: trigger, spreadsheetCalls: sheetCalls, otherCalls, executions } = measured;
  const time = { first, sent, verified, trigger };
  expect({ time, count: { sheetCalls, otherCalls, executions } }).toEqual(expected);
});
