// References decide before everything else: rows equal in every field get their own tasks.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withReference } from '../../../src/core/reference.ts';
import { type FoundTask, readFoundPage } from '../../../src/leadsquared/found-task.ts';
import type { LookUpHabits } from '../../../src/leadsquared/habits.ts';
import { matchTasks } from '../../../src/leadsquared/match.ts';
import type { SentTask } from '../../../src/leadsquared/sent-task.ts';
import { taskJson } from '../../../src/leadsquared/task-json.ts';
import { inShort, matchIds, matchRows, search, sentRows } from '../../support/matching.ts';
import { guid, task } from '../../support/tasks.ts';

const tokenOf = (place: number) => ({ runId: '7F3A', index: place + 1 });
const idOf = (place: number) => guid(place + 1);
const rows = (count: number) => Array.from({ length: count }, (_, place) => place);

const tagged = (where: string, place: number) =>
  where === 'none' ? task() : withReference(task(), where, tokenOf(place), 2000);

/** The task of a row as LeadSquared gives it back. */
function item(place: number, where: string, changes: object = {}): object {
  const sent = tagged(where, place);
  return {
    UserTaskId: idOf(place),
    Category: 0,
    EndDate: '2026-03-05 09:30:00.000',
    ...taskJson(sent),
    ...changes,
  };
}

const readAll = (items: readonly object[]): readonly FoundTask[] =>
  readFoundPage(items, 'appointment', null)?.tasks ?? [];

function match(count: number, items: readonly object[], where = 'description') {
  const sent = rows(count).map((place) => tagged(where, place));
  return matchIds(sent, readAll(items));
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

describe('a reference that the user wrote into a row', () => {
  it('is content like any other', () => {
    const sent = task({ description: 'Ref 9K2B-3' });
    const found = readAll([item(5, 'none', { Description: 'Ref 9K2B-3' })]);
    expect(matchIds([sent], found)).toEqual([idOf(5)]);
    expect(matchIds([task()], found)).toEqual([null]);
  });
});

describe('an account that was seen to keep references', () => {
  const habits = (places: string[]): LookUpHabits => ({ referencesKept: { value: places, at: 0 } });
  const sent = { key: '7F3A-1', task: task(), reference: '7F3A-1', since: 0, senders: [], isForeign: false };
  const [bare] = readAll([item(0, 'none')]);

  it.each([
    ['description', ['description'], null],
    ['description', [], idOf(0)],
    ['description', ['mx_A'], idOf(0)],
    [null, ['description'], idOf(0)],
  ])('a row that carries one in %j, kept in %j, is found in a task without: %j', (carriedIn, kept, id) => {
    const { matches } = matchTasks([{ ...sent, carriedIn }], bare === undefined ? [] : [bare], {
      ...search(),
      habits: habits(kept),
    });
    expect(matches.map(inShort)).toEqual([id]);
  });

  it('is known by the place in which they came back', () => {
    const found = (where: string) => matchRows([task()], readAll([item(0, where)])).habits.referencesKept;
    expect(found('description')).toEqual({ value: ['description'], at: 0 });
    expect(found('mx_Reference')).toEqual({ value: ['mx_Reference'], at: 0 });
    expect(found('none')).toBeUndefined();
  });
});

describe('rows with one reference', () => {
  const [sent] = sentRows([tagged('description', 0)]);
  if (sent === undefined) throw new Error('One row is needed.');
  const copy = { ...sent, key: '7F3B-1', isCopy: true };
  const found = readAll([item(0, 'description')]);
  const inEachOrder = (of: readonly SentTask[]) =>
    [of, of.toReversed()].map((each) => {
      const { matches } = matchTasks(each, found, search());
      return of.map((row) => inShort(matches[each.indexOf(row)] ?? { kind: 'none' }));
    });

  it('leave the task to the one in the sheet that sent it, and the copy in another sheet in doubt', () => {
    for (const each of inEachOrder([sent, copy])) expect(each).toEqual([idOf(0), 1]);
  });

  it('stay in doubt together where nobody knows which of them was sent', () => {
    for (const each of inEachOrder([copy, { ...copy, key: '7F3C-1' }])) expect(each).toEqual([1, 1]);
    for (const each of inEachOrder([sent, { ...sent, key: '7F3C-1' }])) expect(each).toEqual([1, 1]);
  });

  it('get it where the copy is the only one left', () => {
    expect(inEachOrder([copy])).toEqual([[idOf(0)], [idOf(0)]]);
  });
});
