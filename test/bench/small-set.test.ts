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
    time: { first: 5.27, sent: 6.4, verified: 12.89, trigger: 0 },
    count: { sheetCalls: 66, otherCalls: 207, executions: 1 },
  },
  {
    its: caseOf(1000),
    time: { first: 7.81, sent: 8.95, verified: 16.84, trigger: 0 },
    count: { sheetCalls: 82, otherCalls: 144, executions: 1 },
  },
  {
    its: caseOf(50, { driver: 'sidebar' }),
    time: { first: 10.93, sent: 12.07, verified: 21.63, trigger: 0 },
    count: { sheetCalls: 92, otherCalls: 419, executions: 3 },
  },
  {
    its: caseOf(1000, { driver: 'sidebar' }),
    time: { first: 14.4, sent: 15.53, verified: 27.41, trigger: 0 },
    count: { sheetCalls: 117, otherCalls: 262, executions: 3 },
  },
];

it.each(COSTS)('$its.name', async ({ its, ...expected }) => {
  const measured = await measure(its, { charges: CHARGES, bundle: ADD_ON, withBaselines: false });
  const { firstCallSeconds: first, sentSeconds: sent, verifiedSeconds: verified } = measured;
  const { triggerSeconds: trigger, spreadsheetCalls: sheetCalls, otherCalls, executions } = measured;
  const time = { first, sent, verified, trigger };
  expect({ time, count: { sheetCalls, otherCalls, executions } }).toEqual(expected);
});
