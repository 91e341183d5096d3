// A few signs that tell what a row's task is made of: while they stay the same, whoever looks for the task looks for the one that was sent.
import { fnv1a } from '../../core/fnv.ts';
import type { Mapping } from '../../core/mapping/mapping.ts';
import type { Task } from '../../core/task.ts';
import { formOfHash } from '../record/row-forms.ts';
import { rowDigest } from '../sheet/row-digest.ts';

/**
 * @param line what the row shows, column by column
 * @param task as it was checked, without a reference
 */
export function taskForm(line: readonly string[], mapping: Mapping, task: Task): string {
  const isDueGiven =
    mapping.constants.some(({ field }) => field === 'DueDate') ||
    mapping.columns.some(({ field, column }) => field === 'DueDate' && (line[column] ?? '').trim() !== '');
  // Without a due date of its own the row is due on the day on which it is sent, which nobody knows later.
  const { due, end, ...rest } = task;
  return formOfHash(fnv1a(JSON.stringify([rowDigest(line, mapping), rest, isDueGiven ? [due, end] : null])));
}
