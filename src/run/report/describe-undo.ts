// The sentences shown before and after an undo.

import type { UndoPreview, UndoReport } from '../undo/undo.ts';
import { counted, countOf } from './run-report.ts';

/** Whether there is nothing for an undo to do, neither in LeadSquared nor in the sheet. */
export function nothingToUndo({ tasks }: UndoPreview): boolean {
  return tasks.open + tasks.gone === 0;
}

function leftAlone({ tasks, foreignAt, lost }: Pick<UndoPreview, 'tasks' | 'foreignAt' | 'lost'>): string[] {
  const { done, cancelled, foreign, unclear, gone } = tasks;
  return [
    ...counted(done, 'task', 'was done since and is left alone.', 'were done since and are left alone.'),
    ...counted(
      cancelled,
      'task',
      'was cancelled since and is left alone.',
      'were cancelled since and are left alone.',
    ),
    ...counted(gone, 'task', 'is gone from LeadSquared already.', 'are gone from LeadSquared already.'),
    ...counted(
      foreign,
      'task',
      `does not fit its row and may not be this run’s own, so it is left alone: see the id in ${foreignAt}.`,
      `do not fit their rows and may not be this run’s own, so they are left alone: see the ids from ${foreignAt} on.`,
    ),
    ...counted(
      lost.count,
      'row',
      `says Created, but its own ID is not in the column of task IDs any more, so its task is left alone: see ${lost.at}.`,
      `say Created, but their own IDs are not in the column of task IDs any more, so their tasks are left alone: see from ${lost.at} on.`,
    ),
    ...counted(
      unclear,
      'task',
      'could not be looked up and is left alone. To look again, undo the run once more.',
      'could not be looked up and are left alone. To look again, undo the run once more.',
    ),
  ];
}

/** The question before an undo, or, when there is nothing to delete, why. @param isAsked whether the rows of tasks that are gone are asked about */
export function describeBeforeUndo(preview: UndoPreview, isAsked = false): string {
  const { runId, sheetName, by, started, tasks, rowless, inDoubt } = preview;
  const whose = by === '' ? '' : ` of ${by}`;
  const which = `run ${runId}${whose} created from the sheet “${sheetName}”, begun on ${started}`;
  const say = isAsked
    ? ` Say Deleted in the ${countOf(tasks.gone, 'row whose task is', 'rows whose tasks are')} gone?`
    : '';
  const head =
    tasks.open === 0
      ? `There is no open task to delete among those that ${which}.${say}`
      : `Delete ${countOf(tasks.open, 'open task')} that ${which}? LeadSquared cannot bring them back. The rows stay in the sheet, and “Send again” in the sidebar sends them once more.`;
  const doubt = `${countOf(inDoubt, 'row is', 'rows are')} still in doubt. To delete ${inDoubt === 1 ? 'its task' : 'their tasks'} too, look ${inDoubt === 1 ? 'it' : 'them'} up first: choose “Send all new rows”, or “Check with LeadSquared” in the sidebar.`;
  const isOne = rowless === 1;
  const gone = `${countOf(rowless, 'more task')} of the run ${isOne ? 'stands' : 'stand'} in no row any more that says so, and ${isOne ? 'is' : 'are'} left alone.`;
  return [
    head,
    ...leftAlone(preview),
    ...(rowless === 0 ? [] : [gone]),
    ...(inDoubt === 0 ? [] : [doubt]),
  ].join('\n');
}

/** How many tasks were deleted, as far as LeadSquared has told. */
function describeDeleted({ deleted, unconfirmed, untold }: UndoReport): string {
  if (deleted > 0) return `${countOf(deleted, 'task was', 'tasks were')} deleted.`;
  return unconfirmed + untold === 0 ? 'No task was deleted.' : 'No task is known to be deleted yet.';
}

/** What an undo came to. */
export function describeUndo(report: UndoReport): string {
  const { deleted, unconfirmed, untold, stopped } = report;
  const again = 'undo the run once more in a few minutes.';
  return [
    ...(stopped === null ? [] : [stopped]),
    describeDeleted(report),
    ...counted(
      unconfirmed,
      'task',
      `is still shown by LeadSquared although the deletion was asked for. To look again, ${again}`,
      `are still shown by LeadSquared although the deletion was asked for. To look again, ${again}`,
    ),
    ...(untold === 0
      ? []
      : [
          `LeadSquared did not tell whether ${countOf(untold, deleted + unconfirmed === 0 ? 'task' : 'more task')} whose deletion was asked for ${untold === 1 ? 'is' : 'are'} gone. To look, ${again}`,
        ]),
    ...leftAlone(report),
    ...(deleted === 0
      ? []
      : [
          'To create the deleted tasks again, choose “Send again” for this run, under “Results” in the sidebar.',
        ]),
  ].join('\n');
}
