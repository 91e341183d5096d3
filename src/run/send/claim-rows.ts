// Takes the next rows out of the queue as they stand in the sheet at that moment, and marks them before their call leaves.

import type { SheetRow } from '../../core/cell.ts';
import { type CheckedRow, checkRows } from '../../core/checks/check-rows.ts';
import { withReference } from '../../core/reference.ts';
import { formatStatus, keyIn } from '../../core/status.ts';
import { invalidStatus } from '../queue/enqueue.ts';
import { type Entry, type RunState, relocate } from '../session/run-context.ts';
import { updateNotes } from '../sheet/cell-notes.ts';
import { shown } from '../sheet/sheet-head.ts';
import type { Snapshot } from '../sheet/snapshot.ts';
import { spanOf } from '../sheet/table.ts';
import { dropCopiedRows } from '../status/copied-rows.ts';
import { transition } from '../status/transition.ts';

/** True when a column was inserted, deleted, moved or renamed: that shifts the fields without moving the tokens. */
function headerHasChanged(state: RunState): boolean {
  const { headerRow, header, size } = state.head;
  const now = state.table.readTexts({ first: headerRow, last: headerRow }, size.columns)[0];
  return now === undefined || header.some((text, column) => now[column] !== text);
}

/** The sheet's rows at which the entries stand, read in one go. */
function readEntries(state: RunState, entries: readonly Entry[]): Map<Entry, SheetRow> {
  const standing = entries.filter((entry) => entry.row !== null);
  const numbers = standing.flatMap((entry) => (entry.row === null ? [] : [entry.row]));
  if (numbers.length === 0) return new Map();
  const first = Math.min(...numbers);
  const rows = state.table.readRows({ first, last: Math.max(...numbers) }, state.head.size.columns);
  const found = new Map<Entry, SheetRow>();
  for (const entry of standing) {
    const row = rows[(entry.row ?? 0) - first];
    if (row !== undefined) found.set(entry, row);
  }
  return found;
}

/** The entries' rows as they stand now, wherever they went. */
export interface FreshRows {
  readonly rows: ReadonlyMap<Entry, SheetRow>;
  /** True when rows or columns had moved, so that the order of the queue may be another one. */
  readonly moved: boolean;
}

/** Reads the entries' rows, looking the whole sheet through when they are not where they were. */
export function readFresh(state: RunState, entries: readonly Entry[]): FreshRows {
  const { statusColumn } = state.results;
  if (!headerHasChanged(state)) {
    const rows = readEntries(state, entries);
    const inPlace = [...rows].every(([entry, row]) => keyIn(shown(row, statusColumn)) === entry.key);
    if (inPlace) return { rows, moved: false };
  }
  relocate(state);
  return { rows: readEntries(state, entries), moved: true };
}

/** The rows whose status still says that they are queued under the entries' tokens. */
function stillQueued(entries: readonly Entry[], rows: FreshRows['rows'], statusColumn: number) {
  return entries.flatMap((entry) => {
    const row = rows.get(entry);
    const isQueued = row !== undefined && shown(row, statusColumn) === formatStatus('Queued', entry.token);
    if (isQueued) return [{ entry, row }];
    // Its token is gone, so nothing may be written: the user deleted the row or took it out of the run.
    entry.row = null;
    entry.status = null;
    return [];
  });
}

interface Refused {
  readonly entry: Entry;
  readonly row: SheetRow;
  readonly result: CheckedRow;
}

/** What the refused rows showed; rows between them are empty lines. */
function snapshotOfRefused({ head }: RunState, refused: readonly Refused[]): Snapshot {
  const lines = new Map(
    refused.map(({ row }) => [row.rowNumber, row.cells.map((cell) => cell.display)] as const),
  );
  const { first, last } = spanOf([...lines.keys()]);
  return {
    headerRow: head.headerRow,
    header: head.header,
    first,
    lines: Array.from({ length: last - first + 1 }, (_, place) => lines.get(first + place) ?? []),
  };
}

/** Writes what is wrong with rows that no longer pass, and takes them out of the run. */
function refuse(state: RunState, refused: readonly Refused[]): void {
  if (refused.length === 0) return;
  const { statusColumn, idColumn } = state.results;
  for (const { entry, result } of refused) {
    entry.status = result.blank ? null : 'Invalid';
    state.results.set(formatStatus('Queued', entry.token), result.blank ? '' : invalidStatus(result));
  }
  updateNotes(
    state.table,
    refused.map(({ result }) => result),
    snapshotOfRefused(state, refused),
    [statusColumn, idColumn],
  );
}

/**
 * Checks the rows again and marks as Sending those that are still queued and in order. A row edited since it was queued is
 * thus sent as it stands now; one that no longer passes becomes Invalid; one whose token is gone is left out. The marks are on
 * disk when this returns.
 *
 * @returns the entries to send
 */
export function take(state: RunState, entries: readonly Entry[], rows: FreshRows['rows']): Entry[] {
  const { table, settings, results, head } = state;
  const context = {
    mapping: head.mapping,
    settings,
    zone: table.zone,
    locale: table.locale,
    now: state.clock.now(),
  };
  const queued = stillQueued(entries, rows, results.statusColumn);
  const checked = checkRows(
    queued.map(({ row }) => row),
    context,
  );
  const ready: Entry[] = [];
  const refused: Refused[] = [];
  for (const [place, { entry, row }] of queued.entries()) {
    const result = checked[place];
    if (result === undefined) continue;
    if (result.task === null) refused.push({ entry, row, result });
    else {
      entry.task = withReference(result.task, settings.reference.place, entry.token);
      entry.taken = row.cells.map((cell) => cell.display);
      ready.push(entry);
    }
  }
  refuse(state, refused);
  const { changed, located } = transition(state, ready, ['Queued'], { status: 'Sending', reason: '' });
  if (located?.hasCopies) dropCopiedRows(state);
  const taken = new Set(changed);
  for (const entry of ready) entry.status = taken.has(entry) ? 'Sending' : null;
  return ready.filter((entry) => taken.has(entry));
}
