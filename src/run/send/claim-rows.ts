// Claims the next rows of the queue as they stand in the sheet at that moment, and marks them before their call leaves.
import { type Cell, displays, type SheetRow } from '../../core/cell.ts';
import { type CheckedRow, checkRows } from '../../core/checks/check-rows.ts';
import { isWaiting } from '../../core/checks/lead-waits.ts';
import { referenceRule, withReference } from '../../core/reference.ts';
import { formatStatus, keyIn } from '../../core/status.ts';
import type { Task } from '../../core/task.ts';
import { REPLY_TIMEOUT_SECONDS } from '../../leadsquared/http.ts';
import { dayDigest } from '../../leadsquared/look-alike.ts';
import { knowRows } from '../leads/know-rows.ts';
import type { LookUpEnd } from '../leads/lead-job.ts';
import type { Entry } from '../session/entry.ts';
import type { RunContext } from '../session/run-context.ts';
import { taskForm } from '../session/task-form.ts';
import { requireMatch } from '../session/with-match.ts';
import { updateNotes } from '../sheet/cell-notes.ts';
import { checkContext, shown } from '../sheet/sheet-head.ts';
import type { Snapshot } from '../sheet/snapshot.ts';
import { spanOf } from '../sheet/table.ts';
import { readAround } from '../sheet/whole-snapshot.ts';
import { refuseRows } from '../status/refuse-rows.ts';
import { invalidStatus } from '../status/status-texts.ts';
import { transition } from '../status/transition.ts';
import { onlyKnownLeads } from './known-lead.ts';
import { type QueuedRow, stillQueued } from './still-queued.ts';

/** Rows between the header and the first row that cost less to read along than the header by itself. */
const NEAR_ROWS = 1000;
/** Kept free before the deadline for the rows' own call and the writes after it. */
const LOOK_UP_RESERVE_MS = (REPLY_TIMEOUT_SECONDS + 20) * 1000;

/** True when a column was inserted, deleted, moved or renamed: that shifts the fields without moving the tokens. */
function headerHasChanged({ sheet }: RunContext): boolean {
  const { headerRow, header, size } = sheet.head;
  const now = sheet.table.readTexts({ first: headerRow, last: headerRow }, size.columns)[0];
  return now === undefined || header.some((text, column) => now[column] !== text);
}

/** The sheet's rows at which the entries stand, read in one go. */
function readEntries({ sheet }: RunContext, entries: readonly Entry[]): Map<Entry, SheetRow> {
  const numbers = entries.flatMap(({ row }) => (row === null ? [] : [row]));
  if (numbers.length === 0) return new Map();
  const span = spanOf(numbers);
  const rows = sheet.table.readRows(span, sheet.head.size.columns);
  const found = new Map<Entry, SheetRow>();
  for (const entry of entries) {
    const row = entry.row === null ? undefined : rows[entry.row - span.first];
    if (row !== undefined) found.set(entry, row);
  }
  return found;
}

/**
 * The entries' rows, should all of them stand where they were and hold what this execution has checked: then their values alone tell,
 * in one read with the header where that is near.
 *
 * @returns null when anything differs, or was not read before
 */
function readUnedited(run: RunContext, entries: readonly Entry[]): Map<Entry, SheetRow> | null {
  const { head, table, cells } = run.sheet;
  const known = entries.flatMap((entry) => {
    const before = run.sheet.checkedBefore(entry);
    return entry.row === null || before === null ? [] : [{ entry, row: entry.row, before: before.row }];
  });
  if (known.length === 0 || known.length < entries.length) return null;
  const span = spanOf(known.map(({ row }) => row));
  const first = span.first - head.headerRow <= NEAR_ROWS ? head.headerRow : span.first;
  if (first !== head.headerRow && headerHasChanged(run)) return null;
  const lines = table.readValues(0, head.size.columns - 1, { first, last: span.last });
  if (first === head.headerRow && head.header.some((text, column) => lines[0]?.[column] !== text))
    return null;
  const rows = new Map<Entry, SheetRow>();
  for (const { entry, row, before } of known) {
    const line = lines[row - first] ?? [];
    if (line[cells.statusColumn] !== formatStatus('Queued', entry.token)) return null;
    const own = [cells.statusColumn, cells.idColumn];
    const now = before.cells.map((cell, column): Cell => {
      const value = line[column] ?? '';
      return own.includes(column) ? { display: String(value), value } : { display: cell.display, value };
    });
    if (line.length !== now.length) return null;
    rows.set(entry, { rowNumber: row, cells: now });
  }
  if (![...rows].every(([entry, row]) => isChecked(run, entry, row))) return null;
  // This execution has written them with marks, which a replacement has taken off.
  run.sheet.replaceWorks = true;
  return rows;
}

/** The entries' rows as this execution has just seen them when it queued them; null when that was not just now, or not of all of them. */
function readAsQueued({ sheet }: RunContext, entries: readonly Entry[]): Map<Entry, SheetRow> | null {
  if (sheet.marks?.isFresh !== true) return null;
  const { statusColumn } = sheet.cells;
  const rows = new Map<Entry, SheetRow>();
  for (const entry of entries) {
    const before = sheet.checkedBefore(entry);
    if (before === null || entry.row === null) return null;
    const status = formatStatus('Queued', entry.token);
    const cells = before.row.cells.map((cell, column) =>
      column === statusColumn ? { display: status, value: status } : cell,
    );
    rows.set(entry, { rowNumber: entry.row, cells });
  }
  return rows;
}

/** Whether a row holds what it held when it was checked. */
function isChecked(run: RunContext, entry: Entry, row: SheetRow): boolean {
  const before = run.sheet.checkedBefore(entry);
  return before !== null && isUnchanged(run, row, before.row);
}

/** The entries' rows as they stand now, wherever they went. */
export interface FreshRows {
  readonly rows: ReadonlyMap<Entry, SheetRow>;
  /** True when rows or columns had moved, so that the order of the queue may be another one. */
  readonly moved: boolean;
}

/**
 * Reads the entries' rows, looking the whole sheet through when they are not where they were.
 *
 * @throws UserError `match`: nothing is sent without a field that was there when the run began
 */
export function readFresh(run: RunContext, entries: readonly Entry[]): FreshRows {
  const queued = readAsQueued(run, entries);
  if (queued === null) run.sheet.takeMarksOff();
  const unedited = queued ?? readUnedited(run, entries);
  if (unedited !== null) {
    requireMatch(run.job, run.sheet.head);
    return { rows: unedited, moved: false };
  }
  if (!headerHasChanged(run)) {
    // What an earlier look has found changed is no change of the header any more.
    requireMatch(run.job, run.sheet.head);
    const { statusColumn } = run.sheet.cells;
    const rows = readEntries(run, entries);
    const inPlace = [...rows].every(([entry, row]) => keyIn(shown(row, statusColumn)) === entry.key);
    if (inPlace) return { rows, moved: false };
  }
  run.sheet.relocate();
  requireMatch(run.job, run.sheet.head);
  return { rows: readEntries(run, entries), moved: true };
}

/** Whether a row holds the same as when this execution checked it; then it need not be checked once more. */
function isUnchanged({ sheet }: RunContext, row: SheetRow, before: SheetRow): boolean {
  const { statusColumn, idColumn } = sheet.cells;
  const held = ({ cells }: SheetRow) =>
    JSON.stringify(cells.filter((_, column) => column !== statusColumn && column !== idColumn));
  return held(row) === held(before);
}

interface AsTheyStand {
  readonly checked: ReadonlyMap<Entry, CheckedRow>;
  /** Why leads of some rows are not known, should they not be. */
  readonly end: LookUpEnd;
}

/** What the rows are to be sent as; a row edited since it was queued is checked as it stands now. */
function checkAsTheyStand(run: RunContext, rows: readonly QueuedRow[]): AsTheyStand {
  const edited: QueuedRow[] = [];
  const found = new Map<Entry, CheckedRow>();
  for (const { entry, row } of rows) {
    const before = run.sheet.checkedBefore(entry);
    if (before !== null && isChecked(run, entry, row)) found.set(entry, before.checked);
    else edited.push({ entry, row });
  }
  const { job, sheet } = run;
  if (edited.length === 0) return { checked: found, end: 'done' };
  const context = checkContext(sheet.table, sheet.head, job.settings, job.ports.clock.now(), job);
  const look = () =>
    checkRows(
      edited.map(({ row }) => row),
      context,
    );
  const { checked, end } = knowRows(run, look, run.session.deadline - LOOK_UP_RESERVE_MS);
  const withKnownLead = onlyKnownLeads(run);
  for (const [place, row] of edited.entries()) {
    const result = checked[place];
    if (result !== undefined) found.set(row.entry, withKnownLead(row.entry, result));
  }
  return { checked: found, end };
}

interface Refused extends QueuedRow {
  readonly result: CheckedRow;
}

/** All rows, the refused ones as they were looked at. */
function snapshotOfRefused({ sheet }: RunContext, refused: readonly Refused[]): Snapshot {
  return readAround(
    sheet.table,
    sheet.head,
    new Map(refused.map(({ row }) => [row.rowNumber, displays(row)] as const)),
  );
}

/** Writes what is wrong with rows that no longer pass, and takes them out of the run. */
function refuseAll(run: RunContext, refused: readonly Refused[]): void {
  if (refused.length === 0) return;
  refuseRows(
    run,
    new Map(refused.map(({ entry, result }) => [entry, result.blank ? '' : invalidStatus(result)])),
  );
  const { table, cells } = run.sheet;
  updateNotes(
    table,
    refused.map(({ result }) => result),
    snapshotOfRefused(run, refused),
    [cells.statusColumn, cells.idColumn],
  );
}

/** The task as it leaves; which rows carry a reference is written down before their call does. */
function asSent({ job, references }: RunContext, { token }: Entry, task: Task): Task {
  const { reference, textLimit } = job.settings;
  const { when, where } = referenceRule(reference.place);
  if (when === 'never') return task;
  const isNeeded = references.carries(token.index) || references.hasChangedLook(token.index, dayDigest(task));
  if (when === 'needed' && !isNeeded) return task;
  const carrying = withReference(task, where, token, textLimit);
  references.note(token.index, carrying !== task);
  return carrying;
}

/** Rows that were claimed, and those whose leads could not be looked up, which stay in the queue. */
export interface Claimed {
  readonly ready: readonly Entry[];
  readonly waiting: readonly Entry[];
  readonly end: LookUpEnd;
}

/**
 * Marks as Sending the rows that are still queued and in order. A row edited since it was queued is thus sent as it stands now; one
 * that no longer passes becomes Invalid; one whose token is gone is left out. The marks are on disk when this returns.
 */
export function claimRows(run: RunContext, entries: readonly Entry[], rows: FreshRows['rows']): Claimed {
  const queued = stillQueued(run, entries, rows);
  const { checked, end } = checkAsTheyStand(run, queued);
  const ready: Entry[] = [];
  const waiting: Entry[] = [];
  const refused: Refused[] = [];
  for (const { entry, row } of queued) {
    const result = checked.get(entry);
    if (result === undefined) continue;
    if (isWaiting(result)) waiting.push(entry);
    else if (result.task === null) refused.push({ entry, row, result });
    else {
      entry.task = asSent(run, entry, result.task);
      entry.claimed = displays(row);
      entry.form = taskForm(entry.claimed, run.sheet.head.mapping, result.task);
      ready.push(entry);
    }
  }
  refuseAll(run, refused);
  return { ready: transition(run, 'claim', ready, { status: 'Sending', reason: '' }), waiting, end };
}
