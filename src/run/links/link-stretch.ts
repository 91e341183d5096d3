// Links the ids of some rows, each on the row that bears its token, whatever the user does meanwhile.
import { keyIn } from '../../core/status.ts';
import type { Lease } from '../session/lease.ts';
import { readHeadLeniently } from '../sheet/sheet-head.ts';
import { readSnapshot, type Snapshot, shownAt } from '../sheet/snapshot.ts';
import { stretches } from '../sheet/status-cells.ts';
import { spanOf } from '../sheet/table.ts';
import { type OwnForm, type VerifiedWrite, writeVerified } from '../sheet/verified-write.ts';
import { overtaken } from '../user-error.ts';
import { giveWay } from './give-way.ts';
import { holdsId } from './known-ids.ts';
import { writeLinkNote } from './link-note.ts';
import type { LinkWork } from './link-work.ts';
import { markOf } from './misplaced-links.ts';
import { readOwnLinks, type WindowRow } from './read-window.ts';

/** A row to be linked, where the snapshot shows it. */
interface Placed {
  readonly row: number;
  readonly text: string;
  readonly page: string;
  /** The address to which the cell was linked before; null for none. */
  readonly url: string | null;
}

/** The rows by the tokens and ids that they show in the snapshot. */
function place({ columns }: LinkWork, before: Snapshot, rows: readonly WindowRow[]): Placed[] {
  const wanted = new Map(rows.map((row) => [row.key, row]));
  return before.lines.flatMap((line, at) => {
    const cells = { status: line[columns.status] ?? '', id: line[columns.taskId] ?? '' };
    const row = wanted.get(keyIn(cells.status) ?? '');
    if (row === undefined || !('page' in row.target) || !holdsId(cells) || row.id !== cells.id) return [];
    return [{ row: before.first + at, text: row.id, page: row.target.page, url: row.url }];
  });
}

function formOf(work: LinkWork, before: Snapshot, placed: readonly Placed[]): OwnForm {
  const { job, columns } = work;
  const { table } = job.ports;
  return {
    write: () => {
      for (const stretch of stretches(placed)) {
        const cells = stretch.map(({ text, page }) => ({ text, url: page }));
        table.writeLinks(columns.taskId, stretch[0]?.row ?? 0, cells);
      }
      table.flush();
    },
    hasLanded: () => {
      const span = spanOf(placed.map(({ row }) => row));
      const links = readOwnLinks(work, span);
      return placed.every(({ row, text, url }) => {
        const { status, id } = links[row - span.first] ?? {};
        const isOwnRow = status?.text === shownAt(before, row, columns.status) && id?.text === text;
        // Google may spell an address in another way than it was given.
        return isOwnRow && id?.url !== null && id?.url !== url;
      });
    },
  };
}

function writeOf(work: LinkWork, lease: Lease, before: Snapshot, placed: readonly Placed[]): VerifiedWrite {
  const { job, columns, known, writer } = work;
  const { ids } = known;
  return {
    before,
    column: columns.taskId,
    texts: new Map(placed.map(({ row, text }) => [row, text])),
    form: formOf(work, before, placed),
    mark: { writer, tell: (line) => markOf(line[columns.status] ?? '') },
    rescue: (line) => line.map((text) => ids.get(keyIn(text) ?? '') ?? '').find((id) => id !== '') ?? '',
    fence: { holds: () => lease.renew(), instead: '' },
    headerRow: () => readHeadLeniently(job.ports.table, job.settings).headerRow,
  };
}

/**
 * @param rows that are to be linked, at most `MOST_AT_ONCE`, where they were seen last
 * @returns whether each of them was where it was seen, and has its link now; otherwise they have to be looked at again
 * @throws UserError `busy` when the sheet is busy all the time or somebody else took over, `mapping` when the column was deleted
 */
export function linkStretch(work: LinkWork, lease: Lease, rows: readonly WindowRow[]): boolean {
  const { job, head, writer } = work;
  const { table, clock, documentStore } = job.ports;
  const span = spanOf(rows.map(({ row }) => row));
  const before = readSnapshot(table, head.headerRow, span, head.size.columns);
  if (!before.header.every((text, column) => text === head.header[column])) return false;
  const placed = place(work, before, rows);
  if (placed.length === 0) return false;
  const ids = new Map(rows.map(({ key, id }) => [key, id]));
  writeLinkNote(documentStore, table.sheetId, { writer, ids, now: clock.now() });
  if (!lease.renew()) throw overtaken();
  try {
    return !writeVerified(table, writeOf(work, lease, before, placed)) && placed.length >= rows.length;
  } catch (error) {
    if (!lease.renew()) giveWay(job, { writer, ids });
    throw error;
  }
}
