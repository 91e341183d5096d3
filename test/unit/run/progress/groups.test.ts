// The groups in which tasks are asked about: each row once, within what a read call takes, and the same way on from any of them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../../../src/core/dates/civil.ts';
import { OWNERS_PER_CALL, planFetches } from '../../../../src/leadsquared/fetch-plan.ts';
import { beginning, type Group, nextGroup } from '../../../../src/run/progress/groups.ts';
import type { TrackedRow } from '../../../../src/run/progress/tracked-rows.ts';
import { DUE, guid, task } from '../../../support/tasks.ts';

function tracked(number: number, day: number | null, owner: number): TrackedRow {
  return {
    row: number + 2,
    key: null,
    taskId: guid(number),
    task:
      day === null
        ? null
        : { ...task({ ownerEmail: `Owner.${owner}@example.com` }), due: DUE + day * DAY_MS },
    since: DUE,
    runId: 'BCDFGHJK',
    told: '',
  };
}

function allGroups(rows: readonly TrackedRow[]): Group[] {
  const groups: Group[] = [];
  for (let group = nextGroup(rows, beginning(rows)); group !== null; group = nextGroup(rows, group.reached))
    groups.push(group);
  return groups;
}

const lists = fc
  .array(
    fc.tuple(fc.option(fc.integer({ min: -400, max: 400 }), { freq: 8 }), fc.integer({ min: 0, max: 120 })),
    { maxLength: 200 },
  )
  .map((days) => days.map(([day, owner], number) => tracked(number, day, owner)));

describe('the groups of a sheet’s tasks', () => {
  it('hold each row once that tells where its task is, and no other', () => {
    fc.assert(
      fc.property(lists, (rows) => {
        const asked = allGroups(rows).flatMap((group) => group.rows.map(({ row }) => row));
        const meant = rows.flatMap(({ task: of, row }) => (of === null ? [] : [row]));
        expect(asked.sort((a, b) => a - b)).toEqual(meant);
      }),
    );
  });

  it('are asked about by two calls each, one for appointments and one for to-dos', () => {
    fc.assert(
      fc.property(lists, (rows) => {
        for (const group of allGroups(rows)) {
          const queries = planFetches(
            group.rows.map((row) => row.task),
            { since: 0, until: DUE },
          );
          expect(queries.map(({ kind }) => kind)).toEqual(['appointments', 'to-dos']);
          expect(queries[0]?.owners.length).toBeLessThanOrEqual(OWNERS_PER_CALL);
        }
      }),
    );
  });

  it('go on where they were when rows were sorted, added or deleted in between', () => {
    fc.assert(
      fc.property(lists, fc.integer({ min: 0, max: 5 }), (rows, cut) => {
        const groups = allGroups(rows);
        const reached = groups[cut]?.reached ?? beginning(rows);
        const done = new Set(
          groups.slice(0, groups[cut] === undefined ? 0 : cut + 1).flatMap((one) => one.rows),
        );
        const left = rows.filter((row) => row.task !== null && ![...done].some((each) => each === row));
        const next = nextGroup([...rows].reverse(), reached);
        if (next === null) expect(left).toEqual([]);
        else expect(next.rows.every((row) => left.includes(row))).toBe(true);
      }),
    );
  });

  it('of a list that spans three months are one, wherever the months begin', () => {
    const rows = Array.from({ length: 90 }, (_, day) => tracked(day, day + 17, 1));
    expect(allGroups(rows)).toHaveLength(1);
  });
});
