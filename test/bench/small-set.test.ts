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
    time: { first: 7, sent: 8.13, verified: 15.64, trigger: 0 },
    count: { sheetCalls: 72, otherCalls: 331, executions: 1 },
  },
  {
    its: caseOf(1000),
    time: { first: 11.08, sent: 12.22, verified: 21.11, trigger: 0 },
    count: { sheetCalls: 76, otherCalls: 1257, executions: 1 },
  },
  {
    its: caseOf(50, { driver: 'sidebar' }),
    time: { first: 19.84, sent: 20.97, verified: 33.04, trigger: 0 },
    count: { sheetCalls: 129, otherCalls: 748, executions: 4 },
  },
  {
    its: caseOf(1000, { driver: 'sidebar' }),
    time: { first: 25.24, sent: 26.38, verified: 40.08, trigger: 0 },
    count: { sheetCalls: 141, otherCalls: 1669, executions: 4 },
  },
];

it.each(COSTS)('$its.name', async ({ its, ...expected }) => {
  const measured = await measure(its, { charges: CHARGES, bundle: ADD_ON, withBaselines: false });
  const { firstCallSeconds: first, sentSeconds: sent, verifiedSeconds: verified } = measured;
  const { triggerSeconds: trigger, spreadsheetCalls: sheetCalls, otherCalls, executions } = measured;
  const time = { first, sent, verified, trigger };
  expect({ time, count: { sheetCalls, otherCalls, executions } }).toEqual(expected);
});
