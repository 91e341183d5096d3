// Rows without a task that is theirs for certain are in doubt, not "not there", while an account may give their tasks back otherwise than it has shown.
import { describe, expect, it } from 'vitest';
import type { Task } from '../../../src/core/task.ts';
import type { FoundTask } from '../../../src/leadsquared/found-task.ts';
import type { LookUpHabits } from '../../../src/leadsquared/habits.ts';
import { matchTasks } from '../../../src/leadsquared/match.ts';
import { mayBeByAnother } from '../../../src/leadsquared/otherwise.ts';
import type { SentTask } from '../../../src/leadsquared/sent-task.ts';
import { inShort, search, sentRows } from '../../support/matching.ts';
import { DUE, foundTask, guid, task } from '../../support/tasks.ts';
import { DAY, HOUR, MINUTE } from './spans.ts';

const ME = guid(9001);
const COLLEAGUE = guid(9002);
const CALL = DUE - DAY + 7_777;
const KNOWN = { since: CALL - 5000, until: CALL + 10 * MINUTE, senders: [ME] };

const made = (sent: Task, number: number, changes: Partial<FoundTask> = {}): FoundTask =>
  foundTask(sent, guid(number), { createdAt: CALL + 1000, createdBy: ME, ...changes });

/** A task as an account shows it that gives all times so much later. */
function shown(late: number, sent: Task, number: number, changes: Partial<FoundTask> = {}): FoundTask {
  const { due, end, createdAt, ...others } = made(sent, number, changes);
  const moved = (time: number | null) => (time === null ? null : time + late);
  return { ...others, due: moved(due), end: moved(end), createdAt: moved(createdAt) };
}

function match(
  tasks: readonly Task[],
  found: readonly FoundTask[],
  habits: LookUpHabits = {},
  changes: Partial<SentTask> = {},
) {
  const sent = sentRows(tasks, { ...KNOWN, ...changes });
  return matchTasks(sent, found, search({ habits, now: CALL + HOUR }));
}
const ids = (...given: Parameters<typeof match>) => match(...given).matches.map(inShort);

const straight: LookUpHabits = { timesStraight: { value: true, at: CALL } };

describe('a row in an account that shows all times early, which nobody knows yet', () => {
  const WEST = -5 * HOUR;
  const toDo = task({ taskType: 'To-do', due: DUE + 10 * MINUTE });
  /** A midnight west of UTC. */
  const MIDNIGHT = DUE - 4 * HOUR;

  it('is in doubt beside its appointment', () => {
    expect(ids([task()], [shown(WEST, task(), 1)])).toEqual([1]);
    expect(ids([task()], [shown(WEST, task(), 1, { createdAt: CALL + 1000 + HOUR })])).toEqual([1]);
  });

  it.each([
    ['of its day', toDo],
    ['that is shown more than a day early', { ...toDo, due: MIDNIGHT + DAY - HOUR }],
  ])('is in doubt beside its to-do at the midnight %s', (_, sent) => {
    expect(ids([sent], [shown(WEST, sent, 1, { kind: 'to-do', due: MIDNIGHT })])).toEqual([1]);
  });

  it('is in doubt beside its task where its due date was left out', () => {
    const blank = task({ due: null });
    expect(ids([blank], [shown(WEST, blank, 1, { due: CALL + HOUR })])).toEqual([1]);
  });

  it('is in doubt where a record has such tasks on many days', () => {
    const days = [0, 1, 2].map((day) => task({ due: DUE + day * DAY }));
    expect(
      ids(
        days,
        days.map((each, place) => shown(WEST, each, place)),
      ),
    ).toEqual([1, 1, 1]);
  });

  it('has none where the task was made earlier than that, or is due as it was sent', () => {
    const older = CALL - 2 * HOUR;
    expect(ids([task()], [shown(WEST, task(), 1, { createdAt: older })])).toEqual([null]);
    expect(ids([task()], [made(task(), 1, { createdAt: older })])).toEqual([null]);
  });

  it('has none beside older tasks once the account has shown its times as they were sent', () => {
    const sent = { ...toDo, due: MIDNIGHT + HOUR };
    const found = made(sent, 1, { kind: 'to-do', due: MIDNIGHT, createdAt: CALL - HOUR });
    expect([ids([sent], [found]), ids([sent], [found], straight)]).toEqual([[1], [null]]);
  });

  it('has none beside older tasks of an account that shows its times late', () => {
    const found = made(toDo, 1, { kind: 'to-do', due: MIDNIGHT, createdAt: CALL - HOUR });
    expect(ids([toDo], [found], { shownLate: { value: 60, at: CALL } })).toEqual([null]);
  });
});

describe('a row in an account whose clocks have gone back since it has shown its zone', () => {
  const summer: LookUpHabits = { shifts: { value: [120], at: CALL } };
  const visits = [1, 2, 3].map((number) => task({ name: `Visit ${number}`, due: DUE + number * HOUR }));
  const inWinter = visits.map((each, place) => shown(HOUR, each, place));

  it('is in doubt, whether its task is due in winter or in summer', () => {
    expect(ids(visits.slice(0, 1), inWinter.slice(0, 1), summer)).toEqual([1]);
    const dueInSummer = { ...shown(2 * HOUR, task(), 1), createdAt: CALL + 1000 + HOUR };
    expect(ids([task()], [dueInSummer], summer)).toEqual([1]);
  });

  it('has its task once three rows have shown the new time', () => {
    const { matches, habits } = match(visits, inWinter, summer);
    expect(matches.map(inShort)).toEqual([guid(0), guid(1), guid(2)]);
    expect(habits.shifts?.value).toEqual([60]);
  });

  it('has its task although others are shown as before', () => {
    const dueInSummer = task({ name: 'Visit 4' });
    const found = { ...shown(2 * HOUR, dueInSummer, 3), createdAt: CALL + 1000 + HOUR };
    const { habits } = match([...visits, dueInSummer], [...inWinter, found], summer);
    expect(habits.shifts?.value).toEqual([60, 120]);
  });

  it.each([
    [
      'rows that were moved by an hour',
      visits.map((each, place) => ({ ...shown(2 * HOUR, each, place), due: (each.due ?? 0) + HOUR })),
    ],
    ['two rows', inWinter.slice(0, 2)],
    ['rows that are two hours apart', visits.map((each, place) => shown(0, each, place))],
  ])('is not told by %s', (_, found) => {
    expect(match(visits, found, summer).habits.shifts?.value).toEqual([120]);
  });

  it('has none where the task was made more than an hour before it, or the account has shown both times', () => {
    const older = shown(2 * HOUR, task(), 1, { createdAt: CALL - HOUR - 10_000 });
    const recent = shown(HOUR, task(), 1, { createdAt: CALL - 10_000 });
    expect(ids([task()], [older], summer)).toEqual([null]);
    expect(ids([task()], [recent], { shifts: { value: [60, 120], at: CALL } })).toEqual([null]);
  });
});

describe('a row whose reference somebody may have taken out of its task', () => {
  const kept: LookUpHabits = { ...straight, referencesKept: { value: ['description'], at: CALL } };
  const carried = { carriedIn: 'description' };
  const bare = (changes: Partial<FoundTask> = {}) => made(task(), 1, changes);
  const edited = { modifiedAt: CALL + HOUR };

  it('is in doubt beside a task that was made by its call and edited, and does not take it', () => {
    expect(ids([task()], [bare(edited)], kept, carried)).toEqual([1]);
    expect(ids([task()], [bare()], kept, carried)).toEqual([1]);
  });

  it.each<[string, FoundTask, ReadonlySet<string>?]>([
    ['was not changed since its making', bare({ modifiedAt: CALL + 1000 })],
    ['was made before the row was sent', bare({ ...edited, createdAt: CALL - HOUR })],
    ['was made after the row can have been sent', bare({ ...edited, createdAt: CALL + HOUR })],
    ['tells nothing of its making', bare({ ...edited, createdAt: null })],
    ['is due at another time', bare({ ...edited, due: DUE + 7 * MINUTE })],
    ['is a colleague’s', bare({ ...edited, createdBy: COLLEAGUE })],
    ['is another row’s', bare(edited), new Set([guid(1)])],
  ])('has none beside a task that %s', (_, found, taken = new Set()) => {
    const sent = sentRows([task()], { ...KNOWN, ...carried });
    const known: LookUpHabits = { ...kept, ownMaker: { value: true, at: CALL } };
    expect(matchTasks(sent, [found], search({ habits: known, taken })).matches.map(inShort)).toEqual([null]);
  });
});

describe('a row in an account that names another maker than the keys’ user', () => {
  const other = made(task(), 1, { createdBy: COLLEAGUE });

  it('is in doubt as long as the account has named nobody else', () => {
    expect(ids([task()], [other], straight)).toEqual([1]);
  });

  it.each<[string, readonly FoundTask[], LookUpHabits]>([
    ['the account names the user in another task', [other, made(task({ name: 'Other' }), 2)], straight],
    ['the account has done so before', [other], { ...straight, ownMaker: { value: true, at: CALL } }],
    ['the task was made before the row was sent', [{ ...other, createdAt: CALL - HOUR }], straight],
    [
      'the task was made after the row can have been sent',
      [{ ...other, createdAt: CALL + 2 * HOUR }],
      straight,
    ],
    ['the task is due at another time', [{ ...other, due: DUE + 7 * MINUTE }], straight],
  ])('has none where %s', (_, found, habits) => {
    expect(ids([task()], found, habits)).toEqual([null]);
  });

  it('has none where a task that another row holds names the user', () => {
    const held = made(task({ name: 'Other' }), 2);
    const found = matchTasks(
      sentRows([task()], KNOWN),
      [other, held],
      search({ habits: straight, taken: new Set([held.id]) }),
    );
    expect(found.matches.map(inShort)).toEqual([null]);
  });

  it('does not count tasks that name no maker, which were weighed before', () => {
    const [row] = sentRows([task()], KNOWN);
    if (row === undefined) throw new Error('There is one row.');
    const counts = (createdBy: string) => mayBeByAnother(row, { ...other, createdBy }, straight);
    expect(['', ME, COLLEAGUE].map(counts)).toEqual([false, false, true]);
  });

  it('teaches that the account names the user, as soon as a row is found', () => {
    expect(match([task()], [made(task(), 1)], straight).habits.ownMaker).toEqual({
      value: true,
      at: CALL + HOUR,
    });
  });
});

describe('a row that is in doubt beside a task', () => {
  it('says so where the task may be its own only in a way that the account has not shown', () => {
    const toDo = task({ taskType: 'To-do' });
    const older = made(toDo, 1, { kind: 'to-do', createdAt: CALL - 10 * HOUR });
    expect(match([toDo], [older]).matches).toEqual([
      { kind: 'ambiguous', tasks: 1, rows: 1, isOtherwise: true },
    ]);
    const equal = [made(toDo, 1, { kind: 'to-do' }), made(toDo, 2, { kind: 'to-do' })];
    expect(match([toDo], equal).matches).toEqual([{ kind: 'ambiguous', tasks: 2, rows: 1 }]);
  });
});
