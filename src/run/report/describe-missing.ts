// What the user is asked before rows are sent again that LeadSquared does not seem to have.
import { countOf } from './run-report.ts';

/**
 * @param rows how many are in doubt; from 1
 * @param untold those of which nobody knows any more what they held when they were sent
 */
export function askAboutMissing(rows: number, untold: number): string {
  const unknown = `Of ${countOf(untold, 'row')} it is not known any more what they held when they were sent. If you have edited such a row since, its task is not recognised, and the row is sent as another one: look at these rows first.`;
  return [
    `${countOf(rows, 'row is', 'rows are')} in doubt: LeadSquared has not shown the task.`,
    'It is asked once more, at least 10 minutes after the row was sent. Rows whose task is there become Created; those whose task is not there are sent again. Rows that were changed since are left in doubt.',
    ...(untold === 0 ? [] : [unknown]),
    `Without a reference that LeadSquared gives back, tasks can be recognised only by what they hold. A task that appears later all the same would then exist twice: ${countOf(rows, 'task')} at most.`,
  ].join('\n');
}

/** @param others what is to be said of rows of other runs or accounts */
export function describeNoneMissing(others: readonly string[]): string {
  const own =
    others.length === 0
      ? 'No row that was sent from this sheet is in doubt any more.'
      : 'No other row that was sent from this sheet is in doubt any more.';
  const copies =
    'Rows that were copied here and are in doubt have to be settled in the sheet from which they were sent; to send one from here as a task of its own, clear its status.';
  return [...others, own, copies].join(' ');
}
