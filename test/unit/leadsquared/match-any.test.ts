// Whatever was sent and however an account keeps it, no row is given a task that is another's, and no order matters.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FoundTask } from '../../../src/leadsquared/found-task.ts';
import type { LookUpHabits } from '../../../src/leadsquared/habits.ts';
import { matchTasks } from '../../../src/leadsquared/match.ts';
import type { Match } from '../../../src/leadsquared/search.ts';
import type { SentTask } from '../../../src/leadsquared/sent-task.ts';
import { search, sentRows } from '../../support/matching.ts';
import { copiesOf, SENDER, SINCE, type World, world } from './match-world.ts';

/** What is known of the sending of each row. */
const KNOWN = { since: SINCE, senders: [SENDER] };
/** What the account has shown: times as they were sent, and the keys' user as the maker. */
const SHOWN: LookUpHabits = {
  timesStraight: { value: true, at: SINCE },
  ownMaker: { value: true, at: SINCE },
};
const RUNS = { numRuns: 1500 };

function matchIn(
  { rows, taken }: World,
  found: readonly FoundTask[],
  sent: readonly SentTask[] = sentRows(rows, KNOWN),
  habits: LookUpHabits = {},
): ReadonlyMap<string, Match> {
  const { matches } = matchTasks(sent, found, search({ taken, habits }));
  return new Map(sent.map(({ key }, place) => [key, matches[place] ?? { kind: 'none' }]));
}

const all = (drawn: World): FoundTask[] => [...drawn.own, ...drawn.foreign];

/** Rows that are given a task which is not theirs, and not that of an equal row. */
function untrue(drawn: World, matches: ReadonlyMap<string, Match>): string[] {
  return sentRows(drawn.rows).flatMap(({ key, task }) => {
    const match = matches.get(key);
    if (match?.kind !== 'found') return [];
    const owner = drawn.rowOf(match.id);
    return owner !== null && JSON.stringify(owner) === JSON.stringify(task) ? [] : [`${key}: ${match.id}`];
  });
}

describe('whatever was sent and found', () => {
  it('each row has one answer, and a found task serves one row at most', () => {
    fc.assert(
      fc.property(world, (drawn) => {
        const matches = matchIn(drawn, all(drawn));
        expect(matches.size).toBe(drawn.rows.length);
        const ids = [...matches.values()].flatMap((match) => (match.kind === 'found' ? [match.id] : []));
        expect(new Set(ids).size).toBe(ids.length);
      }),
      RUNS,
    );
  });

  it('no row is given a task of another row that differs in anything, and none of somebody else', () => {
    fc.assert(
      fc.property(world, (drawn) => {
        const mayBeOurs = drawn.manner.makers ? all(drawn) : drawn.own;
        expect(untrue(drawn, matchIn(drawn, mayBeOurs))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('as many rows of a kind as are called Created have arrived', () => {
    fc.assert(
      fc.property(world, (drawn) => {
        const matches = matchIn(drawn, drawn.own);
        const arrived = new Set(drawn.own.map(({ id }) => id));
        for (const match of matches.values()) if (match.kind === 'found') expect(arrived).toContain(match.id);
      }),
      RUNS,
    );
  });

  /** Those of others that something tells. */
  const told = ({ foreign, taken }: World) =>
    foreign.filter((each) => each.createdBy !== '' || taken.has(each.id) || (each.createdAt ?? 0) < SINCE);

  it('tasks that are older, held by another row, or told to be a colleague’s change nothing in an account that is known', () => {
    fc.assert(
      fc.property(world, (drawn) => {
        const rows = sentRows(drawn.rows, KNOWN);
        const found = [...drawn.own, ...told(drawn)];
        expect(matchIn(drawn, found, rows, SHOWN)).toEqual(matchIn(drawn, drawn.own, rows, SHOWN));
      }),
      RUNS,
    );
  });

  it('such tasks leave at most rows in doubt that have none, in an account of which nothing is known', () => {
    fc.assert(
      fc.property(world, (drawn) => {
        const alone = matchIn(drawn, drawn.own);
        for (const [key, match] of matchIn(drawn, [...drawn.own, ...told(drawn)])) {
          const before = alone.get(key);
          if (before?.kind === 'none') expect(match.kind).not.toBe('found');
          else expect([match.kind, match]).toEqual([before?.kind, match.kind === 'found' ? before : match]);
        }
      }),
      RUNS,
    );
  });

  it('equal tasks of a colleague who is not told leave rows that arrived in doubt at worst', () => {
    const withCopies = world.chain((drawn) =>
      fc.record({
        drawn: fc.constant(drawn),
        places: fc.array(fc.nat(drawn.rows.length - 1), { maxLength: 3 }),
      }),
    );
    fc.assert(
      fc.property(withCopies, ({ drawn, places }) => {
        fc.pre(drawn.own.length === drawn.rows.length);
        expect(untrue(drawn, matchIn(drawn, [...drawn.own, ...copiesOf(drawn, places)]))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('the answers depend on the order of neither list', () => {
    const shuffled = world.chain((drawn) => {
      const sent = sentRows(drawn.rows, KNOWN);
      const found = all(drawn);
      return fc.record({
        drawn: fc.constant(drawn),
        sent: fc.shuffledSubarray(sent, { minLength: sent.length }),
        found: fc.shuffledSubarray(found, { minLength: found.length }),
      });
    });
    fc.assert(
      fc.property(shuffled, ({ drawn, sent, found }) => {
        expect(matchIn(drawn, found, sent)).toEqual(matchIn(drawn, all(drawn)));
      }),
      RUNS,
    );
  });

  it('appointments that all arrived with their texts are all found', () => {
    fc.assert(
      fc.property(world, (drawn) => {
        const isPlain = drawn.rows.every(({ taskType, end }) => taskType === 'Phone Call' && end !== null);
        fc.pre(isPlain && drawn.own.length === drawn.rows.length);
        fc.pre(drawn.manner.texts !== 'lost' && drawn.manner.owners && drawn.manner.names === 'kept');
        const matches = [...matchIn(drawn, drawn.own).values()];
        expect(matches.every(({ kind }) => kind === 'found')).toBe(true);
      }),
      { numRuns: 60, maxSkipsPerRun: 100_000 },
    );
  });
});
