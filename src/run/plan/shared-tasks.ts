// Rows that say Created and stand for one and the same task: the user has copied one of them, status and all.
import type { SheetRow } from '../../core/cell.ts';
import { countOf } from '../../core/count-of.ts';
import { listOf } from '../../core/list-of.ts';
import { splitMark } from '../../core/placement-mark.ts';
import { keyIn, parseStatus } from '../../core/status.ts';
import { type SheetHead, shown } from '../sheet/sheet-head.ts';
import type { PlaceNote } from './describe-places.ts';

/** Tasks, and rows of a task, that are named one by one. */
const NAMED = 3;

/** By the id of its task; a row that has none, by its token. */
function taskOf(row: SheetRow, { mapping }: SheetHead): string | null {
  const status = shown(row, mapping.statusColumn);
  const read = parseStatus(status);
  if (read.kind !== 'status' || read.status !== 'Created') return null;
  const id = splitMark(shown(row, mapping.taskIdColumn).trim()).text.toLowerCase();
  return id === '' ? keyIn(status) : id;
}

function rowList(numbers: readonly number[]): string {
  const named = numbers.length <= NAMED + 1 ? numbers : numbers.slice(0, NAMED);
  const more = numbers.length - named.length;
  const items = [...named.map(String), ...(more > 0 ? [`${more} more`] : [])];
  return listOf(items);
}

/**
 * Notes about tasks that stand in several rows. Which of them is the copy nobody can tell: rows may have been sorted since.
 *
 * @param read every row of the sheet
 * @param meant numbers of the rows that are meant
 */
export function describeSharedTasks(
  read: readonly SheetRow[],
  meant: ReadonlySet<number>,
  head: SheetHead,
): PlaceNote[] {
  const rows = new Map<string, number[]>();
  for (const row of read) {
    const task = taskOf(row, head);
    if (task !== null) rows.set(task, [...(rows.get(task) ?? []), row.rowNumber]);
  }
  const shared = [...rows.values()].filter((same) => same.length > 1 && same.some((row) => meant.has(row)));
  const more = shared.length - NAMED;
  const note = (rows: number, text: string): PlaceNote => ({ kind: 'shared', rows, text });
  return [
    ...shared
      .slice(0, NAMED)
      .map((same) =>
        note(
          same.length,
          `Rows ${rowList(same)} have one task together: one was copied with its status. None of them is sent again; clear the status of a copy to send it as a task of its own.`,
        ),
      ),
    ...(more > 0
      ? [
          note(
            more,
            `${countOf(more, 'more task stands', 'more tasks stand')} in several rows in the same way.`,
          ),
        ]
      : []),
  ];
}
