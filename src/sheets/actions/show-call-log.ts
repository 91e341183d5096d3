// Menu action: shows which calls the last run made.
import { readCalls } from '../../run/record/call-log.ts';
import { UserError } from '../../run/user-error.ts';
import { writeCallLog } from '../call-log-sheet.ts';
import { documentStore } from '../platform.ts';
import { openSpreadsheet } from '../workspace.ts';

/** @throws UserError `no-run` when no run has made a call yet */
export function showCalls(): { readonly calls: number } {
  const calls = readCalls(documentStore());
  if (calls === null) {
    throw new UserError('no-run', 'No run has called LeadSquared yet, so there is no call log to show.');
  }
  const spreadsheet = openSpreadsheet();
  spreadsheet.setActiveSheet(writeCallLog(spreadsheet, calls));
  return { calls: calls.lines.length };
}
