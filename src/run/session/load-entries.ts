// Reads a run's rows out of the sheet, known by their tokens.
import type { SheetRow } from '../../core/cell.ts';
import type { CheckedRow } from '../../core/checks/check-rows.ts';
import { splitMark } from '../../core/placement-mark.ts';
import { referenceIn } from '../../core/reference.ts';
import { keyIn, parseStatus } from '../../core/status.ts';
import { formatToken, parseToken, type Token } from '../../core/token.ts';
import type { SheetJob } from '../job.ts';
import type { ReadStore } from '../ports.ts';
import type { RowsWithNotes } from '../sheet/cell-notes.ts';
import { settleBefore, settleMarks } from '../sheet/left-marks.ts';
import type { MarkedStatuses } from '../sheet/marked-statuses.ts';
import { REFUSED_TOGETHER, saysCopied } from '../sheet/own-texts.ts';
import { type ReadySheet, readReadySheet } from '../sheet/ready-sheet.ts';
import { isMisplacedId, markerOf, NOBODY } from '../sheet/row-digest.ts';
import { dataSpan, type SheetHead } from '../sheet/sheet-head.ts';
import type { OwnCells, StatusCells } from '../sheet/status-cells.ts';
import { withOneMore } from '../sheet/table.ts';
import { Entry } from './entry.ts';
import { readConfirmedHead, requireMatch } from './with-match.ts';

/** A row as it was checked when it was queued. */
export interface CheckedBefore {
  readonly row: SheetRow;
  readonly checked: CheckedRow;
}

/** The rows of a run as the sheet shows them now. */
export interface Loaded {
  /** In sheet order. Of two rows with one token the upper one counts. */
  readonly entries: readonly Entry[];
  /** Rows of any run, or none, whose id was meant for another row: its writer was killed before it had looked. */
  readonly misplaced: readonly OwnCells[];
  /** True when a token of the run stands in more than one row, because the user copied it. */
  readonly hasCopies: boolean;
  /** Tokens of rows, of any run, whose ids bear their marks still: who wrote them died once they had landed. */
  readonly withIdMark: readonly Token[];
  /** Who has left marks on statuses, of this run or of none: an execution that wrote them was killed before it had looked. */
  readonly markers: ReadonlySet<string>;
  /** The ids of all other rows, by their tokens. */
  readonly ids: Map<string, string>;
}

/** @param shown the add-on's cells of all rows below the header */
export function entriesIn(shown: readonly OwnCells[], runId: string): Loaded {
  const found = new Map<string, Entry>();
  const misplaced: OwnCells[] = [];
  const ids = new Map<string, string>();
  let hasCopies = false;
  const markers = new Set<string>();
  const withIdMark: Token[] = [];
  for (const own of shown) {
    const { row, status: text, id } = own;
    const owner = keyIn(text) ?? '';
    const marker = markerOf(text);
    if (marker !== null) markers.add(marker);
    if (isMisplacedId(id, owner)) misplaced.push(own);
    else if (owner !== '') {
      ids.set(owner, splitMark(id).text);
      const token = markerOf(id) === null ? null : parseToken(owner);
      if (token !== null) withIdMark.push(token);
    }
    // Nobody can tell whether it is this row's: a later plan looks it up.
    if (marker === NOBODY) continue;
    const read = parseStatus(text);
    if (read.kind !== 'status' || read.token?.runId !== runId) continue;
    const { status, token, reason } = read;
    const key = formatToken(token);
    if (found.has(key)) {
      hasCopies = true;
      continue;
    }
    const isRefused = reason === REFUSED_TOGETHER;
    found.set(key, new Entry(token, row, status, referenceIn(reason) ?? key, isRefused, saysCopied(reason)));
  }
  return { entries: [...found.values()], misplaced, hasCopies, withIdMark, markers, ids };
}

export function loadEntries(cells: StatusCells, head: SheetHead, runId: string): Loaded {
  const span = dataSpan(head);
  // A row that was added since they were counted moves the last one down.
  return entriesIn(span === null ? [] : cells.readCells(withOneMore(span)), runId);
}

/** A sheet that is ready for a run, with the run's rows. */
export interface OpenedSheet extends ReadySheet, Loaded {
  /** Rows that were checked in this very execution, by their tokens. */
  readonly checked: ReadonlyMap<string, CheckedBefore>;
  /** Set where this very execution has queued the rows, and left their marks on; left out where there are none. */
  readonly marked?: MarkedStatuses | null;
  /** Tokens of rows that another execution has left Sending; left out where this one has queued them. */
  readonly leftSending?: ReadonlySet<string>;
  /** Whether changes by content were seen to work here lately; left out where this execution looks itself. */
  readonly replaceWorks?: boolean;
}

/** What need not be read again of a run that has just begun: nobody else changes it while the lease is held. */
export interface JustBegun {
  readonly sheet: OpenedSheet;
  /** The properties that were written of it. */
  readonly kept: ReadStore;
  /** Rows from which notes of earlier checks are still to be taken off. */
  readonly noted: RowsWithNotes;
}

/** Nobody else is at work, so a row that is still marked Sending was left by an execution that was killed. */
function withoutSending(entry: Entry): Entry {
  const { token, row, status, reference } = entry;
  return status === 'Sending' ? new Entry(token, row, 'Unknown', reference) : entry;
}

/**
 * Opens the sheet for an execution that takes a run up again.
 *
 * @param lastWriter who worked on the rows before: what it has left marked on rows of others is settled as well, since later on nobody
 * could tell that it did not come late; what the run itself has left then came late itself
 * @throws UserError `match`, or as `readHead`
 */
export function openSheet(job: SheetJob, runId: string, lastWriter: string | null = null): OpenedSheet {
  const ready = readReadySheet(job.ports.table, job.settings, () => {
    const head = readConfirmedHead(job);
    requireMatch(job, head);
    return head;
  });
  const found = loadEntries(ready.cells, ready.head, runId);
  const isLeft = found.markers.has(runId);
  const isOthers = lastWriter !== null && lastWriter !== runId && found.markers.has(lastWriter);
  if (isLeft) settleMarks(job.ports.table, ready, runId, lastWriter);
  if (isOthers) settleBefore(job.ports.table, ready, lastWriter);
  const { entries, ...others } = isLeft || isOthers ? loadEntries(ready.cells, ready.head, runId) : found;
  const leftSending = new Set(entries.flatMap(({ status, key }) => (status === 'Sending' ? [key] : [])));
  return { ...ready, ...others, entries: entries.map(withoutSending), checked: new Map(), leftSending };
}
