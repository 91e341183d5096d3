// Writes many different texts of status cells at once: by place, each with a mark of the row that it is meant for.
import { hasMark } from '../../core/placement-mark.ts';
import { keyIn, parseStatus, type Status } from '../../core/status.ts';
import type { RunContext } from '../session/run-context.ts';
import { rescuedStatus } from '../sheet/rescued-status.ts';
import { rowDigest } from '../sheet/row-digest.ts';
import { dataSpan, readHeadLeniently } from '../sheet/sheet-head.ts';
import { readSnapshot, type Snapshot } from '../sheet/snapshot.ts';
import { writeVerified } from '../sheet/verified-write.ts';
import { BUSY_TRIES, busySheet } from '../user-error.ts';
import { TWO_AT_ONCE } from './status-texts.ts';

/** What a row's cell is to hold. */
export interface CellText {
  /** What it must say now: what somebody else has settled stays. */
  readonly now: Status;
  readonly text: string;
}

/** All rows, with the column of statuses where this execution knows it; null when there are none. */
function readStill({ sheet }: RunContext): Snapshot | null {
  for (let attempt = 0; attempt < BUSY_TRIES; attempt++) {
    const { table, head, cells } = sheet;
    const span = dataSpan(head);
    if (span === null) return null;
    const snapshot = readSnapshot(table, head.headerRow, span, head.size.columns);
    if (snapshot.header[cells.statusColumn] === head.header[cells.statusColumn]) return snapshot;
    sheet.relocate();
  }
  throw busySheet('its statuses could not be written');
}

/**
 * Gives rows texts of their own in one write. The states must be true already: an execution that is killed in between leaves rows
 * without their reason.
 *
 * @param meant by the tokens of the rows
 * @returns the tokens of the rows that were written; the others' rows are gone, or say something else by now
 * @throws UserError `busy` when the sheet is busy all the time, or another execution has taken over
 */
export function writeTexts(run: RunContext, meant: ReadonlyMap<string, CellText>): ReadonlySet<string> {
  const { session, sheet } = run;
  const before = meant.size === 0 ? null : readStill(run);
  if (before === null) return new Set();
  const { table, head, cells } = sheet;
  const texts = new Map<number, string>();
  const written = new Set<string>();
  for (const [place, line] of before.lines.entries()) {
    const cell = line[cells.statusColumn] ?? '';
    const read = parseStatus(cell);
    const key = keyIn(cell) ?? '';
    const each = meant.get(key);
    // Of two rows with one token the upper one counts.
    if (each === undefined || written.has(key) || hasMark(cell)) continue;
    if (read.kind !== 'status' || read.status !== each.now) continue;
    written.add(key);
    if (cell !== each.text) texts.set(before.first + place, each.text);
  }
  const hasMoved = writeVerified(table, {
    before,
    column: cells.statusColumn,
    texts,
    mark: { writer: run.record.id, tell: (line) => rowDigest(line, head.mapping) },
    // Held up beyond the lease, it could hide what another window has made of a row meanwhile.
    fence: { holds: () => session.keepLease(), instead: TWO_AT_ONCE },
    rescue: rescuedStatus,
    headerRow: () => readHeadLeniently(table, run.job.settings).headerRow,
  });
  if (hasMoved) sheet.relocate();
  return written;
}
