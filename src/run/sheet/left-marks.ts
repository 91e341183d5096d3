// Statuses that an execution which was killed has left with their marks: those that may stand on the wrong row are in doubt from now on.
import { markPattern, splitMark, withMark } from '../../core/placement-mark.ts';
import { referenceIn, referenceText } from '../../core/reference.ts';
import { formatStatus, keyIn, parseStatus } from '../../core/status.ts';
import { CUT_OFF } from './own-texts.ts';
import type { ReadySheet } from './ready-sheet.ts';
import { isMisplacedStatus, markerOf, NOBODY, rowDigest } from './row-digest.ts';
import { dataSpan, type SheetHead } from './sheet-head.ts';
import { readSnapshot } from './snapshot.ts';
import type { Table } from './table.ts';

/** Of a row whose status was overwritten, so that nobody can tell any more what became of it. */
export const IN_DOUBT = formatStatus('Unknown', null, CUT_OFF);

function counted(texts: readonly (string | null)[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) if (text !== null) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

interface MarkedRow {
  /** What the row shows. */
  readonly line: readonly string[];
  readonly status: string;
}

/**
 * A mark proves that its text stands on its own row when it names the row, no row is equal to that one, and no other row bears the
 * token. All others have come over what another row said, which may have had a task.
 *
 * @param rows all of the sheet
 */
export function provedAmong(
  rows: readonly MarkedRow[],
  mapping: SheetHead['mapping'],
): (row: MarkedRow) => boolean {
  const alike = counted(rows.map(({ line }) => rowDigest(line, mapping)));
  const bearing = counted(rows.map(({ status }) => keyIn(status)));
  return ({ line, status }) =>
    !isMisplacedStatus(status, line, mapping) &&
    alike.get(rowDigest(line, mapping)) === 1 &&
    (bearing.get(keyIn(status) ?? '') ?? 0) <= 1;
}

/** In place of a status that may be another row's: in doubt, under a token by which its account is known, and nobody's to send. */
function doubtedUnderToken(status: string): string {
  const { text, mark } = splitMark(status.trim());
  const read = parseStatus(text);
  if (read.kind !== 'status' || read.token === null) return IN_DOUBT;
  const sent = referenceIn(read.reason);
  const reason = sent === null ? CUT_OFF : `${CUT_OFF} ${referenceText(sent)}`;
  const doubt = formatStatus('Unknown', read.token, reason);
  return withMark(doubt, `${NOBODY}-${mark?.slice(mark.lastIndexOf('-') + 1)}`);
}

/**
 * Takes a run's own marks off, and says of the rows whose mark proves nothing that they are in doubt. Where somebody else has written
 * since, all are: who begins to write settles the marks of whoever wrote before, so these came late, over whatever was written since.
 *
 * @param writer whose marks are looked at; nobody else may be at work
 * @param lastWriter who worked on the rows last; see `readLastWriter`
 */
export function settleMarks(
  table: Table,
  sheet: Pick<ReadySheet, 'head' | 'cells'>,
  writer: string,
  lastWriter: string | null,
): void {
  if (lastWriter === null || lastWriter === writer) settle(table, sheet, writer, () => IN_DOUBT);
  else settle(table, sheet, writer, doubtedUnderToken, () => false);
}

/**
 * The same before somebody else writes, who could not tell afterwards that these marks did not come late. What proves nothing keeps the
 * token, by which its account is known, and is looked up by a later plan.
 */
export function settleBefore(table: Table, sheet: Pick<ReadySheet, 'head' | 'cells'>, writer: string): void {
  settle(table, sheet, writer, doubtedUnderToken);
}

function settle(
  table: Table,
  { head, cells }: Pick<ReadySheet, 'head' | 'cells'>,
  writer: string,
  doubtOf: (status: string) => string,
  proves: ((row: MarkedRow) => boolean) | null = null,
): void {
  const span = dataSpan(head);
  if (span === null) return;
  const { statusColumn } = cells;
  const { lines } = readSnapshot(table, head.headerRow, span, head.size.columns);
  const rows = lines.map((line) => ({ line, status: line[statusColumn] ?? '' }));
  const isProved = proves ?? provedAmong(rows, head.mapping);
  const marked = rows.filter(({ status }) => markerOf(status) === writer);
  // Both by what the cells hold, so that it does no harm when rows move meanwhile.
  const doubtful = new Set(marked.filter((row) => !isProved(row)).map(({ status }) => status));
  for (const text of doubtful) table.replaceInColumn(statusColumn, { text }, doubtOf(text));
  table.replaceInColumn(statusColumn, { pattern: markPattern(writer) }, '$1');
  table.flush();
}
