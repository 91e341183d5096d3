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
    time: { first: 10.12, sent: 11.25, verified: 18.7, trigger: 0 },
    count: { sheetCalls: 88, otherCalls: 186, executions: 1 },
  },
  {
    its: caseOf(1000),
    time: { first: 14.45, sent: 20.76, verified: 29.59, trigger: 0 },
    count: { sheetCalls: 122, otherCalls: 1176, executions: 1 },
  },
  {
    its: caseOf(50, { driver: 'sidebar' }),
    time: { first: 20.16, sent: 21.3, verified: 34.1, trigger: 0 },
    count: { sheetCalls: 138, otherCalls: 430, executions: 4 },
  },
  {
    its: caseOf(1000, { driver: 'sidebar' }),
    time: { first: 27.91, sent: 42.52, verified: 58.72, trigger: 0 },
    count: { sheetCalls: 220, otherCalls: 2451, executions: 5 },
  },
];

it.each(COSTS)('$its.name', async ({ its, ...expected }) => {
  const measured = await measure(its, { charges: CHARGES, bundle: ADD_ON, withBaselines: false });
  const { firstCallSeconds: first, sentSeconds: sent, verifiedSeconds: verified } = measured;
  const { triggerSeconds: trigger, spreadsheetCalls: sheetCalls, otherCalls, executions } = measured;
  const time = { first, sent, verified, trigger };
  expect({ time, count: { sheetCalls, otherCalls, executions } }).toEqual(expected);
});
