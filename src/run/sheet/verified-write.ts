// Writes cells of one column by their places, and makes sure that they are where they were meant to be, whatever the user did.
import type { SheetRow } from '../../core/cell.ts';
import { markedEndPattern, markPattern } from '../../core/placement-mark.ts';
import { REFERENCE_PATTERN } from '../../core/reference.ts';
import { isPlainWords } from '../../core/typed-text.ts';
import { BUSY_TRIES, busySheet, overtaken, UserError } from '../user-error.ts';
import { readFormulaCells } from './formula-cells.ts';
import { type HeldCells, readHeld } from './held-cells.ts';
import { matchColumns } from './match-columns.ts';
import {
  type CellWrite,
  type IntendedWrite,
  marked,
  type Reconciliation,
  reconcile,
} from './misplaced-cells.ts';
import { cannotTell } from './self-changing.ts';
import { holdsValues, isWrittenInto, readSnapshot, type Snapshot } from './snapshot.ts';
import { stretches } from './status-cells.ts';
import type { Table } from './table.ts';
import { readWhole } from './whole-snapshot.ts';

/** Looks after which a sheet that is busy all the time is given up. */
const ROUNDS = 10;

/** What the cells show already, written once more in a form that adds something to it, such as a link. */
export interface OwnForm {
  /** Writes the cells by their places, and makes that real. */
  write(): void;
  /** Whether each of them bears what was added on its own row: then nothing else was hit, since each was written once. */
  hasLanded(): boolean;
}

/** Keeps a write that Google held up from hiding what somebody else has written meanwhile. */
export interface Fence {
  /** Whether nobody else can have worked on the rows since they were looked at. */
  holds(): boolean;
  /** What every cell that was written says when somebody may have. */
  readonly instead: string;
  /** What is to be done before that, by what the cells hold. */
  giveWay?(): void;
}

/** How each text says for which row it is meant, until somebody has looked. */
export interface PlacementMark {
  /** Names this write: letters and digits. */
  readonly writer: string;
  /** Letters and digits that tell a row from others. @param line what it showed before */
  readonly tell: (line: readonly string[]) => string;
}

export interface VerifiedWrite {
  /** What the sheet, or a part of it, showed right before. */
  readonly before: Snapshot;
  /** Index from 0. */
  readonly column: number;
  /** What the cells of the column are to hold, by row number. */
  readonly texts: ReadonlyMap<number, string>;
  /** Set where the cells show these texts already: at first they are written by it, without a mark. */
  readonly form?: OwnForm;
  /** Null for cells of the user's own, which may not take a mark: a kill in between leaves the texts where they landed. */
  readonly mark: PlacementMark | null;
  /** What belongs into the column's cell of a row that is not known again, should the write have hit it; left out for nothing. */
  readonly rescue?: IntendedWrite['rescue'];
  /** Set where texts of others may be overwritten. */
  readonly fence?: Fence;
  /** What the cells held before, where it is known; otherwise those near the column are read. */
  readonly held?: HeldCells;
  /** Where the header is now, should rows have been inserted above it. */
  readonly headerRow: () => number;
}

/**
 * What has come of a write. `moved`: places known before are no longer right. `marked`: nothing has moved, each row holds the very
 * values of before, which tell more than what it shows, and the marks are on still.
 */
export type Written = 'settled' | 'marked' | 'moved';

function write(table: Table, writes: readonly Omit<CellWrite, 'origin'>[]): void {
  for (const column of new Set(writes.map((each) => each.column))) {
    for (const stretch of stretches(writes.filter((each) => each.column === column))) {
      const texts = stretch.map(({ text }) => text);
      table.writeColumn(column, stretch[0]?.row ?? 0, texts);
    }
  }
  table.flush();
}

/**
 * Gives the user's cells that were hit what they held, each only if it still holds the text that hit it: that may stand in the
 * add-on's column as well, and the columns may have moved once more. Words are put back by content. Google may take anything else for
 * another value, so it is put back by place, and a sort in that moment is seen by the next look.
 *
 * @returns the texts that were put back by place
 */
function restore(table: Table, writes: readonly CellWrite[], held: HeldCells): Set<string> {
  const byPlace = new Set<string>();
  for (const { row, column, text, was, origin } of writes) {
    const value = origin === null ? null : held(origin.row, origin.column, text);
    if (isPlainWords(text) && (value === null || value === text)) {
      table.replaceInCell(row, column, was, text);
      continue;
    }
    byPlace.add(text);
    table.putBack(row, column, was, { display: text, value });
  }
  return byPlace;
}

/** Makes sure, after each write by place, that it did not come late. @throws UserError `busy` when it may have */
function keepFence(table: Table, meant: VerifiedWrite): void {
  const { fence, mark } = meant;
  if (fence === undefined || mark === null || fence.holds()) return;
  fence.giveWay?.();
  const pattern = markPattern(mark.writer);
  // Under which token a row was sent before is all that its task may be known by.
  const sent = markedEndPattern(REFERENCE_PATTERN, mark.writer);
  for (const column of new Set([meant.column, columnNow(table, meant) ?? meant.column])) {
    if (fence.instead !== '') table.replaceInColumn(column, { pattern: sent }, `${fence.instead} $1`);
    table.replaceInColumn(column, { pattern }, fence.instead);
  }
  table.flush();
  throw overtaken();
}

/** Takes the marks off, by what the cells hold. @returns how many there were */
function takeMarksOff(table: Table, writer: string, column: number): number {
  const count = table.replaceInColumn(column, { pattern: markPattern(writer) }, '$1');
  table.flush();
  return count;
}

/** Takes the marks off that a write has kept. @param left how many are on still */
export function takeMarks(table: Table, meant: VerifiedWrite, left = meant.texts.size): void {
  takeAllOff(table, meant, meant.column, left);
}

/** The same, also when the column moves once more. @returns whether there were as many as there should be at the first try */
function takeAllOff(
  table: Table,
  meant: VerifiedWrite,
  column: number,
  expected = meant.texts.size,
): boolean {
  const { mark } = meant;
  if (mark === null) return true;
  let count = takeMarksOff(table, mark.writer, column);
  if (count >= expected) return true;
  // Rows were deleted, or the column was elsewhere for a moment.
  for (let last = column, attempt = 0; attempt < BUSY_TRIES; attempt++) {
    const now = columnNow(table, meant);
    if (now === null) break;
    const more = takeMarksOff(table, mark.writer, now);
    count += more;
    if (count >= expected || (now === last && more === 0)) break;
    last = now;
  }
  return false;
}

/** Where the column is now; null when it is gone. */
function columnNow(table: Table, meant: VerifiedWrite): number | null {
  return matchColumns(meant.before, readWhole(table, meant.headerRow), new Set())[meant.column] ?? null;
}

/** What is to be written again; cells of the user's that seem to be hit are looked at first, since formulas may show what others hold. */
function withoutFormulas(table: Table, meaning: IntendedWrite, now: Snapshot): Reconciliation {
  const seeming = reconcile(meaning, now);
  const { column } = seeming;
  const others = seeming.writes.filter((each) => each.column !== column).map((each) => each.column);
  if (others.length === 0 || column === null) return seeming;
  const own = new Set(now.lines.map((line) => line[column] ?? ''));
  const isFormula = readFormulaCells(table, now, Math.max(...others), own);
  return reconcile({ ...meaning, isFormula }, now);
}

/** Reconciles until all is in order. @returns where the column is now */
function reconcileAll(
  table: Table,
  meant: VerifiedWrite,
  markFor: IntendedWrite['markFor'],
  markedTexts: Iterable<string>,
  held: HeldCells,
): number {
  const { before, column, texts, rescue = () => '', headerRow } = meant;
  const written = new Set(markedTexts);
  const putBack = new Set<string>();
  let hit: ReadonlySet<number> = new Set();
  for (let round = 0; round < ROUNDS; round++) {
    const meaning = { before, column, texts, markFor, written, putBack, hit, rescue };
    const now = readWhole(table, headerRow);
    const reconciliation = withoutFormulas(table, meaning, now);
    if (reconciliation.column === null) {
      throw new UserError(
        'mapping',
        'A column of the add-on was deleted while it was being written. Undo the deletion (Ctrl+Z) before you go on.',
      );
    }
    if (reconciliation.untold !== null) throw cannotTell(reconciliation.untold);
    if (reconciliation.writes.length === 0) return reconciliation.column;
    hit = reconciliation.hit;
    const own = reconciliation.writes.filter((each) => each.column === reconciliation.column);
    for (const { text } of own) written.add(text);
    const others = reconciliation.writes.filter((each) => each.column !== reconciliation.column);
    for (const text of restore(table, others, held)) putBack.add(text);
    write(table, own);
    keepFence(table, meant);
  }
  throw busySheet('its statuses could not be written');
}

/**
 * Google writes a cell by its place alone, so a sort between the look and the write puts a text on another row. Here each text
 * carries a mark for which row it is meant, and the cells are read again; when they are not what was there before with the
 * new texts, the rows are found by what they hold, what was hit is put back, and what was missed is written, until all is in
 * order. Only then are the marks taken off, by what the cells hold: should the execution be killed before, whoever reads
 * the sheet next sees which texts stand on the wrong row. What was a formula in another column and was hit because a column
 * was inserted comes back as the value it showed.
 *
 * @returns true when something had moved, so that places known before are no longer right
 * @throws UserError `busy` when the sheet is busy all the time or somebody else took over, `mapping` when the column was deleted
 */
export function writeVerified(table: Table, meant: VerifiedWrite): boolean {
  return writeMarked(table, meant, null) === 'moved';
}

/**
 * The same, but leaves the marks on where the rows hold the very values that they held before: the caller takes them off, by
 * `takeMarks`, or by what it writes next.
 *
 * @param read the rows of `before`, as they were read with all they hold; null takes the marks off
 */
export function writeMarked(table: Table, meant: VerifiedWrite, read: readonly SheetRow[] | null): Written {
  const { before, column, texts, mark, form } = meant;
  if (texts.size === 0) return 'settled';
  const markFor = mark === null ? null : (line: readonly string[]) => `${mark.writer}-${mark.tell(line)}`;
  const held = meant.held ?? readHeld(table, before, column, [...texts.keys()]);
  const firstMark = form === undefined ? markFor : null;
  const firstTexts = new Map(
    [...texts].map(([row, text]) => [row, marked({ before, markFor: firstMark }, row, text)]),
  );
  if (form === undefined) {
    write(
      table,
      [...firstTexts].map(([row, text]) => ({ row, column, text, was: '' })),
    );
  } else form.write();
  keepFence(table, meant);
  if (read !== null && holdsValues(table, before, read, column, firstTexts)) return 'marked';
  const end = before.first + before.lines.length - 1;
  const now = readSnapshot(table, before.headerRow, { first: before.first, last: end }, before.header.length);
  const isStill = isWrittenInto(before, now, column, firstTexts) && form?.hasLanded() !== false;
  if (isStill && form !== undefined) return 'settled';
  const place = isStill ? column : reconcileAll(table, meant, markFor, firstTexts.values(), held);
  return takeAllOff(table, meant, place) && isStill ? 'settled' : 'moved';
}
