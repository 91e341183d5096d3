// The oracle of an undo must see each way in which an undo can be wrong.
import { describe, expect, it } from 'vitest';
import { markerIn } from '../../chaos/input.ts';
import { judgeUndo, type UndoEvidence } from './after-undo.ts';
import { CLEAN, inputRow, seen, store } from './evidence.ts';
import { Ledger } from './ledger.ts';
import type { SeenRow } from './reading.ts';
import { type Verdict, verdictOf } from './verdict.ts';

const [one, other] = [inputRow('valid', 1), inputRow('valid', 2)];
const [ofOne, ofOther] = store(one, other);
if (ofOne === undefined || ofOther === undefined) throw new Error('The sandbox stored nothing.');

const sheet = (...rows: readonly SeenRow[]) => ({ header: [], rows });
const created = seen(one, 'Created · FGHJKLMN-1', ofOne.id);
const deletedTask = { ...ofOne, deletedAt: 9 };

/** A run FGHJKLMN of one row, undone as it should be, apart from what is told. */
function verdict(changes: Partial<UndoEvidence> = {}): Omit<Verdict, 'what'> {
  const { what, ...counts } = verdictOf(
    judgeUndo({
      ledger: new Ledger([one], false),
      runId: 'FGHJKLMN',
      before: sheet(created),
      after: sheet(seen(one, 'Deleted · FGHJKLMN-1')),
      tasks: [deletedTask],
      markerIn,
      isDone: true,
      ...changes,
    }),
  );
  expect(what).toHaveLength(counts.lost + counts.duplicated + counts.wrongStatus + counts.stuck);
  return counts;
}

describe('the oracle of an undo', () => {
  it('finds nothing wrong when the task is gone and its row says so', () => {
    expect(verdict()).toEqual(CLEAN);
  });

  it('finds a row wrong that says Deleted although its task was not deleted', () => {
    expect(verdict({ tasks: [ofOne] })).toEqual({ ...CLEAN, wrongStatus: 1 });
  });

  it('finds a row stuck whose task is left, unless its run has taken the task over', () => {
    const left = { tasks: [ofOne], after: sheet(created) };
    expect(verdict(left)).toEqual({ ...CLEAN, stuck: 1 });
    expect(verdict({ ...left, startedAt: ofOne.createdOn })).toEqual({ ...CLEAN, stuck: 1 });
    expect(verdict({ ...left, startedAt: ofOne.createdOn + 1 })).toEqual(CLEAN);
  });

  it('finds a task lost that was deleted although its row says otherwise', () => {
    for (const status of ['Created · FGHJKLMN-1', '', 'Queued · FGHPQRST-1']) {
      expect(verdict({ after: sheet(seen(one, status, ofOne.id)) })).toEqual({ ...CLEAN, lost: 1 });
    }
  });

  it('finds a task lost that was deleted and belonged to another run', () => {
    const before = sheet(seen(one, 'Created · FGHPQRST-1', ofOne.id));
    expect(verdict({ before })).toEqual({ ...CLEAN, lost: 1 });
  });

  it('finds a task lost that was deleted and belonged to a row of which nobody knew it', () => {
    const before = sheet(seen(one, 'Unknown · FGHJKLMN-1'));
    expect(verdict({ before })).toEqual({ ...CLEAN, lost: 1 });
  });

  it('finds a task lost that was deleted although it was done', () => {
    expect(verdict({ tasks: [{ ...deletedTask, completedAt: 5 }] })).toEqual({ ...CLEAN, lost: 1 });
  });

  it('leaves a task alone that was done, with its row as it was', () => {
    const tasks = [{ ...ofOne, completedAt: 5 }];
    expect(verdict({ after: sheet(created), tasks })).toEqual(CLEAN);
  });

  it('finds a row stuck that is still being deleted', () => {
    const after = sheet(seen(one, 'Created · FGHJKLMN-1 — being deleted. If this …', ofOne.id));
    for (const task of [ofOne, deletedTask]) {
      expect(verdict({ after, tasks: [task] })).toEqual({ ...CLEAN, stuck: 1 });
    }
  });

  it('finds a row stuck whose task is open although the undo says it is done', () => {
    expect(verdict({ after: sheet(created), tasks: [ofOne] })).toEqual({ ...CLEAN, stuck: 1 });
  });

  it('finds an undo stuck that never says it is done', () => {
    expect(verdict({ isDone: false })).toEqual({ ...CLEAN, stuck: 1 });
  });

  it('lets the task of a row that the user deleted be deleted or not', () => {
    expect(verdict({ after: sheet() })).toEqual(CLEAN);
    expect(verdict({ after: sheet(), tasks: [ofOne] })).toEqual(CLEAN);
  });

  it('leaves rows of earlier runs alone', () => {
    const ledger = new Ledger([one, other], false);
    const earlier = seen(other, 'Created · FGHPQRST-1', ofOther.id);
    const before = sheet(created, earlier);
    const after = sheet(seen(one, 'Deleted · FGHJKLMN-1'), earlier);
    expect(verdict({ ledger, before, after, tasks: [deletedTask, ofOther] })).toEqual(CLEAN);
  });

  it('lets an equal row be sent instead of the one that was undone', () => {
    const [, again] = store(one, one);
    const ledger = new Ledger([one, one], false);
    if (again === undefined) throw new Error('The sandbox stored one task only.');
    const after = sheet(seen(one, 'Deleted · FGHJKLMN-1'), seen(one, 'Created · FGHPQRST-1', again.id));
    const before = sheet(created, seen(one, 'Skipped — It repeats row 2.'));
    expect(verdict({ ledger, before, after, tasks: [deletedTask, again] })).toEqual(CLEAN);
  });

  it('lets a copy that took its status with it go on saying what it said', () => {
    const ledger = new Ledger([one], false);
    ledger.copy(one.marker, true);
    const gone = seen(one, 'Deleted · FGHJKLMN-1');
    expect(verdict({ ledger, before: sheet(created, created), after: sheet(gone, created) })).toEqual(CLEAN);
    expect(verdict({ ledger, after: sheet(gone, gone) })).toEqual(CLEAN);
  });

  it('finds a row that is still being deleted, unless that is allowed', () => {
    const after = sheet(seen(one, 'Created · FGHJKLMN-1 — being deleted: look again.', ofOne.id));
    expect(verdict({ after, isDone: null })).toEqual({ ...CLEAN, stuck: 1 });
    expect(verdict({ after, isDone: null, allowsUnconfirmed: true })).toEqual(CLEAN);
  });

  it('finds a row that says what no undone row says, where nothing else is in the sheet', () => {
    for (const status of ['', 'Queued · FGHJKLMN-1', 'Failed · FGHJKLMN-1 — No.']) {
      const changes = { after: sheet(seen(one, status)), tasks: [ofOne], isDone: null };
      expect(verdict(changes)).toEqual(CLEAN);
      expect(verdict({ ...changes, isWholeSheet: true })).toEqual({ ...CLEAN, wrongStatus: 1 });
    }
  });

  it('has nothing to do with what was deleted before the run, or is not deleted yet', () => {
    const before = sheet(seen(one, 'Deleted · FGHPQRST-1'));
    const changes = { before, after: before, isDone: null };
    expect(verdict(changes)).toEqual({ ...CLEAN, lost: 2 });
    expect(verdict({ ...changes, since: 10 })).toEqual(CLEAN);
    expect(verdict({ ...changes, now: 8 })).toEqual(CLEAN);
  });
});
