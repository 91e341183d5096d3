// The last look after refused calls that were trusted: which tasks contradict the trust, and which are none of its business.
import { describe, expect, it } from 'vitest';
import { formatApiTime } from '../../../../src/leadsquared/task-json.ts';
import { checkRefusals } from '../../../../src/run/verify/check-refusals.ts';
import { FakeTable, NOW } from '../../../support/run-fakes.ts';
import { runOn } from '../../../support/run-stage.ts';
import { guid } from '../../../support/tasks.ts';

const OWNER = 'a.b@example.com';
const HOUR_MS = 3_600_000;

/** A to-do like the row's. */
function toDo(number: number, createdAt: number) {
  return {
    UserTaskId: guid(number),
    Name: 'one',
    Category: 1,
    TaskType: { Name: 'Phone call' },
    OwnerEmailAddress: OWNER,
    DueDate: '2027-01-05 10:00:00',
    CreatedOn: formatApiTime(createdAt),
  };
}

/** @returns what the user is told of a run whose row has the first of these to-dos */
function remarkOf(toDos: readonly object[]): string | null {
  const header = ['Task name', 'Task type', 'Owner e-mail', 'Due date', 'Task status', 'Task ID'];
  const row = ['one', 'Phone call', OWNER, '2027-01-05 10:00', 'Created · AB-1', guid(1)];
  const run = runOn(new FakeTable([header, row]), {
    record: { trustedRefusals: 1 },
    http: {
      send: (requests) =>
        requests.map(({ url, body }) => {
          const isFirst = /"PageIndex":1\b/.test(body ?? '');
          const List = url.includes('RetrieveToDos') && isFirst ? toDos : [];
          return { status: 200, body: JSON.stringify({ List }), date: null };
        }),
    },
  });
  expect(checkRefusals(run)).toBe(true);
  return run.record.remark;
}

describe('the last look after refused calls', () => {
  it('tells of a task of the run that no row holds', () => {
    expect(remarkOf([toDo(1, NOW), toDo(2, NOW)])).toMatch(/^LeadSquared has a task that no row holds/);
  });

  it('tells nothing of a to-do of hours before, which would be the run’s in another zone alone', () => {
    expect(remarkOf([toDo(1, NOW), toDo(2, NOW - 10 * HOUR_MS)])).toBeNull();
  });
});
