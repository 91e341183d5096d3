// Rows that say Created and stand for one and the same task: the user has copied one of them, status and all, or has written over an id.
import type { SheetRow } from '../../core/cell.ts';
import { countOf } from '../../core/count-of.ts';
import { listOf } from '../../core/list-of.ts';
import { splitMark } from '../../core/placement-mark.ts';
import { keyIn, parseStatus } from '../../core/status.ts';
import { type SheetHead, shown } from '../sheet/sheet-head.ts';
import type { PlaceNote } from './describe-places.ts';

/** Tasks, and rows of a task, that are named one by one. */
const NAMED = 3;

interface Held {
  /** The id of its task; of a row that has none, its token. */
  readonly task: string;
  readonly key: string | null;
}

function heldBy(row: SheetRow, { mapping }: SheetHead): Held | null {
  const status = shown(row, mapping.statusColumn);
  const read = parseStatus(status);
  if (read.kind !== 'status' || read.status !== 'Created') return null;
  const key = keyIn(status);
  const id = splitMark(shown(row, mapping.taskIdColumn).trim()).text.toLowerCase();
  const task = id === '' ? key : id;
  return task === null ? null : { task, key };
}

interface Sharers {
  readonly rows: number[];
  /** Copies have one token; rows of several were each sent as a task of their own. */
  readonly keys: Set<string | null>;
}

function describe({ rows, keys }: Sharers): string {
  if (keys.size > 1) {
    return `Rows ${rowList(rows)} hold one and the same task ID, though each was sent as a task of its own: an ID was typed or pasted over. None of them is sent again; put the right ID back, so that its task can be looked up and undone.`;
  }
  return `Rows ${rowList(rows)} have one task together: one was copied with its status. None of them is sent again; clear the status of a copy to send it as a task of its own.`;
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
  const byTask = new Map<string, Sharers>();
  for (const row of read) {
    const held = heldBy(row, head);
    if (held === null) continue;
    const same = byTask.get(held.task) ?? { rows: [], keys: new Set() };
    same.rows.push(row.rowNumber);
    same.keys.add(held.key);
    byTask.set(held.task, same);
  }
  const shared = [...byTask.values()].filter(
    ({ rows }) => rows.length > 1 && rows.some((row) => meant.has(row)),
  );
  const more = shared.length - NAMED;
  const note = (rows: number, text: string): PlaceNote => ({ kind: 'shared', rows, text });
  return [
    ...shared.slice(0, NAMED).map((same) => note(same.rows.length, describe(same))),
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
