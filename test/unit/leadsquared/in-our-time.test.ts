// When tasks were made in an account that shows its local time, before that is known of it.
import { describe, expect, it } from 'vitest';
import { learn } from '../../../src/leadsquared/habits.ts';
import { inOurTime, learnLateness } from '../../../src/leadsquared/in-our-time.ts';
import { matchTasks } from '../../../src/leadsquared/match.ts';
import type { Search } from '../../../src/leadsquared/search.ts';
import { inShort, search, sentRows } from '../../support/matching.ts';
import { foundTask, guid, task } from '../../support/tasks.ts';

const NOW = Date.UTC(2026, 0, 5, 18, 9);
const MINUTE = 60_000;
/** Made so many minutes ago, and shown so many minutes late. */
const made = (ago: number, late = 0) => ({
  ...foundTask(task(), guid(ago + 1)),
  createdAt: NOW + (late - ago) * MINUTE,
});
const ages = (found: ReturnType<typeof inOurTime>) =>
  found.map((each) => {
    const last = each.madeBy ?? each.createdAt;
    return last === null ? null : (NOW - last) / MINUTE;
  });

describe('tasks of an account that shows its local time', () => {
  it.each([60, 330, 345, 14 * 60])(
    'were made when they were, as soon as a new one shows how late: %s minutes',
    (late) => {
      expect(ages(inOurTime([made(19, late), made(0, late)], { habits: {}, now: NOW }))).toEqual([19, 0]);
    },
  );

  it('were made by now, give or take the clocks, and no earlier than they were, while only older ones are seen', () => {
    const [old = 0] = ages(inOurTime([made(42, 330)], { habits: {}, now: NOW }));
    expect(old).toBeGreaterThanOrEqual(-10);
    expect(old).toBeLessThanOrEqual(42);
  });

  it('keep their times where the account is known to show them so', () => {
    const known = { shifts: { value: [330], at: NOW } };
    expect(ages(inOurTime([made(5, 330)], { habits: known, now: NOW }))).toEqual([-325]);
  });
});

describe('tasks of an account that has told its own clock', () => {
  const told = (ahead: number) => ({ habits: {}, now: NOW, farNow: NOW + ahead * MINUTE });

  it('were made an hour before they say at least, when they were made in its future', () => {
    expect(ages(inOurTime([made(313, 330)], told(0)))).toEqual([43]);
    expect(ages(inOurTime([made(313, 330 + 7)], told(7)))).toEqual([36]);
  });

  it('keep their time while its clock agrees, however far it is ahead', () => {
    expect(ages(inOurTime([made(0, 45)], told(45)))).toEqual([-45]);
  });
});

describe('tasks of an account that shows the time as it is', () => {
  it.each([0, 5, 29])('keep it, also when its clock is %s minutes ahead', (ahead) => {
    expect(ages(inOurTime([made(0, ahead)], { habits: {}, now: NOW }))).toEqual([0 - ahead]);
  });

  it('keep it when nothing tells when they were made, or the clocks are days apart', () => {
    expect(
      ages(inOurTime([{ ...made(0), createdAt: null }, made(0, 3 * 24 * 60)], { habits: {}, now: NOW })),
    ).toEqual([null, -3 * 24 * 60]);
    expect(inOurTime([], { habits: {}, now: NOW })).toEqual([]);
  });
});

describe('rows that were sent an hour ago to an account that shows all times late', () => {
  const LATE = 330 * MINUTE;
  const HOUR = 60 * MINUTE;
  const tasks = [1, 2, 3, 4].map((day) =>
    task({ name: `Call ${day}`, due: Date.UTC(2026, 2, day, 9, 30, 7) }),
  );
  const shown = (changes: object = {}) =>
    tasks.map((sent, place) => {
      const found = foundTask(sent, guid(place + 1));
      return {
        ...found,
        due: (found.due ?? 0) + LATE,
        end: null,
        createdBy: 'asha',
        createdAt: NOW - HOUR + LATE,
        ...changes,
      };
    });

  it('are found as soon as this very look shows how late it is', () => {
    const rows = sentRows(tasks, { since: NOW - HOUR - MINUTE, senders: ['asha'] });
    const { matches } = matchTasks(rows, shown(), search({ now: NOW }));
    expect(matches.map(inShort)).toEqual([1, 2, 3, 4].map(guid));
  });

  it('are in doubt about a task of 41 minutes before, which the clock’s quarters make look like a new one', () => {
    const due = Date.UTC(2026, 2, 1, 13);
    const [row] = sentRows([task({ name: 'Call', due })], { since: NOW - MINUTE, senders: ['asha'] });
    const older = {
      ...foundTask(task({ name: 'Call', due }), guid(1)),
      kind: 'to-do' as const,
      due: Date.UTC(2026, 2, 1),
      createdBy: 'asha',
      createdAt: NOW - 41 * MINUTE + LATE,
    };
    const { matches } = matchTasks(row === undefined ? [] : [row], [older], search({ now: NOW }));
    expect(matches).toEqual([{ kind: 'ambiguous', tasks: 1, rows: 1 }]);
  });

  it('are not given tasks that were made before them', () => {
    const rows = sentRows(tasks, { since: NOW - MINUTE, senders: ['asha'] });
    const { matches } = matchTasks(rows, shown(), search({ now: NOW }));
    expect(matches.map(({ kind }) => kind)).not.toContain('found');
  });
});

describe('a row whose run lasted for hours', () => {
  const HOUR = 60 * MINUTE;
  const row = () => sentRows([task({ due: null, end: null })], { since: NOW + 3 * HOUR });
  const toDo = (ago: number, late: number) => ({
    ...made(ago, late),
    kind: 'to-do' as const,
    due: NOW,
    end: null,
  });
  /** An equal task of before was seen once already, when it was new; hours later the row of that run is looked for. */
  const seenTwice = (late: number) => {
    const { habits } = matchTasks([], [toDo(1, late)], { ...search({}), now: NOW, farNow: NOW });
    const later = { ...search({ habits }), now: NOW + 15 * HOUR, farNow: NOW + 15 * HOUR };
    return matchTasks(row(), [toDo(1, late)], later).matches.map(inShort);
  };

  it('does not take an equal task of before that run, which the account shows as of its midst', () => {
    expect(seenTwice(330)).toEqual([1]);
  });

  it('takes the task of its midst, in an account that shows times as they are', () => {
    const { matches } = matchTasks(row(), [toDo(-200, 0)], {
      ...search({}),
      now: NOW + 15 * HOUR,
      farNow: NOW + 15 * HOUR,
    });
    expect(matches.map(inShort)).toEqual([guid(-199)]);
  });

  it('remembers the most that was seen, until a task known for certain shows how late times come', () => {
    const late = (minutes: number) => [toDo(1, minutes)];
    const moments = { now: NOW, farNow: NOW };
    const first = learnLateness({}, late(330), { habits: {}, ...moments });
    expect(first.shownLate?.value).toBe(330);
    expect(learnLateness(first, late(100), { habits: first, ...moments })).toEqual(first);
    const pair = (minutes: number) => ({
      task: task(),
      found: {
        ...foundTask(task(), guid(1), { createdAt: NOW + minutes * MINUTE }),
        due: (task().due ?? 0) + minutes * MINUTE,
      },
      place: 'description',
      senders: [],
      since: NOW - MINUTE,
    });
    expect(learn(first, [pair(330), pair(330)], NOW).shownLate).toBeUndefined();
    const straight = learn(first, [pair(0)], NOW);
    expect(straight.shownLate).toBeUndefined();
    expect(learnLateness(straight, late(330), { habits: straight, ...moments })).toEqual(straight);
  });
});

describe('two rows of one look, apart by the zone that an account shows and nobody knows', () => {
  const LATE = 330;
  const due = (hours: number) => NOW + hours * 60 * MINUTE;
  const [morning, afternoon] = [task({ due: due(20) }), task({ due: due(20) + LATE * MINUTE })];
  const shown = (sent: typeof morning, id: number) => ({
    ...foundTask(sent, guid(id), { createdAt: NOW + LATE * MINUTE }),
    due: (sent.due ?? 0) + LATE * MINUTE,
    end: null,
  });
  const found = [shown(morning, 1), shown(afternoon, 2)];
  const match = (habits: Search['habits']) =>
    matchTasks(sentRows([morning, afternoon], { since: NOW - MINUTE }), found, {
      ...search({ habits }),
      now: NOW,
      farNow: NOW,
    });

  it('do not take the task of one another', () => {
    expect(match({}).matches.map(({ kind }) => kind)).toEqual(['ambiguous', 'ambiguous']);
    expect(match({}).habits.timesStraight).toBeUndefined();
  });

  it('have their tasks once the zone is known', () => {
    const habits = { shifts: { value: [LATE], at: NOW } };
    expect(match(habits).matches.map(inShort)).toEqual([guid(1), guid(2)]);
  });
});
