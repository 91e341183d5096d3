// A reference goes to the tasks that could be taken for another one, and to no others.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CheckedRow } from '../../../../src/core/checks/check-rows.ts';
import type { Task } from '../../../../src/core/task.ts';
import { dayDigest, digestsNear, type Looks, mayCoincide } from '../../../../src/leadsquared/look-alike.ts';
import { type Around, carriersOf } from '../../../../src/run/plan/carriers.ts';
import { describeCarriers } from '../../../../src/run/report/describe-references.ts';
import { DUE, LEAD_ID, task } from '../../../support/tasks.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const looks = (appointments: readonly string[] = []): Looks => ({
  appointments: new Set(appointments),
  now: DUE,
});
const rowsOf = (tasks: readonly Task[]): CheckedRow[] =>
  tasks.map((each, place) => ({
    rowNumber: place + 2,
    task: each,
    issues: [],
    blank: false,
    duplicateOf: null,
  }));

function carrying(tasks: readonly Task[], changes: Partial<Around> = {}) {
  const around = {
    again: new Set<number>(),
    inDoubt: [],
    elsewhere: new Set<number>(),
    looks: looks(),
    ...changes,
  };
  return carriersOf(rowsOf(tasks), around);
}
const rows = (tasks: readonly Task[], changes: Partial<Around> = {}) => [...carrying(tasks, changes).rows];

describe('rows of one run', () => {
  it.each([
    ['equal in everything', task(), [2, 3]],
    ['equal but for their texts', task({ description: 'other', asIs: { Location: 'there' } }), [2, 3]],
    ['equal but for their end and their reminder', task({ end: DUE + HOUR, reminderMinutes: 5 }), [2, 3]],
    [
      'equal but for signs that LeadSquared may write otherwise',
      task({ name: ' Call  back about the offer' }),
      [2, 3],
    ],
    ['with another name', task({ name: 'Other' }), []],
    ['with another owner', task({ ownerEmail: 'ravi@example.com' }), []],
    ['with a lead', task({ relatedEntity: 1, relatedEntityId: LEAD_ID }), []],
    ['due within a day', task({ due: DUE + 23 * HOUR }), [2, 3]],
    ['due a day later', task({ due: DUE + DAY }), []],
    ['due today, as LeadSquared sets it', task({ due: null }), [2, 3]],
  ])('%s', (_, other, expected) => {
    expect(rows([task(), other])).toEqual(expected);
  });

  it('of a type that is known to be an appointment keep their times', () => {
    const sent = [task(), task({ due: DUE + HOUR }), task({ due: DUE + 2 * HOUR }), task({ due: DUE })];
    expect(rows(sent, { looks: looks(['phone call']) })).toEqual([2, 5]);
    expect(rows(sent)).toEqual([2, 3, 4, 5]);
  });

  it('are told from rows in doubt, too', () => {
    expect(rows([task(), task({ name: 'Other' })], { inDoubt: [task()] })).toEqual([2]);
  });

  it('carry one exactly when another of them may coincide, as a naive look at all pairs says', () => {
    const drawn = fc
      .record({
        name: fc.constantFrom('Call', 'Visit'),
        taskType: fc.constantFrom('Phone Call', 'Meeting'),
        due: fc.option(fc.integer({ min: -8, max: 8 }).map((step) => DUE + 7 * step * HOUR)),
      })
      .map(task);
    fc.assert(
      fc.property(fc.array(drawn, { maxLength: 12 }), (tasks) => {
        const known = looks(['meeting']);
        const alike = (a: Task, b: Task) =>
          a !== b && a.name === b.name && a.taskType === b.taskType && mayCoincide(a, b, known);
        const expected = tasks.flatMap((each, place) =>
          tasks.some((other) => alike(each, other)) ? [place + 2] : [],
        );
        expect(rows(tasks, { looks: known })).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('tasks of other runs', () => {
  it('are told by their digests, and may be any where there are none', () => {
    const elsewhere = new Set([dayDigest(task())]);
    expect(rows([task(), task({ name: 'Other' })], { elsewhere })).toEqual([2]);
    expect(rows([task(), task({ name: 'Other' })], { elsewhere: null })).toEqual([2, 3]);
  });

  it('that may coincide are always among the digests that are asked for', () => {
    const moment = fc.option(fc.integer({ min: -60, max: 60 }).map((step) => DUE + step * HOUR));
    fc.assert(
      fc.property(moment, moment, fc.boolean(), (mine, theirs, isKnown) => {
        const known = looks(isKnown ? ['phone call'] : []);
        const [a, b] = [task({ due: mine }), task({ due: theirs })];
        if (mayCoincide(a, b, known)) expect(digestsNear(a, known)).toContain(dayDigest(b));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('rows that were sent before', () => {
  it('carry one, whatever they look like', () => {
    expect(rows([task(), task({ name: 'Other' })], { again: new Set([3]) })).toEqual([3]);
  });
});

describe('the sentence before sending', () => {
  it.each([
    [carrying([task()]), null],
    [
      carrying([task()], { again: new Set([2]) }),
      '1 row carries a reference such as “Ref BCDFGHJK-12”, so that its task is found without doubt: it was sent before.',
    ],
    [
      carrying([task(), task(), task({ name: 'Other' })], { elsewhere: null, again: new Set([4]) }),
      '3 rows carry a reference such as “Ref BCDFGHJK-12”, so that their tasks are found without doubt: 2 look like another row, 1 was sent before.',
    ],
    [
      carrying([task()], { elsewhere: null }),
      '1 row carries a reference such as “Ref BCDFGHJK-12”, so that its task is found without doubt: it looks like a row that was queued or sent a short while ago.',
    ],
  ])('%#', (carriers, words) => {
    expect(describeCarriers(carriers)).toBe(words);
  });
});
