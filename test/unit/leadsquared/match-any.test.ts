// Whatever was sent and found is paired as multisets: never one found task for two rows, and as many pairs as there can be.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Task } from '../../../src/core/task.ts';
import type { FoundTask } from '../../../src/leadsquared/found-task.ts';
import { matchTasks } from '../../../src/leadsquared/match.ts';
import { DUE, foundTask, guid, task } from '../../support/tasks.ts';
import { DAY, HOUR, MINUTE } from './spans.ts';

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
  sameWork(sent, each) && each.kind === 'to-do' && Math.abs((sent.due ?? Number.NaN) - (each.due ?? 0)) < DAY;

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
