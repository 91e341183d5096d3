// Finds the status column of a sheet whose header no longer says so: what it holds cannot be mistaken.
import type { Mapping } from '../../core/mapping/mapping.ts';
import { hasMark, splitMark } from '../../core/placement-mark.ts';
import { tokenIn } from '../../core/status.ts';

/**
 * The text of a header that says status column although another column holds the statuses: an execution that Google held up
 * added it after the user had renamed the first one. Null when all is well.
 *
 * @param lines as for `withStatusColumn`
 */
export function misleadingHeader(
  mapping: Mapping,
  header: readonly string[],
  lines: readonly (readonly string[])[],
): string | null {
  const { statusColumn } = mapping;
  if (statusColumn === null || lines.some((line) => (line[statusColumn] ?? '') !== '')) return null;
  // Texts with marks may have come into a column that was inserted, and are about to be taken out of it.
  const settled = lines.map((line) => line.map((text) => (hasMark(text) ? '' : text)));
  const other = withStatusColumn({ ...mapping, statusColumn: null }, settled);
  return other.statusColumn === null ? null : (header[statusColumn] ?? null);
}

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

/** The column among these in which the most texts are of the add-on's own; null when none has any. */
function richest(
  columns: readonly number[],
  lines: readonly (readonly string[])[],
  isOwnText: (text: string) => boolean,
): number | null {
  let best: { column: number; count: number } | null = null;
  for (const column of columns) {
    const count = lines.filter((line) => isOwnText(line[column] ?? '')).length;
    if (count > (best?.count ?? 0)) best = { column, count };
  }
  return best?.column ?? null;
}

/**
 * The mapping with its status column, also when the user renamed the header. Without this, rows that were sent would look
 * new, and would be sent twice.
 *
 * @param lines what the rows below the header show, read together with it, so that a column inserted meanwhile hides nothing
 */
export function withStatusColumn(mapping: Mapping, lines: readonly (readonly string[])[]): Mapping {
  const candidates = mapping.columns.flatMap(({ column, field }) =>
    field === null && column !== mapping.taskIdColumn ? [column] : [],
  );
  // Only the add-on writes a state together with a row's token. Ids may have come over all of them, each with its mark.
  const found =
    richest(candidates, lines, (text) => tokenIn(text) !== null) ?? richest(candidates, lines, hasMark);
  return found === null ? mapping : { ...mapping, statusColumn: found };
}
