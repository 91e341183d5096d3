// Menu action: shows which calls the last run made.
import { readCalls } from '../../run/record/call-log.ts';
import { recentRuns } from '../../run/record/run-list.ts';
import { UserError } from '../../run/user-error.ts';
import { writeCallLog } from '../call-log-sheet.ts';
import { documentStore } from '../platform.ts';
import { openSpreadsheet } from '../workspace.ts';

/** Runs looked through for the last one that called. */
const LOOKED_THROUGH = 10;

/** @throws UserError `no-run` when no run has made a call yet */
export function showCalls(): { readonly calls: number } {
  const store = documentStore();
  // The run that called last, which need not be the one begun last.
  const [last] = recentRuns(store, LOOKED_THROUGH)
    .filter((run) => run.calls > 0)
    .sort((a, b) => b.workedAt - a.workedAt);
  const calls = last === undefined ? null : readCalls(store, last.id);
  if (calls === null) {
    throw new UserError('no-run', 'No run has called LeadSquared yet, so there is no call log to show.');
  }
  const spreadsheet = openSpreadsheet();
  spreadsheet.setActiveSheet(writeCallLog(spreadsheet, calls));
  return { calls: calls.lines.length };
}
