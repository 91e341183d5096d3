// Rows that the user copied together with their token: only one of them is the run's, and the others are given back blank.
import { keyIn } from '../../core/status.ts';
import type { RunContext } from '../session/run-context.ts';
import { rowDigest } from '../sheet/row-digest.ts';
import { dataSpan, readHeadLeniently } from '../sheet/sheet-head.ts';
import { readSnapshot, type Snapshot, shownAt } from '../sheet/snapshot.ts';
import { writeVerified } from '../sheet/verified-write.ts';
import { TWO_AT_ONCE } from './status-texts.ts';

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

/** Makes the status of all copies blank: they are rows like any other, which nobody has sent. */
export function dropCopiedRows(run: RunContext): void {
  const { table, head, cells, entries } = run.sheet;
  const span = dataSpan(head);
  if (span === null) return;
  const before = readSnapshot(table, head.headerRow, span, head.size.columns);
  const rows = carriers(run, before);
  const blank = new Map<number, string>();
  const { statusColumn, idColumn } = cells;
  const cell = (row: number, column: number) => shownAt(before, row, column);
  for (const { key, claimed } of entries) {
    const same = rows.get(key) ?? [];
    const isClaimed = (row: number) =>
      claimed?.every((text, at) => at === statusColumn || at === idColumn || text === cell(row, at));
    // A row that holds an id was there when it was written.
    const alike = same.filter(isClaimed);
    const original = alike.find((row) => cell(row, idColumn) !== '') ?? alike[0] ?? same[0];
    for (const row of same) if (row !== original) blank.set(row, '');
  }
  writeVerified(table, {
    before,
    column: cells.statusColumn,
    texts: blank,
    mark: { writer: run.record.id, tell: (line) => rowDigest(line, head.mapping) },
    // Held up beyond the lease, it could hide what another window has made of a copy meanwhile.
    fence: { holds: () => run.session.keepLease(), instead: TWO_AT_ONCE },
    headerRow: () => readHeadLeniently(table, run.job.settings).headerRow,
  });
  run.sheet.relocate();
}
