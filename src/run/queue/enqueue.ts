// Writes a plan into the sheet: reasons for the rows that cannot be sent, a token for each row that will be.

import { displays, type SheetRow } from '../../core/cell.ts';
import { referenceText } from '../../core/reference.ts';
import { formatStatus, parseStatus } from '../../core/status.ts';
import type { SheetJob } from '../job.ts';
import type { Plan, PlannedBefore } from '../plan/plan.ts';
import { hasIdOnly } from '../plan/row-eligibility.ts';
import type { Lease } from '../session/lease.ts';
import { areNotesDue, updateNotes } from '../sheet/cell-notes.ts';
import { heldIn } from '../sheet/held-cells.ts';
import type { MarkedStatuses } from '../sheet/marked-statuses.ts';
import { markRestored } from '../sheet/own-marks.ts';
import { COPIED_IN_DOUBT, REPEATS, RESTORED } from '../sheet/own-texts.ts';
import { asReadySheet, type ReadySheet } from '../sheet/ready-sheet.ts';
import { rescuedStatus } from '../sheet/rescued-status.ts';
import { rowDigest } from '../sheet/row-digest.ts';
import { readData, readHeadLeniently, shown } from '../sheet/sheet-head.ts';
import { snapshotOf } from '../sheet/snapshot.ts';
import type { OwnCells, StatusCells } from '../sheet/status-cells.ts';
import { strayStatuses } from '../sheet/stray-statuses.ts';
import { takeMarks, type VerifiedWrite, writeMarked } from '../sheet/verified-write.ts';
import { invalidStatus, TWO_AT_ONCE } from '../status/status-texts.ts';

/** A plan with the sheet for which it was made. */
export interface PlannedSheet extends ReadySheet {
  readonly job: SheetJob;
  readonly plan: Plan;
  readonly lease: Lease;
  /** Whether the notes of earlier checks are taken off later, which are all that is to be done about notes; see `stale-notes.ts`. */
  readonly notesLater?: boolean;
  /** Whether the rows are claimed next in the same execution, which takes the marks off as well; see `Queued`. */
  readonly keepsMarks?: boolean;
}

/** Rows that have been queued. */
export interface Queued {
  /** What the add-on's cells of all rows show, but for the marks. */
  readonly rows: readonly OwnCells[];
  /** Set where the statuses bear their marks still. */
  readonly marked: MarkedStatuses | null;
}

function refusals(plan: Plan): (readonly [row: number, text: string])[] {
  const repeats = (row: number | null) =>
    `${REPEATS} ${row} in every field. Change it, or delete it if it is one too many.`;
  return [
    ...plan.invalid.map((row) => [row.rowNumber, invalidStatus(row)] as const),
    ...plan.duplicates.map(
      (row) => [row.rowNumber, formatStatus('Skipped', null, repeats(row.duplicateOf))] as const,
    ),
  ];
}

/** A true status for the rows that have the id of a task, and lost theirs when its column was deleted. */
function restored({ idOnly }: Plan): (readonly [row: number, text: string])[] {
  return idOnly.map((row) => [row, formatStatus('Created', null, RESTORED)]);
}

/** Tokens of the run for the rows that it sends, in sheet order. */
function queued(plan: Plan, runId: string): (readonly [row: number, text: string])[] {
  return plan.ready.map((row, place) => [row.rowNumber, formatStatus('Queued', { runId, index: place + 1 })]);
}

/**
 * Tokens of the run for the rows that earlier runs left in doubt: what else those runs have settled is not this run's to
 * count or to touch. Rows still marked Sending belong to an execution that was killed, since no other driver is at work:
 * whether their call went out is not known.
 */
function adopted(plan: Plan, runId: string): (readonly [row: number, text: string])[] {
  return plan.inDoubt.map(({ checked, status, reference, isCopied }, place) => {
    const token = { runId, index: plan.ready.length + place + 1 };
    // By the token under which it was sent its task may be known, and who sent it and since when.
    const why = isCopied === true ? COPIED_IN_DOUBT : 'to be looked up in LeadSquared.';
    const reason = reference === null ? why : `${why} ${referenceText(reference)}`;
    return [checked.rowNumber, formatStatus(status === 'Accepted' ? 'Accepted' : 'Unknown', token, reason)];
  });
}

/**
 * Writes status cells of rows that have no token yet, so that they can only be told by what else they hold, and notes.
 *
 * @returns null when rows or columns moved meanwhile: then there are no notes, since they are written by place
 */
function writeStatuses(
  sheet: PlannedSheet,
  writer: string,
  texts: ReadonlyMap<number, string>,
): { readonly meant: VerifiedWrite; readonly isMarked: boolean } | null {
  const { job, head, cells, plan, lease, notesLater = false, keepsMarks = false } = sheet;
  const { table } = job.ports;
  const before = snapshotOf(head, plan.read);
  const meant: VerifiedWrite = {
    before,
    column: cells.statusColumn,
    texts,
    mark: { writer, tell: (line) => rowDigest(line, head.mapping) },
    fence: { holds: () => lease.renew(), instead: TWO_AT_ONCE },
    rescue: rescuedStatus,
    held: heldIn(plan.read),
    headerRow: () => readHeadLeniently(table, job.settings).headerRow,
  };
  // A sheet in which rows moved is looked at again by the next plan.
  const written = writeMarked(table, meant, keepsMarks ? plan.read : null);
  if (written === 'moved') return null;
  const result = { meant, isMarked: written === 'marked' };
  endRestoring(sheet);
  const { statusColumn, idColumn } = cells;
  if (notesLater) return result;
  updateNotes(table, [...plan.invalid, ...plan.duplicates, ...plan.ready], before, [statusColumn, idColumn]);
  return result;
}

/** Whatever has an id has a status again: from now on a status that the user clears asks for the row to be sent again. */
function endRestoring({ job, head }: PlannedSheet): void {
  const { table } = job.ports;
  if (!head.own.isRestoring) return;
  if (readData(table, head).every((row) => !hasIdOnly(row, head))) markRestored(table);
}

/** Whether an earlier check refused the row. Failed and Queued are no words of a check: they stay until the row is sent. */
function saysRefused(row: SheetRow | undefined, { statusColumn }: StatusCells): boolean {
  const read = row === undefined ? null : parseStatus(shown(row, statusColumn));
  return read?.kind === 'status' && (read.status === 'Invalid' || read.status === 'Skipped');
}

/** What a check says of rows: why they cannot be sent, and nothing of those that are in order now. */
function checkedTexts(plan: Plan, cells: StatusCells): Map<number, string> {
  const rows = new Map(plan.read.map((row) => [row.rowNumber, row]));
  const corrected = plan.ready.filter(({ rowNumber }) => saysRefused(rows.get(rowNumber), cells));
  return new Map([
    ...refusals(plan),
    ...restored(plan),
    ...corrected.map(({ rowNumber }) => [rowNumber, ''] as const),
  ]);
}

/** Whether a check has nothing to write into the sheet, so that nobody need be kept from it. */
export function isCheckSilent(job: SheetJob, { head, plan }: PlannedBefore): boolean {
  const { table } = job.ports;
  const ready = asReadySheet(table, head, job.settings);
  if (ready === null || head.own.isRestoring || checkedTexts(plan, ready.cells).size > 0) return false;
  if (strayStatuses(head.mapping, plan.read.map(displays)).size > 0) return false;
  return !areNotesDue(table, plan.ready, head.header.length);
}

/**
 * Says on the rows that cannot be sent why, and clears the status of those that are in order now.
 *
 * @param writer letters and digits that no other check has
 */
export function writeCheck(sheet: PlannedSheet, writer: string): void {
  const { cells, plan } = sheet;
  writeStatuses(sheet, writer, checkedTexts(plan, cells));
  if (sheet.isNew === true) sheet.job.ports.table.colourStatuses(cells.statusColumn);
}

/**
 * Says on the rows that cannot be sent why, and gives the others, and those in doubt, tokens of the run.
 *
 * @returns null when rows or columns moved meanwhile
 */
export function enqueue(sheet: PlannedSheet, runId: string): Queued | null {
  const { plan, cells, job } = sheet;
  const texts = new Map([
    ...refusals(plan),
    ...restored(plan),
    ...queued(plan, runId),
    ...adopted(plan, runId),
  ]);
  const written = writeStatuses(sheet, runId, texts);
  if (written === null) return null;
  const rows = plan.read.map((row) => ({
    row: row.rowNumber,
    status: texts.get(row.rowNumber) ?? shown(row, cells.statusColumn),
    id: shown(row, cells.idColumn),
  }));
  const { clock, table } = job.ports;
  const marked = {
    writer: runId,
    count: texts.size,
    at: clock.now(),
    takeOff: (left?: number) => takeMarks(table, written.meant, left),
  };
  return { rows, marked: written.isMarked ? marked : null };
}
