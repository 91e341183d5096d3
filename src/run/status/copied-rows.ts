// Rows that the user copied together with their token: only one of them is the run's, and the others are given back blank.
import { keyIn } from '../../core/status.ts';
import { type RunState, relocate } from '../session/run-context.ts';
import { rowDigest } from '../sheet/row-digest.ts';
import { dataSpan, readHeadLeniently } from '../sheet/sheet-head.ts';
import { readSnapshot, type Snapshot } from '../sheet/snapshot.ts';
import { writeVerified } from '../sheet/verified-write.ts';

/** For each token of the run: the rows that carry it, in sheet order. */
function carriers(state: RunState, image: Snapshot): Map<string, number[]> {
  const own = new Set(state.entries.map((entry) => entry.key));
  const rows = new Map<string, number[]>();
  for (const [place, line] of image.lines.entries()) {
    const key = keyIn(line[state.results.statusColumn] ?? '');
    if (key === null || !own.has(key)) continue;
    rows.set(key, [...(rows.get(key) ?? []), image.first + place]);
  }
  return rows;
}

/** Makes the status of all copies blank: they are rows like any other, which nobody has sent. */
export function dropCopiedRows(state: RunState): void {
  const { table, head, results, settings } = state;
  const span = dataSpan(head);
  if (span === null) return;
  const before = readSnapshot(table, head.headerRow, span, head.size.columns);
  const rows = carriers(state, before);
  const blank = new Map<number, string>();
  const { statusColumn, idColumn } = results;
  const cell = (row: number, column: number) => before.lines[row - before.first]?.[column] ?? '';
  for (const { key, taken } of state.entries) {
    const same = rows.get(key) ?? [];
    const isTaken = (row: number) =>
      taken?.every((text, at) => at === statusColumn || at === idColumn || text === cell(row, at));
    // A row that holds an id was there when it was written.
    const alike = same.filter(isTaken);
    const original = alike.find((row) => cell(row, idColumn) !== '') ?? alike[0] ?? same[0];
    for (const row of same) if (row !== original) blank.set(row, '');
  }
  writeVerified(table, {
    before,
    column: results.statusColumn,
    texts: blank,
    mark: { writer: state.record.id, tell: (line) => rowDigest(line, head.mapping) },
    headerRow: () => readHeadLeniently(table, settings).headerRow,
  });
  relocate(state);
}
