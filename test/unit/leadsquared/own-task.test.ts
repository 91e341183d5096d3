// An undo deletes a task that is its row's own for certain, and no other.
import { describe, expect, it } from 'vitest';
import { makeRunId } from '../../../src/core/token.ts';
import type { FoundTask } from '../../../src/leadsquared/found-task.ts';
import { type LookUpHabits, NO_HABITS } from '../../../src/leadsquared/habits.ts';
import { isRowsOwn, type RowsTask } from '../../../src/leadsquared/own-task.ts';
import { DUE, foundTask, guid, task } from '../../support/tasks.ts';

const ME = guid(9001);
const row: RowsTask = {
  task: task(),
  token: { runId: 'BCDF', index: 3 },
  since: DUE - 5000,
  isLetOut: false,
  senders: [ME],
  fileId: 'file',
};
/** Ids of runs tell their file. */
const runOf = (fileId: string) => makeRunId(() => '0000000a', fileId, new Set());
const isOwn = (changes: Partial<FoundTask>, known: Partial<RowsTask> = {}) =>
  isRowsOwn(
    foundTask(task(), guid(1), { createdBy: ME, createdAt: DUE, ...changes }),
    { ...row, ...known },
    NO_HABITS,
  );

describe('the task whose id a row holds', () => {
  it.each<[string, Partial<FoundTask>, boolean]>([
    ['made by the sender, in the run', {}, true],
    ['made before the run', { createdAt: DUE - 65_000 }, false],
    ['made by somebody else', { createdBy: guid(5) }, false],
    ['of another name', { name: 'Another' }, false],
    ['of another owner', { ownerEmail: 'ravi@example.com' }, false],
    ['with the reference of another row of the run', { references: ['BCDF-4'] }, false],
    ['with the reference under which an earlier run sent the row', { references: ['GHJK-4'] }, true],
    [
      'with the row’s own reference, renamed and given to somebody else',
      { references: ['BCDF-3'], name: 'x', ownerEmail: 'y@z.de', createdBy: guid(5) },
      true,
    ],
    [
      'with the row’s own reference of an older run of the same name',
      { references: ['BCDF-3'], createdAt: DUE - 65_000 },
      false,
    ],
    ['that names neither maker nor owner nor time', { createdBy: '', ownerEmail: '', createdAt: null }, true],
    ['moved to another day', { due: DUE + 1e9 }, true],
  ])('%s', (_, changes, own) => {
    expect(isOwn(changes)).toBe(own);
  });

  it('carries no other reference where its run sent it, unless the row itself says one', () => {
    expect(isOwn({ references: ['GHJK-4'] }, { isLetOut: true })).toBe(false);
    expect(isOwn({}, { isLetOut: true })).toBe(true);
    const own = task({ description: 'As in Ref GHJK-4' });
    expect(isOwn({ references: ['GHJK-4'] }, { isLetOut: true, task: own })).toBe(true);
  });

  it('is not one that carries the reference of another file’s run, of which this file may be a copy, unless the row itself says one', () => {
    const [own, other] = [`${runOf('file')}-4`, `${runOf('original')}-4`];
    expect([isOwn({ references: [own] }), isOwn({ references: [other] })]).toEqual([true, false]);
    expect(isOwn({ references: [other] }, { task: task({ description: `As in Ref ${other}` }) })).toBe(true);
  });

  it('bears the row’s reference where it was made just before the run in an account whose clocks have gone back', () => {
    const summer: LookUpHabits = { shifts: { value: [120], at: 0 } };
    const shown = { createdBy: ME, createdAt: DUE + 60 * 60_000 };
    const own = foundTask(task(), guid(1), { ...shown, references: ['BCDF-3'] });
    expect(isRowsOwn(own, row, summer)).toBe(true);
    // An equal task of an hour ago is shown so, too.
    expect(isRowsOwn({ ...own, references: [] }, row, summer)).toBe(false);
    expect(isRowsOwn(own, row, { shifts: { value: [60, 120], at: 0 } })).toBe(true);
    expect(isRowsOwn({ ...own, createdAt: DUE - 60_000 }, row, summer)).toBe(false);
  });

  it('was not made after its run can have made it', () => {
    expect(isOwn({}, { until: DUE - 1 })).toBe(false);
    expect(isOwn({}, { until: DUE })).toBe(true);
    expect(isOwn({}, { until: DUE - 1, task: null })).toBe(true);
  });

  it('is known by its maker and time where the row describes no task any more', () => {
    expect(isOwn({ name: 'Another' }, { task: null })).toBe(true);
    expect(isOwn({ createdBy: guid(5) }, { task: null })).toBe(false);
  });

  it('may be anybody’s work where the senders are not known', () => {
    expect(isOwn({ createdBy: guid(5) }, { senders: [] })).toBe(true);
  });
});
