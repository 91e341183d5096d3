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
    time: { first: 10.18, sent: 11.31, verified: 18.76, trigger: 0 },
    count: { sheetCalls: 88, otherCalls: 188, executions: 1 },
  },
  {
    its: caseOf(1000),
    time: { first: 14.51, sent: 20.82, verified: 29.66, trigger: 0 },
    count: { sheetCalls: 122, otherCalls: 1178, executions: 1 },
  },
  {
    its: caseOf(50, { driver: 'sidebar' }),
    time: { first: 22.29, sent: 23.43, verified: 36.35, trigger: 0 },
    count: { sheetCalls: 146, otherCalls: 496, executions: 4 },
  },
  {
    its: caseOf(1000, { driver: 'sidebar' }),
    time: { first: 33.03, sent: 47.74, verified: 63.96, trigger: 0 },
    count: { sheetCalls: 228, otherCalls: 3467, executions: 5 },
  },
];

it.each(COSTS)('$its.name', async ({ its, ...expected }) => {
  const measured = await measure(its, { charges: CHARGES, bundle: ADD_ON, withBaselines: false });
  const { firstCallSeconds: first, sentSeconds: sent, verifiedSeconds: verified } = measured;
  const { triggerSeconds: trigger, spreadsheetCalls: sheetCalls, otherCalls, executions } = measured;
  const time = { first, sent, verified, trigger };
  expect({ time, count: { sheetCalls, otherCalls, executions } }).toEqual(expected);
});
