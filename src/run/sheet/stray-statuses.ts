// Finds statuses that stand in columns of the user's, where an execution that was killed has left them.
import type { Mapping } from '../../core/mapping/mapping.ts';
import { hasMark, splitMark } from '../../core/placement-mark.ts';
import { tokenIn } from '../../core/status.ts';

/**
 * Statuses that stand in columns which fill no field: a column was inserted while they were written, and an execution was killed
 * before it had put them back. They must not pass for the column that holds the statuses.
 *
 * @returns their texts by column
 */
export function strayStatuses(
  { columns, statusColumn, taskIdColumn }: Mapping,
  lines: readonly (readonly string[])[],
): Map<number, Set<string>> {
  const strays = new Map<number, Set<string>>();
  for (const { column, field } of columns) {
    if (field !== null || column === statusColumn || column === taskIdColumn) continue;
    const texts = lines.map((line) => line[column] ?? '').filter((text) => hasMark(text) && isOwn(text));
    if (texts.length > 0) strays.set(column, new Set(texts));
  }
  return strays;
}

/** Whether the text's mark is of the very run that its token names, which nobody else writes. */
function isOwn(text: string): boolean {
  const token = tokenIn(text);
  return token !== null && splitMark(text).mark?.startsWith(`${token.runId}-`) === true;
}
