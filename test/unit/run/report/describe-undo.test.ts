// What the user reads before and after an undo.
import { describe, expect, it } from 'vitest';
import { describeBeforeUndo, describeUndo, nothingToUndo } from '../../../../src/run/report/describe-undo.ts';
import type { UndoPreview, UndoReport } from '../../../../src/run/undo/undo.ts';

const NONE = { open: 0, done: 0, cancelled: 0, foreign: 0, gone: 0, unclear: 0 };
const preview = (tasks: Partial<UndoPreview['tasks']>, inDoubt = 0): UndoPreview => ({
  runId: '7F3A',
  sheetName: 'June',
  by: '',
  started: '2026-06-01 09:30',
  tasks: { ...NONE, ...tasks },
  foreignAt: tasks.foreign ? 'N5' : '',
  lost: { count: 0, at: '' },
  rowless: 0,
  inDoubt,
});
const report = (changes: Partial<UndoReport>): UndoReport => ({
  runId: '7F3A',
  deleted: 0,
  unconfirmed: 0,
  untold: 0,
  tasks: NONE,
  foreignAt: '',
  lost: { count: 0, at: '' },
  stopped: null,
  ...changes,
});

describe('before an undo', () => {
  it('the question tells how many tasks of which run, and what is left alone', () => {
    expect(describeBeforeUndo(preview({ open: 1200, done: 2, cancelled: 1, gone: 1 }))).toBe(
      [
        'Delete 1,200 open tasks that run 7F3A created from the sheet “June”, begun on 2026-06-01 09:30? LeadSquared cannot bring them back. The rows stay in the sheet, and “Send again” in the sidebar sends them once more.',
        '2 tasks were done since and are left alone.',
        '1 task was cancelled since and is left alone.',
        '1 task is gone from LeadSquared already.',
      ].join('\n'),
    );
  });

  it('it tells whose run it is, where it is not the user’s own', () => {
    expect(describeBeforeUndo({ ...preview({ open: 1 }), by: 'Priya Nair' })).toMatch(
      /^Delete 1 open task that run 7F3A of Priya Nair created from the sheet “June”, begun on/,
    );
  });

  it('it asks about rows whose tasks are gone, where there is nothing to delete and it is to ask', () => {
    expect(describeBeforeUndo(preview({ gone: 1 }))).not.toContain('?');
    expect(describeBeforeUndo(preview({ gone: 1 }), true)).toContain(
      ' Say Deleted in the 1 row whose task is gone?',
    );
    expect(describeBeforeUndo(preview({ gone: 3 }), true)).toContain(
      ' Say Deleted in the 3 rows whose tasks are gone?',
    );
  });

  it('it tells of rows whose tasks are not known yet', () => {
    expect(describeBeforeUndo(preview({ open: 3 }, 1))).toMatch(
      /\n1 row is still in doubt. To delete .* first/,
    );
    expect(describeBeforeUndo(preview({ open: 3 }, 2))).toMatch(/\n2 rows are still in doubt./);
  });

  it('it tells of tasks whose rows are gone', () => {
    expect(describeBeforeUndo({ ...preview({ open: 3 }), rowless: 1 })).toContain(
      '\n1 more task of the run stands in no row any more that says so, and is left alone.',
    );
    expect(describeBeforeUndo({ ...preview({}), rowless: 2 })).toContain(
      '\n2 more tasks of the run stand in no row any more that says so, and are left alone.',
    );
  });

  it('it says why there is nothing to delete', () => {
    expect(describeBeforeUndo(preview({ foreign: 1, unclear: 3 }))).toMatch(
      /^There is no open task to delete .*\n1 task does not fit its row .* see the id in N5\.\n3 tasks could not be looked up/,
    );
  });

  it.each([
    [{}, true],
    [{ done: 5, cancelled: 2, foreign: 1, unclear: 1 }, true],
    [{ open: 1 }, false],
    [{ gone: 1 }, false],
  ])('%j leaves nothing to do: %j', (tasks, nothing) => {
    expect(nothingToUndo(preview(tasks))).toBe(nothing);
  });
});

const SEND_AGAIN =
  'To create the deleted tasks again, choose “Send again” for this run, under “Results” in the sidebar.';

describe('after an undo', () => {
  it.each([
    [{}, 'No task was deleted.'],
    [{ deleted: 1 }, `1 task was deleted.\n${SEND_AGAIN}`],
    [
      { deleted: 5, unconfirmed: 2 },
      `5 tasks were deleted.\n2 tasks are still shown by LeadSquared although the deletion was asked for. To look again, undo the run once more in a few minutes.\n${SEND_AGAIN}`,
    ],
    [
      { deleted: 5, untold: 1 },
      `5 tasks were deleted.\nLeadSquared did not tell whether 1 more task whose deletion was asked for is gone. To look, undo the run once more in a few minutes.\n${SEND_AGAIN}`,
    ],
    [
      { untold: 12 },
      'No task is known to be deleted yet.\nLeadSquared did not tell whether 12 tasks whose deletion was asked for are gone. To look, undo the run once more in a few minutes.',
    ],
    [
      { stopped: 'No more tasks were deleted. Why.' },
      'No more tasks were deleted. Why.\nNo task was deleted.',
    ],
  ])('%j', (changes, text) => {
    expect(describeUndo(report(changes))).toBe(text);
  });
});
