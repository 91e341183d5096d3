// Rows of which it is not known how they were sent: by another file, under another token, or under none that is left.

import { describe, expect, it } from 'vitest';
import { type LookUpHabits, NO_HABITS } from '../../../src/leadsquared/habits.ts';
import { matchTasks } from '../../../src/leadsquared/match.ts';
import { inShort, search, sentRows } from '../../support/matching.ts';
import { DUE, foundTask, guid, task } from '../../support/tasks.ts';
import { HOUR } from './spans.ts';

describe('a row of which nobody knows under which token it was sent', () => {
  const under = (token: string) =>
    foundTask(task(), guid(1), { description: `Ref ${token}`, references: [token] });
  const one = (isUntold: boolean) => sentRows([task()], { isUntold });

  it('is in doubt while a task like it carries a reference that no row has', () => {
    expect(matchTasks(one(true), [under('ABCD-1')], search()).matches).toEqual([
      { kind: 'ambiguous', tasks: 1, rows: 1 },
    ]);
  });

  it.each([
    ['was sent under its own token', one(false), [under('ABCD-1')], {}],
    [
      'has a task like it that another row holds',
      one(true),
      [under('ABCD-1')],
      { taken: new Set([guid(1)]) },
    ],
    ['has another name', sentRows([task({ name: 'Other' })], { isUntold: true }), [under('ABCD-1')], {}],
    ['was not there yet', sentRows([task()], { isUntold: true, since: DUE + HOUR }), [under('ABCD-1')], {}],
  ])('has none when it %s', (_, sent, found, changes) => {
    expect(matchTasks(sent, found, search(changes)).matches).toEqual([{ kind: 'none' }]);
  });

  it('has none when the task like it is another row’s by its reference', () => {
    const [row, other] = sentRows([task(), task()]);
    if (row === undefined || other === undefined) throw new Error('There are two rows.');
    const { matches } = matchTasks([{ ...row, isUntold: true }, other], [under(other.reference)], search());
    expect(matches).toEqual([{ kind: 'none' }, { kind: 'found', id: guid(1) }]);
  });
});

describe('a row that was sent before a moment, if it was', () => {
  const MADE = DUE - HOUR;
  const known = (shift: number) => ({ habits: { shifts: { value: [0, shift], at: MADE } } });
  const match = (until: number, madeAt: number, changes = {}) =>
    matchTasks(
      sentRows([task()], { until }),
      [{ ...foundTask(task(), guid(1)), createdAt: madeAt }],
      search(changes),
    ).matches.map(inShort);

  it('has the task that was made by then', () => {
    expect(match(MADE, MADE)).toEqual([guid(1)]);
  });

  it('stays in doubt beside an equal task of later, which is another’s', () => {
    expect(match(MADE, MADE + 1000)).toEqual([1]);
  });

  it('has the task of an account whose zone is not known, unless no zone makes it early enough', () => {
    const toDo = (hours: number) => [
      {
        ...foundTask(task(), guid(1)),
        kind: 'to-do' as const,
        due: DUE - (DUE % (24 * HOUR)),
        createdAt: MADE + hours * HOUR,
      },
    ];
    const seen = (hours: number, habits: LookUpHabits = NO_HABITS) =>
      matchTasks(sentRows([task()], { until: MADE }), toDo(hours), search({ habits })).matches.map(inShort);
    expect(seen(14)).toEqual([guid(1)]);
    expect(seen(15)).toEqual([1]);
    const straight = { timesStraight: { value: true, at: MADE } } as const;
    expect([seen(1, straight), seen(2, straight)]).toEqual([[guid(1)], [1]]);
  });

  it('has a task that only seems to be of later, since the account shows its local time', () => {
    expect(match(MADE, MADE + 5 * HOUR, known(300))).toEqual([guid(1)]);
    expect(match(MADE, MADE + 5 * HOUR + 1000, known(300))).toEqual([1]);
  });
});

describe('a row of a single call in an account whose zone nobody knows', () => {
  const CALLED = DUE - HOUR;
  const MINUTE = 60_000;
  const match = (madeAt: number, habits: LookUpHabits = NO_HABITS) =>
    matchTasks(
      sentRows([task({ due: null, end: null })], {
        since: CALLED - 2 * HOUR - 1000,
        sentBy: CALLED - 2 * HOUR,
      }),
      [{ ...foundTask(task(), guid(1)), kind: 'to-do' as const, due: CALLED, createdAt: madeAt }],
      search({ habits }),
    ).matches.map(inShort);

  it('has the task that some zone puts beside the call', () => {
    expect(match(CALLED - 2 * HOUR)).toEqual([guid(1)]);
    expect(match(CALLED)).toEqual([guid(1)]);
    expect(match(CALLED + 45 * MINUTE + 60_000)).toEqual([guid(1)]);
  });

  it('stays in doubt beside an equal task that no zone puts there', () => {
    expect(match(CALLED + 7 * MINUTE)).toEqual([1]);
    expect(match(CALLED + 2 * MINUTE + 1000)).toEqual([1]);
  });

  it('has a task of any later moment once the zone is known', () => {
    const straight = { timesStraight: { value: true, at: CALLED } } as const;
    expect(match(CALLED + 7 * MINUTE, straight)).toEqual([guid(1)]);
  });
});

describe('a row that another file has sent', () => {
  const rows = (second: number) =>
    sentRows([task(), task()]).map((row, place) => ({ ...row, isForeign: place === second }));
  const tasks = (...numbers: number[]) => numbers.map((number) => foundTask(task(), guid(number)));

  it('is found by no content, and says among how many tasks its own may be', () => {
    const [, foreign] = rows(1);
    const matches = matchTasks(foreign === undefined ? [] : [foreign], tasks(1), search()).matches;
    expect(matches).toEqual([{ kind: 'ambiguous', tasks: 1, rows: 1, isForeign: true }]);
  });

  it('leaves an equal row of this file in doubt, since its own task may be any of theirs', () => {
    const { matches } = matchTasks(rows(1), tasks(1, 2), search());
    expect(matches.map(inShort)).toEqual([2, 2]);
  });

  it('is found by its reference', () => {
    const [, foreign] = rows(1);
    const found = { ...foundTask(task(), guid(1)), references: [foreign?.reference ?? ''] };
    expect(matchTasks(rows(1), [found], search()).matches.map(inShort)).toEqual([null, guid(1)]);
  });
});

describe('a row that has lost its token', () => {
  const tokenless = sentRows([task()]).map((row) => ({ ...row, isTokenless: true, isUntold: true }));

  it('is found by no content: whose hands sent it, and when, nobody knows', () => {
    const { matches } = matchTasks(tokenless, [foundTask(task(), guid(1))], search());
    expect(matches).toEqual([{ kind: 'ambiguous', tasks: 1, rows: 1 }]);
  });

  it('has no task where nothing looks like it', () => {
    expect(matchTasks(tokenless, [], search()).matches).toEqual([{ kind: 'none' }]);
  });
});
