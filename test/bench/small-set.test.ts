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
    time: { first: 5.07, sent: 6.2, verified: 12.69, trigger: 0 },
    count: { sheetCalls: 65, otherCalls: 207, executions: 1 },
  },
  {
    its: caseOf(1000),
    time: { first: 7.11, sent: 8.24, verified: 16.13, trigger: 0 },
    count: { sheetCalls: 81, otherCalls: 144, executions: 1 },
  },
  {
    its: caseOf(50, { driver: 'sidebar' }),
    time: { first: 10.73, sent: 11.87, verified: 21.43, trigger: 0 },
    count: { sheetCalls: 91, otherCalls: 419, executions: 3 },
  },
  {
    its: caseOf(1000, { driver: 'sidebar' }),
    time: { first: 13.69, sent: 14.83, verified: 26.71, trigger: 0 },
    count: { sheetCalls: 116, otherCalls: 262, executions: 3 },
  },
];

it.each(COSTS)('$its.name', async ({ its, ...expected }) => {
  const measured = await measure(its, { charges: CHARGES, bundle: ADD_ON, withBaselines: false });
  const { firstCallSeconds: first, sentSeconds: sent, verifiedSeconds: verified } = measured;
  const { triggerSeconds: trigger, spreadsheetCalls: sheetCalls, otherCalls, executions } = measured;
  const time = { first, sent, verified, trigger };
  expect({ time, count: { sheetCalls, otherCalls, executions } }).toEqual(expected);
});
