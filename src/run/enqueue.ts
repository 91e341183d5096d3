// Writes a plan into the sheet: reasons for the rows that cannot be sent, a token for each row that will be.
import { describeIssue } from '../core/checks/describe-issue.ts';
import { formatStatus } from '../core/status.ts';
import { updateNotes } from './cell-notes.ts';
import type { Plan } from './plan.ts';
import type { Results, ResultWrite } from './results.ts';
import { dataSpan, type SheetHead } from './sheet-view.ts';
import type { Table } from './table.ts';

/** The status text of a row that a check refused. */
export function invalidStatus(row: Plan['invalid'][number]): string {
  const errors = row.issues.filter((issue) => issue.level === 'error');
  return formatStatus('Invalid', null, errors.map(describeIssue).join(' '));
}

function refusals(plan: Plan): ResultWrite[] {
  return [
    ...plan.invalid.map((row) => ({ row: row.rowNumber, status: invalidStatus(row) })),
    ...plan.duplicates.map((row) => ({
      row: row.rowNumber,
      status: formatStatus(
        'Skipped',
        null,
        `this row repeats row ${row.duplicateOf} in every field. Change it, or delete it if it is one too many.`,
      ),
    })),
  ];
}

/** Rows that an earlier check marked. Failed and Queued are no marks of a check: they stay until the row is sent. */
function markedRows(head: SheetHead, results: Results): ReadonlySet<number> {
  const span = dataSpan(head);
  const read = span === null ? [] : results.read(span);
  return new Set(
    read.filter(({ status }) => status === 'Invalid' || status === 'Skipped').map(({ row }) => row),
  );
}

/** Marks the rows that cannot be sent, and takes old marks off the rows that are in order now. */
export function markChecked(table: Table, head: SheetHead, results: Results, plan: Plan): void {
  const marked = markedRows(head, results);
  const mended = plan.ready.filter((row) => marked.has(row.rowNumber));
  results.write([...refusals(plan), ...mended.map((row) => ({ row: row.rowNumber, status: '' }))]);
  updateNotes(table, [...plan.invalid, ...plan.duplicates, ...plan.ready], head.size.columns);
  table.flush();
}

/** Marks the rows that cannot be sent and queues the others under the run's id, in sheet order. */
export function enqueue(table: Table, head: SheetHead, results: Results, plan: Plan, runId: string): void {
  const queued = plan.ready.map((row, place) => ({
    row: row.rowNumber,
    status: formatStatus('Queued', { runId, index: place + 1 }),
  }));
  results.write([...refusals(plan), ...queued]);
  updateNotes(table, [...plan.invalid, ...plan.duplicates, ...plan.ready], head.size.columns);
}
