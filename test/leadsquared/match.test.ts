// Sent tasks are paired with found ones as multisets: never one found task for two rows, and as many pairs as there can be.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Task } from '../../src/core/task.ts';
import type { FoundTask } from '../../src/leadsquared/found-task.ts';
import { matchTasks } from '../../src/leadsquared/match.ts';
import { DUE, foundTask, fullTask, guid, LEAD_ID, task } from '../support/tasks.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Midnight in India of the day of DUE, which is 18:30 UTC of the day before. */
const INDIAN_MIDNIGHT = Date.UTC(2026, 2, 4, 18, 30);

describe('a task is recognised', () => {
  it.each([
    ['by all that was sent', fullTask(), {}],
    ['with the end that LeadSquared filled in', task(), { end: DUE + HOUR }],
    ['without an end, when none was sent', task(), { end: null }],
    ['although its description was rewritten', fullTask(), { description: '<p>Bring the price list.</p>' }],
    ['although its place was left out', fullTask(), { location: '' }],
    [
      'although white space in its name was tidied',
      task({ name: ' Call  back\r\nnow' }),
      { name: 'Call back now' },
    ],
    ['although its type is written in capitals', task(), { taskType: 'PHONE CALL' }],
    ['although its owner was written in capitals', task({ ownerEmail: 'Asha@Example.com' }), {}],
    [
      'with its lead in capitals',
      fullTask({ relatedEntityId: LEAD_ID.toUpperCase() }),
      { relatedEntityId: LEAD_ID },
    ],
  ])('%s', (_, sent, changes) => {
    expect(matchTasks([sent], [foundTask(sent, guid(1), changes)])).toEqual([guid(1)]);
  });

  it.each([
    ['another name', { name: 'Call back about the bill' }],
    ['the same name in other letters', { name: 'CALL BACK ABOUT THE OFFER' }],
    ['another owner', { ownerEmail: 'ravi@example.com' }],
    ['another type', { taskType: 'Meeting' }],
    ['another lead', { relatedEntityId: guid(99) }],
    ['no lead', { relatedEntityId: '' }],
    ['another due time', { due: DUE + 1000 }],
    ['no due time', { due: null }],
    ['another end', { end: DUE + HOUR }],
    ['no end', { end: null }],
  ])('but not in one with %s', (_, changes) => {
    const sent = fullTask();
    expect(matchTasks([sent], [foundTask(sent, guid(1), changes)])).toEqual([null]);
  });

  it('but not by an id without a record that it belongs to', () => {
    const sent = fullTask({ relatedEntity: 0 });
    expect(matchTasks([sent], [foundTask(sent, guid(1))])).toEqual([null]);
    expect(matchTasks([sent], [foundTask(sent, guid(1), { relatedEntityId: '' })])).toEqual([guid(1)]);
  });
});

describe('equal tasks', () => {
  it('are matched by count, the upper rows first', () => {
    const sent = [task(), task(), task()];
    const found = [foundTask(task(), guid(1)), foundTask(task(), guid(2))];
    expect(matchTasks(sent, found)).toEqual([guid(1), guid(2), null]);
  });

  it('are told apart by their texts as far as these were kept', () => {
    const sent = [task({ description: 'first' }), task({ description: 'second' })];
    const found = [
      foundTask(task(), guid(2), { description: 'second' }),
      foundTask(task(), guid(1), { description: 'rewritten' }),
    ];
    expect(matchTasks(sent, found)).toEqual([guid(1), guid(2)]);
  });

  it('leave the only partner to the task that needs it, whichever comes first', () => {
    const open = task({ description: 'same' });
    const fixed = task({ end: DUE + HOUR, description: 'other' });
    const found = [
      foundTask(open, guid(1), { end: DUE + HOUR }),
      foundTask(open, guid(2), { end: DUE + 2 * HOUR }),
    ];
    expect(matchTasks([open, fixed], found)).toEqual([guid(2), guid(1)]);
    expect(matchTasks([fixed, open], found)).toEqual([guid(1), guid(2)]);
  });

  it('are not matched twice by a task that two pages showed', () => {
    const found = [foundTask(task(), guid(1)), foundTask(task(), guid(1))];
    expect(matchTasks([task(), task()], found)).toEqual([guid(1), null]);
  });
});

describe('a to-do that was moved to the beginning of its day', () => {
  const toDo = (due: number) => task({ taskType: 'To-do', due });
  const moved = (due: number, id: string, changes: Partial<FoundTask> = {}) =>
    foundTask(toDo(due), id, { kind: 'to-do', ...changes });

  it('is recognised', () => {
    expect(matchTasks([toDo(DUE)], [moved(INDIAN_MIDNIGHT, guid(1))])).toEqual([guid(1)]);
  });

  it('is recognised after its due time too, when the day was read in another zone', () => {
    expect(matchTasks([toDo(DUE)], [moved(DUE + 20 * HOUR, guid(1))])).toEqual([guid(1)]);
  });

  it.each([
    ['an appointment', INDIAN_MIDNIGHT, { kind: 'appointment' as const }],
    ['a time that is no midnight anywhere', INDIAN_MIDNIGHT + MINUTE, {}],
    ['a whole day before', DUE - DAY, {}],
    ['a whole day behind', DUE + DAY, {}],
    ['another owner’s', INDIAN_MIDNIGHT, { ownerEmail: 'ravi@example.com' }],
    ['one without a due time', INDIAN_MIDNIGHT, { due: null }],
  ])('is not mistaken for %s', (_, due, changes) => {
    expect(matchTasks([toDo(DUE)], [moved(due, guid(1), changes)])).toEqual([null]);
  });

  it('gives way to one that is still at its time', () => {
    const found = [moved(INDIAN_MIDNIGHT, guid(1)), moved(DUE, guid(2))];
    expect(matchTasks([toDo(DUE)], found)).toEqual([guid(2)]);
  });

  it('is not mixed up with that of the next day', () => {
    const sent = [toDo(DUE), toDo(DUE + DAY), toDo(DUE + 2 * DAY)];
    const found = sent.map((_, day) => moved(INDIAN_MIDNIGHT + day * DAY, guid(day + 1)));
    expect(matchTasks(sent, found)).toEqual([guid(1), guid(2), guid(3)]);
    expect(matchTasks(sent, [...found].reverse())).toEqual([guid(1), guid(2), guid(3)]);
    expect(matchTasks(sent, found.slice(1))).toEqual([null, guid(2), guid(3)]);
    expect(matchTasks(sent, found.slice(0, 2))).toEqual([guid(1), guid(2), null]);
  });
});

const NAMES = ['Call', 'Visit'];
const TYPES = [
  ['Phone Call', 'appointment'],
  ['To-do', 'to-do'],
] as const;
const due = fc.oneof(
  fc.constant(DUE),
  fc.integer({ min: -8, max: 8 }).map((step) => DUE + 6 * step * HOUR),
);
const duration = fc.constantFrom(30 * MINUTE, HOUR);
const words = fc.constantFrom('', 'x', 'y');
const sentTask = fc
  .record({
    name: fc.constantFrom(...NAMES),
    type: fc.constantFrom(...TYPES),
    due,
    duration: fc.option(duration),
    words,
  })
  .map((each) =>
    task({
      name: each.name,
      taskType: each.type[0],
      due: each.due,
      end: each.duration === null ? null : each.due + each.duration,
      description: each.words,
    }),
  );
const found = fc
  .array(
    fc.record({ name: fc.constantFrom(...NAMES), type: fc.constantFrom(...TYPES), due, duration, words }),
    { maxLength: 14, size: 'max' },
  )
  .map((list) =>
    list.map((each, place): FoundTask => {
      const sent = task({ name: each.name, taskType: each.type[0], due: each.due, description: each.words });
      return foundTask(sent, guid(place), { kind: each.type[1], end: each.due + each.duration });
    }),
  );
const sentList = fc.array(sentTask, { maxLength: 14, size: 'max' });
const RUNS = { numRuns: 300 };

const sameWork = (sent: Task, each: FoundTask) => sent.name === each.name && sent.taskType === each.taskType;
const isExact = (sent: Task, each: FoundTask) =>
  sameWork(sent, each) && sent.due === each.due && (sent.end === null || sent.end === each.end);
const isNear = (sent: Task, each: FoundTask) =>
  sameWork(sent, each) && each.kind === 'to-do' && Math.abs(sent.due - (each.due ?? 0)) < DAY;

/** The most pairs there can be, found the plain way: by moving earlier pairs aside. */
function mostPairs(
  sent: readonly Task[],
  list: readonly FoundTask[],
  fits: (a: Task, b: FoundTask) => boolean,
): number {
  const partner = new Map<FoundTask, Task>();
  const seat = (each: Task, tried: Set<FoundTask>): boolean => {
    for (const candidate of list) {
      if (!fits(each, candidate) || tried.has(candidate)) continue;
      tried.add(candidate);
      const other = partner.get(candidate);
      if (other !== undefined && !seat(other, tried)) continue;
      partner.set(candidate, each);
      return true;
    }
    return false;
  };
  return sent.filter((each) => seat(each, new Set())).length;
}

describe('whatever was sent and found', () => {
  const pairs = (sent: readonly Task[], list: readonly FoundTask[]) =>
    matchTasks(sent, list).flatMap((id, place) => {
      const each = sent[place];
      const partner = list.find((candidate) => candidate.id === id);
      return each === undefined || partner === undefined ? [] : [{ sent: each, found: partner }];
    });

  it('each row has one answer, and a found task serves one row at most', () => {
    fc.assert(
      fc.property(sentList, found, (sent, list) => {
        const ids = matchTasks(sent, list);
        expect(ids).toHaveLength(sent.length);
        const given = ids.filter((id) => id !== null);
        expect(new Set(given).size).toBe(given.length);
        expect(pairs(sent, list)).toHaveLength(given.length);
      }),
      RUNS,
    );
  });

  it('only the same work is paired: at the same time, or as a to-do less than a day away', () => {
    fc.assert(
      fc.property(sentList, found, (sent, list) => {
        for (const pair of pairs(sent, list)) {
          expect(isExact(pair.sent, pair.found) || isNear(pair.sent, pair.found)).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it('as many are paired exactly as can be, before any is paired by its day', () => {
    fc.assert(
      fc.property(sentList, found, (sent, list) => {
        const exact = pairs(sent, list).filter((pair) => isExact(pair.sent, pair.found));
        expect(exact.length).toBeGreaterThanOrEqual(mostPairs(sent, list, isExact));
      }),
      RUNS,
    );
  });

  it('no row stays open beside a found task that it could have had', () => {
    fc.assert(
      fc.property(sentList, found, (sent, list) => {
        const ids = matchTasks(sent, list);
        const unused = list.filter((each) => !ids.includes(each.id));
        const open = sent.filter((_, place) => ids[place] === null);
        for (const each of open) {
          expect(unused.filter((candidate) => isExact(each, candidate) || isNear(each, candidate))).toEqual(
            [],
          );
        }
      }),
      RUNS,
    );
  });

  it('the number of pairs depends on the order of neither list', () => {
    const shuffled = fc.tuple(sentList, found).chain(([sent, list]) =>
      fc.record({
        sent: fc.constant(sent),
        list: fc.constant(list),
        otherSent: fc.shuffledSubarray(sent, { minLength: sent.length }),
        otherList: fc.shuffledSubarray(list, { minLength: list.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ sent, list, otherSent, otherList }) => {
        expect(pairs(otherSent, otherList)).toHaveLength(pairs(sent, list).length);
      }),
      RUNS,
    );
  });
});

describe('20,000 tasks', () => {
  const COUNT = 20_000;
  const list = <T>(make: (place: number) => T) => Array.from({ length: COUNT }, (_, place) => make(place));

  it.each([
    ['all equal', () => task(), () => foundTask(task(), '')],
    ['all equal, with ends', () => fullTask(), () => foundTask(fullTask(), '')],
    [
      'equal to-dos moved to their day',
      () => task({ taskType: 'To-do' }),
      () => foundTask(task({ taskType: 'To-do', due: INDIAN_MIDNIGHT }), '', { kind: 'to-do' }),
    ],
  ])('%s are all paired', (_, sent, partner) => {
    const ids = matchTasks(
      list(sent),
      list((place) => ({ ...partner(), id: guid(place) })),
    );
    expect(ids[0]).toBe(guid(0));
    expect(new Set(ids).size).toBe(COUNT);
  });

  it('that are nearly, but not quite, somebody else’s do not slow it down', () => {
    const sent = list(() => task({ taskType: 'To-do' }));
    const far = list((place) =>
      foundTask(task({ taskType: 'To-do', due: INDIAN_MIDNIGHT + 2 * DAY }), guid(place), { kind: 'to-do' }),
    );
    expect(matchTasks(sent, far).filter((id) => id !== null)).toEqual([]);
  });
});
