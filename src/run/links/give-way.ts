// What an execution does that Google held up while it linked ids: it takes out what landed on rows of others, by what cells hold.
import { parseToken } from '../../core/token.ts';
import type { SheetJob } from '../job.ts';
import { readHeadLeniently } from '../sheet/sheet-head.ts';
import { StatusCells } from '../sheet/status-cells.ts';
import { readWhole } from '../sheet/whole-snapshot.ts';
import type { LinkNote } from './link-note.ts';
import { findMisplaced } from './misplaced-links.ts';
import { lookUpAgain, putStatusesBack } from './settle-links.ts';

/**
 * Somebody else is at work on the sheet, so nothing is written by place. An id that stands on a row of another's is taken out of all rows,
 * and those that lose theirs are looked up again. Whoever takes the lease next compares with the note once more.
 */
export function giveWay({ ports, settings }: SheetJob, note: Pick<LinkNote, 'writer' | 'ids'>): void {
  const { table } = ports;
  const { own, headerRow } = readHeadLeniently(table, settings);
  const { status, taskId } = own;
  if (status === null || taskId === null) return;
  const columns = { status, taskId };
  const found = findMisplaced(
    readWhole(table, () => headerRow),
    columns,
    note,
  );
  putStatusesBack(table, columns, found);
  const strays = new Set(found.strays);
  const owners = [...note.ids].flatMap(([key, id]) => (strays.has(id) ? (parseToken(key) ?? []) : []));
  lookUpAgain(table, columns, [...found.lost, ...owners]);
  table.flush();
  new StatusCells(table, status, taskId).clearIds([...strays]);
  table.flush();
}
