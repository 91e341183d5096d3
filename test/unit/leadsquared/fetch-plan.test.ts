// The read calls cover the due date of every task, within the API's limits and no more often than needed.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Task } from '../../../src/core/task.ts';
import { OWNERS_PER_CALL, planFetches as planFor, SPAN_DAYS } from '../../../src/leadsquared/fetch-plan.ts';
import { DUE, task } from '../../support/tasks.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Made in the ten minutes before the due time of the other tests' tasks. */
const MADE = { since: DUE - 600_000, until: DUE };
const planFetches = (tasks: readonly Task[], made = MADE) => planFor(tasks, made);
const days = (query: { from: string; to: string }) => (Date.parse(query.to) - Date.parse(query.from)) / DAY;

describe('a few tasks of one owner', () => {
  it('are read with one call for appointments and one for to-dos', () => {
    expect(planFetches([task(), task({ due: DUE + 3 * DAY })])).toEqual([
      { kind: 'appointments', from: '2026-03-04', to: '2026-03-10', owners: ['asha@example.com'] },
      { kind: 'to-dos', from: '2026-03-04', to: '2026-03-10', owners: ['asha@example.com'] },
    ]);
  });

  it('of which there are none need no call', () => {
    expect(planFetches([])).toEqual([]);
  });

  it('with the owner in several spellings name him once', () => {
    const [query] = planFetches([task({ ownerEmail: 'Asha@Example.com' }), task()]);
    expect(query?.owners).toEqual(['asha@example.com']);
  });
});

describe('tasks far apart', () => {
  it('are read in spans that each name only the owners they are about', () => {
    const queries = planFetches([task({ due: DUE + 300 * DAY, ownerEmail: 'ravi@example.com' }), task()]);
    expect(queries.map(({ from, owners }) => [from, owners])).toEqual([
      ['2026-03-04', ['asha@example.com']],
      ['2026-03-04', ['asha@example.com']],
      ['2026-12-29', ['ravi@example.com']],
      ['2026-12-29', ['ravi@example.com']],
    ]);
  });

  it('within the longest span still share one', () => {
    expect(planFetches([task(), task({ due: DUE + 96 * DAY - 1 })])).toHaveLength(2);
    expect(planFetches([task(), task({ due: DUE + 96 * DAY })])).toHaveLength(4);
  });
});

describe('many owners', () => {
  it('are split over several calls', () => {
    const tasks = Array.from({ length: 120 }, (_, place) => task({ ownerEmail: `user${place}@example.com` }));
    const sizes = (count: number) => planFetches(tasks.slice(0, count)).map(({ owners }) => owners.length);
    expect(sizes(120)).toEqual([50, 50, 50, 50, 20, 20]);
    expect(sizes(100)).toEqual([50, 50, 50, 50]);
  });
});

describe('whatever was sent', () => {
  const tasks = fc.array(
    fc
      .record({ due: fc.option(fc.integer({ min: 0, max: 900 * 24 * 60 })), owner: fc.nat(130) })
      .map(({ due, owner }) =>
        task({ due: due === null ? null : DUE + due * 60_000, ownerEmail: `User${owner}@example.com` }),
      ),
    { maxLength: 200, size: 'max' },
  );

  const covers = (query: ReturnType<typeof planFetches>[number], each: Task) =>
    query.owners.includes(each.ownerEmail.toLowerCase()) &&
    // The days may be read in any zone, and the last one at its beginning only.
    Date.parse(query.from) + 12 * HOUR <= (each.due ?? MADE.since) &&
    (each.due ?? MADE.until) <= Date.parse(query.to) - 14 * HOUR;

  it('every task is covered as an appointment and as a to-do, in whatever zone the days are read', () => {
    fc.assert(
      fc.property(tasks, (list) => {
        const queries = planFetches(list);
        for (const kind of ['appointments', 'to-dos']) {
          const ofKind = queries.filter((query) => query.kind === kind);
          expect(list.filter((each) => !ofKind.some((query) => covers(query, each)))).toEqual([]);
        }
      }),
    );
  });

  it('no call asks for more days or owners than it may, for an owner twice, or for nobody', () => {
    fc.assert(
      fc.property(tasks, (list) => {
        for (const query of planFetches(list)) {
          expect(days(query)).toBeGreaterThan(0);
          expect(days(query)).toBeLessThanOrEqual(SPAN_DAYS);
          expect(query.owners.length).toBeGreaterThan(0);
          expect(query.owners.length).toBeLessThanOrEqual(OWNERS_PER_CALL);
          expect(new Set(query.owners).size).toBe(query.owners.length);
        }
      }),
    );
  });

  it('no calls are made twice, and the order of the tasks does not matter', () => {
    fc.assert(
      fc.property(tasks, (list) => {
        const queries = planFetches(list);
        expect(new Set(queries.map((query) => JSON.stringify(query))).size).toBe(queries.length);
        expect(planFetches([...list].reverse())).toEqual(queries);
      }),
    );
  });
});

describe('tasks whose due date was left to LeadSquared', () => {
  it('are read around the days on which they can have been made', () => {
    const [query] = planFetches([task({ due: null })], { since: DUE - 3 * DAY, until: DUE + 2 * DAY });
    expect(query).toMatchObject({ from: '2026-03-01', to: '2026-03-09' });
  });

  it('are read over the longest span up to now when nobody remembers when they were made', () => {
    const queries = planFetches([task({ due: null })], { since: 0, until: DUE });
    expect(queries).toHaveLength(2);
    expect(queries[0]).toMatchObject({ from: '2025-11-28', to: '2026-03-07' });
  });
});

describe('20,000 equal tasks', () => {
  it('are read with two calls', () => {
    expect(planFetches(new Array<Task>(20_000).fill(task()))).toHaveLength(2);
  });
});
