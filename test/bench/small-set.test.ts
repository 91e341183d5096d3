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
    time: { first: 7.46, sent: 8.59, verified: 16.04, trigger: 0 },
    count: { sheetCalls: 76, otherCalls: 178, executions: 1 },
  },
  {
    its: caseOf(1000),
    time: { first: 11.7, sent: 12.83, verified: 21.67, trigger: 0 },
    count: { sheetCalls: 80, otherCalls: 1154, executions: 1 },
  },
  {
    its: caseOf(50, { driver: 'sidebar' }),
    time: { first: 20.73, sent: 21.86, verified: 34.81, trigger: 0 },
    count: { sheetCalls: 140, otherCalls: 485, executions: 4 },
  },
  {
    its: caseOf(1000, { driver: 'sidebar' }),
    time: { first: 31.59, sent: 32.73, verified: 47.76, trigger: 0 },
    count: { sheetCalls: 150, otherCalls: 3358, executions: 4 },
  },
];

it.each(COSTS)('$its.name', async ({ its, ...expected }) => {
  const measured = await measure(its, { charges: CHARGES, bundle: ADD_ON, withBaselines: false });
  const { firstCallSeconds: first, sentSeconds: sent, verifiedSeconds: verified } = measured;
  const { triggerSeconds: trigger, spreadsheetCalls: sheetCalls, otherCalls, executions } = measured;
  const time = { first, sent, verified, trigger };
  expect({ time, count: { sheetCalls, otherCalls, executions } }).toEqual(expected);
});
