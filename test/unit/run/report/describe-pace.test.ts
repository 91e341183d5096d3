// The limit in force is told while rows are sent.
import { expect, it } from 'vitest';
import { describePace } from '../../../../src/run/report/describe-pace.ts';

const FULL = { calls: 25, seconds: 5 };

it.each([
  [
    'what a refusal taught',
    { rates: [FULL, { calls: 3, seconds: 10 }], allowance: 3 },
    'LeadSquared allows this account 3 calls in 10 s.',
  ],
  [
    'the user’s own, slower one',
    { rates: [{ calls: 1, seconds: 5 }, FULL], allowance: null },
    'The speed is set to 1 call in 5 s.',
  ],
  ['the user’s own', { rates: [FULL], allowance: null }, 'The speed is set to 25 calls in 5 s.'],
  [
    'a best one that is found',
    { rates: [FULL], allowance: 25 },
    'Up to 25 calls in 5 s, the most that LeadSquared allows.',
  ],
  [
    'a best one that is looked for',
    { rates: [FULL], allowance: 10 },
    '10 calls in 5 s for now; more are tried while LeadSquared takes them.',
  ],
])('%s', (_, pace, words) => {
  expect(describePace(pace)).toBe(words);
});
