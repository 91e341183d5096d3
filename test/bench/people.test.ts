// People who send at the same moment really do so in virtual time.
import { expect, it } from 'vitest';
import { ADD_ON } from '../support/bundle.ts';
import { caseOf } from './cases.ts';
import { CHARGES } from './charges.ts';
import { measurePeople } from './people.ts';

it('two people with 100 rows each share an account of two calls in five seconds, and none is refused', async () => {
  const { begun, firstCall, sent, verified, sharing } = await measurePeople(
    caseOf(100, { people: 2, calls: 2 }),
    CHARGES,
    ADD_ON,
  );
  expect(sharing.refused).toBe(0);
  // Four calls need a second window.
  expect((sent ?? 0) - begun).toBeGreaterThan(5000);
  expect(firstCall).toBeLessThan(sent ?? 0);
  expect(verified).toBeGreaterThan(sent ?? 0);
});
