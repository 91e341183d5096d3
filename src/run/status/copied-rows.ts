// Rows that the user copied together with their token: only one of them is the run's.
import { splitMark } from '../../core/placement-mark.ts';
import { keyIn, parseStatus } from '../../core/status.ts';
import type { Entry } from '../session/entry.ts';
import type { RunContext } from '../session/run-context.ts';
import { rescuedStatus } from '../sheet/rescued-status.ts';
import { rowDigest } from '../sheet/row-digest.ts';
import { dataSpan, readHeadLeniently } from '../sheet/sheet-head.ts';
import { readSnapshot, type Snapshot, shownAt } from '../sheet/snapshot.ts';
import { writeVerified } from '../sheet/verified-write.ts';
import { sayLookUpAgain } from './look-up-again.ts';
import { COPIED_ROW, COPY_OF_CREATED, TWO_AT_ONCE } from './status-texts.ts';

/** For each token of the run: the rows that carry it, in sheet order. */
function carriers({ sheet }: RunContext, snapshot: Snapshot): Map<string, number[]> {
  const own = new Set(sheet.entries.map((entry) => entry.key));
  const rows = new Map<string, number[]>();
  for (const [place, line] of snapshot.lines.entries()) {
    const key = keyIn(line[sheet.cells.statusColumn] ?? '');
    if (key === null || !own.has(key)) continue;
    rows.set(key, [...(rows.get(key) ?? []), snapshot.first + place]);
  }
  return rows;
}

/** Writes the statuses of copies, which only their place tells from the run's own rows. */
function writeCopies(run: RunContext, before: Snapshot, texts: ReadonlyMap<number, string>): void {
  const { table, head, cells } = run.sheet;
  writeVerified(table, {
    before,
    column: cells.statusColumn,
    texts,
    mark: { writer: run.record.id, tell: (line) => rowDigest(line, head.mapping) },
    // Held up beyond the lease, it could hide what another window has made of a copy meanwhile.
    fence: { holds: () => run.session.keepLease(), instead: TWO_AT_ONCE },
    rescue: rescuedStatus,
    headerRow: () => readHeadLeniently(table, run.job.settings).headerRow,
  });
  run.sheet.relocate();
}

function readRows({ sheet }: RunContext): Snapshot | null {
  const { table, head } = sheet;
  const span = dataSpan(head);
  return span === null ? null : readSnapshot(table, head.headerRow, span, head.size.columns);
}

/** A token's row, and the id of its task that was written into a copy of it. */
interface Stray {
  readonly entry: Entry;
  readonly id: string;
}

/** Takes ids out of copies, by what the cells hold, and has their rows looked up again: they say Created without having theirs. */
function takeBackIds({ sheet: { table, cells } }: RunContext, strays: readonly Stray[]): void {
  if (strays.length === 0) return;
  sayLookUpAgain(
    cells,
    strays.map(({ entry }) => entry.token),
  );
  table.flush();
  cells.clearIds(strays.map(({ id }) => id));
  table.flush();
}

/**
 * Settles copies of the run's rows. Those that were made before their row was sent are rows like any other, with a blank status.
 * Those of a row in doubt say so: nobody but their user knows whether they are meant as tasks of their own.
 *
 * @param changed the rows that are being changed: `blank` are copies of these alone, since others may have been sent long before theirs
 * @returns those whose id stood beside a copy, and that are looked up again
 */
export function settleCopiedRows(
  run: RunContext,
  as: 'blank' | 'named',
  changed: readonly Entry[],
): ReadonlySet<Entry> {
  const { cells } = run.sheet;
  const entries = as === 'blank' ? changed : run.sheet.entries;
  const before = readRows(run);
  if (before === null) return new Set();
  const rows = carriers(run, before);
  const texts = new Map<number, string>();
  const strays: Stray[] = [];
  const text = as === 'blank' ? '' : COPIED_ROW;
  const { statusColumn, idColumn } = cells;
  const cell = (row: number, column: number) => shownAt(before, row, column);
  for (const entry of entries) {
    const { key, claimed } = entry;
    const same = rows.get(key) ?? [];
    const isClaimed = (row: number) =>
      claimed?.every((text, at) => at === statusColumn || at === idColumn || text === cell(row, at));
    // A row that holds an id was there when it was written.
    const alike = same.filter(isClaimed);
    const original = alike.find((row) => cell(row, idColumn) !== '') ?? alike[0] ?? same[0];
    for (const row of same) if (row !== original) texts.set(row, text);
    // Ids are written to the upper one of the rows that bear a token.
    const id = run.sheet.ids.get(key) ?? '';
    const isStray = (row: number) =>
      row !== original && id !== '' && splitMark(cell(row, idColumn)).text === id;
    if (original !== undefined && cell(original, idColumn) === '' && same.some(isStray))
      strays.push({ entry, id });
  }
  writeCopies(run, before, texts);
  takeBackIds(run, strays);
  return new Set(strays.map(({ entry }) => entry));
}

/**
 * After a kill it is not known any more what the run has sent of a row and its copy. Where one of them holds the id of their task,
 * the other must not say that it has one: it is looked up by the next *Send all new rows*.
 */
export function doubtCopiedRows(run: RunContext): void {
  const before = readRows(run);
  if (before === null) return;
  const { statusColumn, idColumn } = run.sheet.cells;
  const hasId = (row: number) => shownAt(before, row, idColumn).trim() !== '';
  const texts = new Map<number, string>();
  for (const same of carriers(run, before).values()) {
    if (!same.some(hasId)) continue;
    for (const row of same) {
      const read = parseStatus(shownAt(before, row, statusColumn));
      const saysCreated = read.kind === 'status' && read.status === 'Created';
      if (saysCreated && !hasId(row)) texts.set(row, COPY_OF_CREATED);
    }
  }
  if (texts.size > 0) writeCopies(run, before, texts);
}
