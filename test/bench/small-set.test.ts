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
    time: { first: 5.92, sent: 7.06, verified: 14.36, trigger: 0 },
    count: { sheetCalls: 69, otherCalls: 221, executions: 1 },
  },
  {
    its: caseOf(1000),
    time: { first: 10.32, sent: 11.46, verified: 20.15, trigger: 0 },
    count: { sheetCalls: 72, otherCalls: 1251, executions: 1 },
  },
  {
    its: caseOf(50, { driver: 'sidebar' }),
    time: { first: 17.94, sent: 19.08, verified: 30.61, trigger: 0 },
    count: { sheetCalls: 118, otherCalls: 643, executions: 4 },
  },
  {
    its: caseOf(1000, { driver: 'sidebar' }),
    time: { first: 23.66, sent: 24.8, verified: 37.67, trigger: 0 },
    count: { sheetCalls: 129, otherCalls: 1668, executions: 4 },
  },
];

it.each(COSTS)('$its.name', async ({ its, ...expected }) => {
  const measured = await measure(its, { charges: CHARGES, bundle: ADD_ON, withBaselines: false });
  const { firstCallSeconds: first, sentSeconds: sent, verifiedSeconds: verified } = measured;
  const { triggerSeconds: trigger, spreadsheetCalls: sheetCalls, otherCalls, executions } = measured;
  const time = { first, sent, verified, trigger };
  expect({ time, count: { sheetCalls, otherCalls, executions } }).toEqual(expected);
});
