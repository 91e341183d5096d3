// What an account has shown is believed once it is told clearly, kept for a month, and forgotten when it is contradicted.
import { describe, expect, it } from 'vitest';
import {
  type KnownPair,
  type LookUpHabits,
  learn,
  learnPage,
  NO_HABITS,
  recentHabits,
} from '../../../src/leadsquared/habits.ts';
import type { Search } from '../../../src/leadsquared/search.ts';
import { matchIds, matchRows } from '../../support/matching.ts';
import { DUE, foundTask, guid, task } from '../../support/tasks.ts';
import { DAY, HOUR, MINUTE } from './spans.ts';

const AT = 1000;
const ME = guid(9001);

const MADE = DUE - DAY;
const CALL = { since: MADE - 1000, until: MADE + 1000 };

/** A task that was found so many milliseconds late, in all of its times unless its making is told. */
function pair(
  late: number,
  changes: Partial<KnownPair> & { due?: number; maker?: string; made?: number | null } = {},
): KnownPair {
  const { due = DUE, maker = '', made = MADE + late, ...others } = changes;
  const sent = task({ due });
  const found = foundTask(sent, guid(1), { due: due + late, createdBy: maker, createdAt: made });
  return { task: sent, found, place: 'description', senders: [ME], ...CALL, ...others };
}

const learnt = (pairs: readonly KnownPair[], before: LookUpHabits = NO_HABITS) => learn(before, pairs, AT);

describe('times that come in another zone', () => {
  const late = pair(330 * MINUTE);

  it.each([
    ['two tasks known by their references', [late, late], [330]],
    ['one of them, which somebody may have moved', [late], undefined],
    ['three known by their content', [late, late, late].map((each) => ({ ...each, place: null })), [330]],
    ['two known by their content', [late, late].map((each) => ({ ...each, place: null })), undefined],
    ['two of summer and winter', [pair(-240 * MINUTE), pair(-300 * MINUTE)], [-300, -240]],
    ['one late and one at its time', [late, pair(0)], undefined],
    ['times that no zone makes', [pair(7 * MINUTE), pair(7 * MINUTE)], undefined],
    ['days', [pair(DAY), pair(DAY)], undefined],
  ])('are believed or not by %s', (_, pairs, shifts) => {
    expect(learnt(pairs).shifts?.value).toEqual(shifts);
  });

  it('are known not to, once tasks came at their very times, until others show the contrary', () => {
    const straight = { value: true, at: AT } as const;
    expect(learnt([pair(0)]).timesStraight).toEqual(straight);
    expect(learnt([late], { timesStraight: { ...straight, at: 0 } }).timesStraight).toEqual({
      ...straight,
      at: 0,
    });
    expect(learnt([late, late], { timesStraight: straight }).timesStraight).toBeUndefined();
  });

  const byContent = { place: null };

  it.each([
    ['rows that were changed since, known by their references', { made: MADE }],
    ['the same, known by their content', { made: MADE, ...byContent }],
    [
      'tasks of an earlier run, due as much earlier as they were made too early',
      { made: MADE - HOUR, ...byContent },
    ],
  ])('are not learnt from %s', (_, changes) => {
    const pairs = [1, 2, 3].map(() => pair(HOUR, changes));
    expect(learnt(pairs).shifts).toBeUndefined();
    const straight: LookUpHabits = { timesStraight: { value: true, at: 0 } };
    expect(learnt(pairs, straight)).toMatchObject(straight);
  });

  it('are learnt from tasks that do not tell when they were made, unless the account has shown others', () => {
    const untold = (changes: object) => [1, 2, 3].map(() => pair(HOUR, { made: null, ...changes }));
    const straight: LookUpHabits = { timesStraight: { value: true, at: 0 } };
    expect(learnt(untold({})).shifts?.value).toEqual([60]);
    expect(learnt(untold(byContent)).shifts?.value).toEqual([60]);
    expect(learnt(untold(byContent), straight).timesStraight).toBeDefined();
  });

  it('are learnt where the clocks change between the making of a task and its due time', () => {
    const late = pair(-300 * MINUTE, { ...byContent, made: MADE - 240 * MINUTE });
    expect(learnt([late, late, late]).shifts?.value).toEqual([-300]);
    // An hour alone may be a change of the row.
    const edited = pair(HOUR, { ...byContent, made: MADE });
    expect(learnt([edited, edited, edited]).shifts).toBeUndefined();
  });

  it('are learnt by content in an account that has shown its own only where summer time may have come', () => {
    const straight: LookUpHabits = { timesStraight: { value: true, at: 0 } };
    const three = (late: number) => [1, 2, 3].map(() => pair(late, byContent));
    expect(learnt(three(330 * MINUTE), straight)).toEqual(straight);
    expect(learnt(three(HOUR), straight).shifts?.value).toEqual([60]);
    expect(learnt(three(-HOUR), straight).shifts?.value).toEqual([-60]);
  });

  it('are forgotten when a task comes at its time', () => {
    const before: LookUpHabits = { shifts: { value: [330], at: 0 } };
    expect(learnt([pair(0)], before).shifts).toBeUndefined();
    expect(learnt([late], before).shifts).toEqual({ value: [330], at: AT });
    expect(learnt([], before)).toEqual(before);
  });

  it('lead to the tasks of rows that come late', () => {
    const rows = [1, 2, 3].map((number) => task({ name: `Visit ${number}`, due: DUE + number * HOUR }));
    const found = rows.map((row, place) =>
      foundTask(row, guid(place), { due: (row.due ?? 0) + 330 * MINUTE }),
    );
    const known: Partial<Search> = { habits: { shifts: { value: [330], at: 0 } } };
    // Not known to be theirs, and no reason to send them again either.
    expect(matchIds(rows, found)).toEqual([1, 1, 1]);
    expect(matchIds(rows, found, known)).toEqual([guid(0), guid(1), guid(2)]);
  });
});

describe('seconds', () => {
  const due = DUE + 30_000;

  it('are dropped, as one task has shown that had some', () => {
    expect(learnt([pair(-30_000, { due })]).secondsDropped).toEqual({ value: true, at: AT });
    expect(learnt([pair(0)]).secondsDropped).toBeUndefined();
    expect(
      learnt([pair(330 * MINUTE - 30_000, { due, made: MADE + 330 * MINUTE })]).secondsDropped?.value,
    ).toBe(true);
  });

  it('are kept, as another has shown', () => {
    expect(
      learnt([pair(0, { due })], { secondsDropped: { value: true, at: 0 } }).secondsDropped,
    ).toBeUndefined();
  });

  it('tell no task from its own where they are dropped', () => {
    const row = task({ due });
    const found = [foundTask(row, guid(1), { due: DUE })];
    expect(matchIds([row], found)).toEqual([1]);
    expect(matchIds([row], found, { habits: { secondsDropped: { value: true, at: 0 } } })).toEqual([guid(1)]);
  });
});

describe('to-dos that keep only their day', () => {
  /** A to-do that was sent so many hours after midnight, and came back at some moment of the day. */
  const toDo = (hours: number, shown: number): KnownPair => {
    const sent = task({ due: DUE - (DUE % DAY) + hours * HOUR });
    const found = {
      ...foundTask(sent, guid(1), { due: DUE - (DUE % DAY) + shown * HOUR }),
      kind: 'to-do' as const,
    };
    return { task: sent, found, place: null, senders: [ME], ...CALL };
  };

  it.each([
    ['two of different times that come back at one', [toDo(4, -5.5), toDo(6, -5.5)], true],
    ['one alone', [toDo(4, -5.5)], undefined],
    ['two of one time, which a zone may have moved', [toDo(4, -1.5), toDo(4, -1.5)], undefined],
    ['two that were moved alike', [toDo(4, 9.5), toDo(6, 11.5)], undefined],
    ['two at a time that is no midnight anywhere', [toDo(4, 2.1), toDo(6, 2.1)], undefined],
  ])('are told by %s or not', (_, pairs, value) => {
    expect(learnt(pairs).toDoDays?.value).toBe(value);
  });

  it('are forgotten when one keeps its time', () => {
    const before: LookUpHabits = { toDoDays: { value: true, at: 0 } };
    expect(learnt([toDo(4.1, 4.1)], before).toDoDays).toBeUndefined();
    expect(learnt([toDo(4, 4)], before).toDoDays).toEqual({ value: true, at: 0 });
    expect(learnt([toDo(4, 4), toDo(5, 5)], before).toDoDays).toBeUndefined();
  });
});

describe('makers that are not the keys’ user', () => {
  const other = pair(0, { maker: guid(5) });

  it('are believed of two tasks with references, and forgotten at the first by the sender', () => {
    expect(learnt([other]).otherMaker).toBeUndefined();
    const known = learnt([other, other]);
    expect(known.otherMaker).toEqual({ value: true, at: AT });
    expect(learnt([pair(0, { maker: ME })], known).otherMaker).toBeUndefined();
  });

  it('are known not to be once a task named the user, and until two with references show the contrary', () => {
    const own = { ...pair(0, { maker: ME }), place: null };
    const known = learnt([own]);
    expect(known.ownMaker).toEqual({ value: true, at: AT });
    expect(learnt([other, other], known).ownMaker).toBeUndefined();
    expect(
      learnt(
        [other, other].map((each) => ({ ...each, place: null })),
        known,
      ).ownMaker,
    ).toBeDefined();
  });

  it('are not believed of tasks that were known by their content, or whose sender is not known', () => {
    expect(learnt([other, other].map((each) => ({ ...each, place: null }))).otherMaker).toBeUndefined();
    expect(learnt([other, other].map((each) => ({ ...each, senders: [] }))).otherMaker).toBeUndefined();
  });
});

describe('the fullest page', () => {
  it('is that of the most items, and the moment is that of the last one as full', () => {
    const known = learnPage(NO_HABITS, 20, 1);
    expect(known.fullestPage).toEqual({ value: 20, at: 1 });
    expect([0, 19].map((size) => learnPage(known, size, 2))).toEqual([known, known]);
    expect(learnPage(known, 20, 2).fullestPage).toEqual({ value: 20, at: 2 });
    expect(learnPage(NO_HABITS, 0, 1)).toEqual(NO_HABITS);
  });
});

describe('a habit', () => {
  it('is forgotten after 30 days', () => {
    const habits: LookUpHabits = {
      shifts: { value: [330], at: 0 },
      otherMaker: { value: true, at: DAY },
    };
    expect(recentHabits(habits, 30 * DAY)).toEqual({ otherMaker: { value: true, at: DAY } });
  });

  it('of the places of references is told by those that came back', () => {
    expect(learnt([pair(0), pair(0, { place: 'mx_A' })]).referencesKept?.value).toEqual([
      'description',
      'mx_A',
    ]);
  });

  it('does not come of tasks that could be several rows’', () => {
    const found = [foundTask(task(), guid(1))];
    expect(matchRows([task(), task()], found).habits).toEqual({});
  });
});
