// What the user is asked before rows are sent again that LeadSquared does not seem to have.
import { countOf } from './run-report.ts';

/** @param rows how many are in doubt; from 1 */
export function askAboutMissing(rows: number): string {
  return [
    `${countOf(rows, 'row is', 'rows are')} in doubt: LeadSquared has not shown the task.`,
    'It is asked once more, at least 10 minutes after the row was sent. Rows whose task is there become Created; those whose task is not there are sent again.',
    `These tasks carry no reference, so they can be recognised in LeadSquared only by what they hold. A task that appears later all the same, or whose row was changed since, would then exist twice: ${countOf(rows, 'task')} at most.`,
  ].join('\n');
}
