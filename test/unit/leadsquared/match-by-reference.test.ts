// References decide before everything else: rows equal in every field get their own tasks.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withReference } from '../../../src/core/reference.ts';
import { formatToken } from '../../../src/core/token.ts';
import { readFoundTasks } from '../../../src/leadsquared/found-task.ts';
import { matchTasks } from '../../../src/leadsquared/match.ts';
import { taskJson } from '../../../src/leadsquared/task-json.ts';
import { guid, task } from '../../support/tasks.ts';

const tokenOf = (place: number) => ({ runId: '7F3A', index: place + 1 });
const idOf = (place: number) => guid(place + 1);
const rows = (count: number) => Array.from({ length: count }, (_, place) => place);

/** The task of a row as LeadSquared gives it back. */
function item(place: number, where: string, changes: object = {}): object {
  const sent = withReference(task(), where, tokenOf(place));
  return {
    UserTaskId: idOf(place),
    Category: 0,
    EndDate: '2026-03-05 09:30:00.000',
    ...taskJson(sent),
    ...changes,
  };
}

function match(count: number, items: readonly object[], where = 'description'): (string | null)[] {
  const places = rows(count);
  const sent = places.map((place) => withReference(task(), where, tokenOf(place)));
  const tokens = places.map((place) => formatToken(tokenOf(place)));
  return matchTasks(sent, readFoundTasks(items, 'appointment') ?? [], tokens);
}

describe('rows that are equal in every field', () => {
  it.each(['description', 'mx_Reference'])('get their own tasks by the reference in %s', (where) => {
    const stored = fc.array(fc.boolean(), { minLength: 1, maxLength: 30 }).chain((made) => {
      const places = rows(made.length).filter((place) => made[place]);
      const order = fc.shuffledSubarray(places, { minLength: places.length });
      return fc.record({ made: fc.constant(made), order });
    });
    fc.assert(
      fc.property(stored, ({ made, order }) => {
        const ids = match(
          made.length,
          order.map((place) => item(place, where)),
          where,
        );
        expect(ids).toEqual(made.map((isMade, place) => (isMade ? idOf(place) : null)));
      }),
    );
  });

  it('are told apart although LeadSquared rewrote everything else', () => {
    const moved = { Name: 'Renamed', DueDate: '2026-05-01 00:00:00', TaskType: { Name: 'Other' } };
    expect(match(2, [item(1, 'description', moved)])).toEqual([null, idOf(1)]);
  });

  it('do not take the task of a row that is not looked for', () => {
    expect(match(1, [item(5, 'description')])).toEqual([null]);
  });

  it('are matched by their fields when LeadSquared did not keep the references', () => {
    const bare = { Description: '' };
    expect(match(2, [item(0, 'description', bare), item(1, 'description', bare)])).toEqual([
      idOf(0),
      idOf(1),
    ]);
  });

  it('use a task that exists twice under one reference only once', () => {
    const equal = { ...item(0, 'description'), UserTaskId: guid(99) };
    expect(match(1, [item(0, 'description'), equal])).toEqual([idOf(0)]);
  });

  it('read the custom fields in a list as well', () => {
    const list = [{ SchemaName: 'mx_Reference', Value: 'Ref 7F3A-2' }];
    expect(match(2, [item(1, 'none', { CustomFields: list })], 'mx_Reference')).toEqual([null, idOf(1)]);
  });
});

describe('rows that were sent without references', () => {
  it('may be matched with tasks that carry one all the same', () => {
    const found = readFoundTasks([item(5, 'description')], 'appointment') ?? [];
    expect(matchTasks([task()], found)).toEqual([idOf(5)]);
    expect(matchTasks([task()], found, [])).toEqual([idOf(5)]);
  });
});
