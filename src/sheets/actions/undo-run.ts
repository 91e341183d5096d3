// Menu action: deletes the tasks of the last run, after telling how many there are.
import { describeBeforeUndo, describeUndo, nothingToUndo } from '../../run/report/describe-undo.ts';
import { countOf } from '../../run/report/run-report.ts';
import { previewUndo, type UndoReport } from '../../run/undo/undo.ts';
import { lastEndedRun, ownRunElsewhere } from '../../run/undo/undo-session.ts';
import { undoRun } from '../../run/undo-job.ts';
import { ask, tell } from '../dialogs.ts';
import { account } from '../keys.ts';
import { documentStore } from '../platform.ts';
import { userId } from '../triggers.ts';
import { activeSheet, openWorkspace } from '../workspace.ts';

/** What an undo came to; null when the user decided against it or there was nothing to do. */
export function undoLast(): { readonly report: UndoReport | null } {
  const keys = account();
  const seen = activeSheet()?.getSheetId();
  const where = { documentStore: documentStore(), user: userId };
  const { id, sheetId } = lastEndedRun(where, keys.hash);
  const elsewhere = ownRunElsewhere(where, keys, id);
  const job = { ...openWorkspace(sheetId), account: keys };
  const { preview, gone } = previewUndo(job, id);
  const isNothing = nothingToUndo(preview);
  // Without an open task nothing is deleted, and only the rows learn what became of theirs: those that the user looks at need no question.
  const isElsewhere = preview.by !== '' || sheetId !== seen;
  const asks = !isNothing && (preview.tasks.open > 0 || isElsewhere);
  const words = [describeBeforeUndo(preview, asks), ...elsewhere].join('\n\n');
  if (isNothing) {
    tell(words);
    return { report: null };
  }
  if (asks && !ask(words)) return { report: null };
  if (preview.tasks.open > 0) {
    job.spreadsheet.toast(`Deleting ${countOf(preview.tasks.open, 'task')} …`, 'Bulk Tasks', -1);
  }
  const report = undoRun(job, id, gone);
  job.spreadsheet.toast('Done.', 'Bulk Tasks', 3);
  tell(describeUndo(report));
  return { report };
}
