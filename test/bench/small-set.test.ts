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
    time: { first: 4.64, sent: 5.78, verified: 12.26, trigger: 0 },
    count: { sheetCalls: 62, otherCalls: 200, executions: 1 },
  },
  {
    its: caseOf(1000),
    time: { first: 6.48, sent: 7.62, verified: 15.51, trigger: 0 },
    count: { sheetCalls: 77, otherCalls: 137, executions: 1 },
  },
  {
    its: caseOf(50, { driver: 'sidebar' }),
    time: { first: 9.68, sent: 10.82, verified: 19.95, trigger: 0 },
    count: { sheetCalls: 81, otherCalls: 398, executions: 3 },
  },
  {
    its: caseOf(1000, { driver: 'sidebar' }),
    time: { first: 12.64, sent: 13.78, verified: 25.24, trigger: 0 },
    count: { sheetCalls: 106, otherCalls: 241, executions: 3 },
  },
];

it.each(COSTS)('$its.name', async ({ its, ...expected }) => {
  const measured = await measure(its, { charges: CHARGES, bundle: ADD_ON, withBaselines: false });
  const { firstCallSeconds: first, sentSeconds: sent, verifiedSeconds: verified } = measured;
  const { triggerSeconds: trigger, spreadsheetCalls: sheetCalls, otherCalls, executions } = measured;
  const time = { first, sent, verified, trigger };
  expect({ time, count: { sheetCalls, otherCalls, executions } }).toEqual(expected);
});
