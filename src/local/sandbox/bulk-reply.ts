// The body of Bulk/Create's answer in each of its likely forms, best first; LeadSquared documents none.
import type { Refusal } from './answer.ts';
import type { ReplyForm } from './options.ts';

export type RowResult = { readonly taskId: string } | { readonly refusal: Refusal };

/**
 * @param results one for every row of the call, in its order
 * @param requestId names the call on LeadSquared's Request History page
 */
export function bulkReply(form: ReplyForm, results: readonly RowResult[], requestId: string): object {
  switch (form) {
    case 'receipt':
      return { Status: 'Success', Message: { Id: requestId, IsSuccessful: true } };
    case 'counts':
      return countsReply(results);
    case 'rows-array':
      return results.map(rowReply);
    case 'rows-response':
      return { Response: results.map(rowReply) };
  }
}

function countsReply(results: readonly RowResult[]): object {
  const reasons = results.flatMap((result) => ('refusal' in result ? [result.refusal.message] : []));
  return {
    Status: 'Success',
    Operation: 'Bulk Create Tasks',
    TasksCount: results.length,
    CreatedTasksCount: results.length - reasons.length,
    FailureReason: reasons[0] ?? null,
  };
}

function rowReply(result: RowResult, index: number): unknown {
  const RowNumber = index + 1;
  if ('taskId' in result) return { RowNumber, TaskId: result.taskId, TaskCreated: true };
  const { type, message } = result.refusal;
  return { RowNumber, TaskCreated: false, ExceptionType: type, ExceptionMessage: message };
}
