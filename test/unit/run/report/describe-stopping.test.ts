// What is said at once when the user stops a run.
import { expect, it } from 'vitest';
import { describeStopping } from '../../../../src/run/report/describe-stopping.ts';

it.each([
  ['sending', 2, 'Stopping: 2 calls are out, then nothing more is sent.'],
  ['sending', 1, 'Stopping: 1 call is out, then nothing more is sent.'],
  ['sending', 0, 'Stopping: nothing more is sent.'],
  [
    'checking',
    0,
    'Stopping: all rows were sent. Rows that LeadSquared has not shown yet stay as they are, and can be looked up later.',
  ],
  ['ended', 0, 'The run has ended already.'],
] as const)('a run that is %s with %i calls out: %s', (state, callsOut, words) => {
  expect(describeStopping({ state }, callsOut)).toBe(words);
});
