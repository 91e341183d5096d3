// What the linking of a sheet's ids works with: the job, the sheet's columns and ids as they were read, and how rows are told.
import type { Job } from '../job.ts';
import { readHeadLeniently, type SheetHead } from '../sheet/sheet-head.ts';
import { StatusCells } from '../sheet/status-cells.ts';
import { withOneMore } from '../sheet/table.ts';
import { BUSY_TRIES, busySheet } from '../user-error.ts';
import { type KnownIds, knownIds } from './known-ids.ts';
import { LinkableRows } from './linkable-rows.ts';
import type { OwnColumns } from './misplaced-links.ts';

export interface LinkWork {
  readonly job: Job;
  readonly head: SheetHead;
  readonly columns: OwnColumns;
  readonly known: KnownIds;
  readonly linkable: LinkableRows;
  /** Names the execution in its note and its marks. */
  readonly writer: string;
}

/** @returns null where the sheet has no column of ids beside one of statuses */
export function openLinkWork(job: Job, writer: string): LinkWork | null {
  const { table } = job.ports;
  for (let attempt = 0; attempt < BUSY_TRIES; attempt++) {
    const head = readHeadLeniently(table, job.settings);
    const { status, taskId } = head.own;
    if (status === null || taskId === null) return null;
    const { headerRow, size } = head;
    const span = { first: headerRow + 1, last: Math.max(size.lastRow, headerRow + 1) };
    const cells = new StatusCells(table, status, taskId).readCells(withOneMore(span));
    const below = cells[span.last - span.first + 1];
    // Should the row below hold anything, rows were added since they were counted.
    const isWhole = below === undefined || below.status + below.id === '';
    const columns = { status, taskId };
    if (isWhole)
      return { job, head, columns, known: knownIds(cells), linkable: new LinkableRows(job), writer };
  }
  throw busySheet('no ID was linked');
}

/** The same with the columns as they are now; the ids that were read at first stay what rows are told by. */
export function lookAgain(work: LinkWork): LinkWork {
  const head = readHeadLeniently(work.job.ports.table, work.job.settings);
  const { status, taskId } = head.own;
  if (status === null || taskId === null) throw busySheet('not all IDs were linked');
  return { ...work, head, columns: { status, taskId } };
}
