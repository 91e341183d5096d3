// The names of the add-on's columns: never one that a column of the user's has.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headerKey } from '../../../../src/core/fields/header-key.ts';
import { isOwnName, OWN_ROLES, ownName, roleOfName } from '../../../../src/run/sheet/own-headers.ts';

describe('the name of a column of the add-on’s', () => {
  it.each([
    ['status', ['Name'], 'Task status'],
    ['task-id', ['Name', 'Task status'], 'Task ID'],
    ['status', ['TASK  Status'], 'Task status (LeadSquared)'],
    ['task-id', ['task_id'], 'Task ID (LeadSquared)'],
    ['status', ['Task status', 'task status leadsquared'], 'Task status (LeadSquared) 2'],
    [
      'status',
      ['Task status', 'Task status (LeadSquared)', 'Task status (LeadSquared) 2'],
      'Task status (LeadSquared) 3',
    ],
  ] as const)('for %s beside %j is “%s”', (role, others, name) => {
    expect(ownName(role, others)).toBe(name);
  });

  it('is new beside any headers, and known again with its role', () => {
    const header = fc.constantFrom(
      'Task status',
      'Task ID',
      'Task status (LeadSquared)',
      'Task ID (LeadSquared) 2',
      'x',
    );
    fc.assert(
      fc.property(fc.constantFrom(...OWN_ROLES), fc.array(header), (role, others) => {
        const name = ownName(role, others);
        expect(others.map(headerKey)).not.toContain(headerKey(name));
        expect([isOwnName(name, role), roleOfName(name)]).toEqual([true, role]);
      }),
    );
  });

  it.each(['Status', 'Task', 'My task status', 'Task status of Ravi', 'Task IDs', ''])(
    'is never “%s”',
    (text) => {
      expect(OWN_ROLES.some((role) => isOwnName(text, role))).toBe(false);
    },
  );
});
