// Writes what became of the tasks beside their rows' ids, so that a sort in that moment puts nothing on another row.

import { digestOf, splitMark } from '../../core/placement-mark.ts';
import { isProgress } from '../../core/progress.ts';
import { isPlainWords } from '../../core/typed-text.ts';
import type { Job } from '../job.ts';
import { OWN_ROLES } from '../sheet/own-headers.ts';
import { readReadySheet } from '../sheet/ready-sheet.ts';
import { readHeadLeniently, type SheetHead } from '../sheet/sheet-head.ts';
import { readSnapshot, type Snapshot, shownAt } from '../sheet/snapshot.ts';
import { spanOf, type Table } from '../sheet/table.ts';
import { writeVerified } from '../sheet/verified-write.ts';
import { BUSY_TRIES, busySheet } from '../user-error.ts';
import { bearersOf, trackedId } from './tracked-rows.ts';

/** Enough to tell the marks of one write from those of another that was cut off. */
const WRITER_LENGTH = 8;
/** A mark of one of these writes; what else ends like a mark is the user's. */
const OWN_MARK = new RegExp(`^[0-9a-f]{${WRITER_LENGTH}}-[0-9a-z]+$`);

/** Rows without an id are told by all that they show: nothing is written beside them, and they may be thousands. */
function tellById(line: readonly string[], column: number): string {
  const id = (line[column] ?? '').trim().toLowerCase();
  return digestOf(id === '' ? ['', ...line] : [id]);
}

/** A head whose columns are all known. */
interface Places {
  readonly head: SheetHead;
  readonly status: number;
  readonly taskId: number;
  readonly progress: number;
}

/** Null when the sheet lacks one of the columns. */
function placesIn(head: SheetHead): Places | null {
  const { status, taskId, progress } = head.own;
  return status === null || taskId === null || progress === null ? null : { head, status, taskId, progress };
}

/** The sheet with its column of progress, which is added when there is none. @throws UserError `busy`, or as `readHeadLeniently` */
export function readyForProgress({ ports, settings }: Job): Places {
  const { table } = ports;
  const { head } = readReadySheet(table, settings, () => readHeadLeniently(table, settings), OWN_ROLES);
  const places = placesIn(head);
  if (places === null) throw busySheet('nothing was written');
  return places;
}

/**
 * What a cell should show. A text whose mark names another row was left by an execution that was cut off.
 *
 * @param isShared whether rows of several tokens hold the id: then nothing is told beside any of them
 */
function wanted(
  line: readonly string[],
  { status, taskId, progress }: Places,
  texts: ReadonlyMap<string, string>,
  isShared: (id: string) => boolean,
): string {
  const cell = line[progress] ?? '';
  const { text, mark } = splitMark(cell);
  const held = trackedId(line[status] ?? '', line[taskId] ?? '');
  const id = held !== null && isShared(held) ? null : held;
  const told = id === null ? undefined : texts.get(id);
  if (told !== undefined) return told;
  if (id === null) {
    // A row that has no task any more is not told about. What the user wrote there stays, without a mark that came onto it.
    if (isProgress(cell) || (text === '' && mark !== null)) return '';
    return mark !== null && OWN_MARK.test(mark) ? text : cell;
  }
  return mark === null || mark.endsWith(`-${digestOf([id])}`) ? text : '';
}

/** The rows below the header as they are now, under the header that is known; null when that has changed, or rows were added. */
function readNow(job: Job, { head }: Places): Snapshot | null {
  const { table } = job.ports;
  const { lastRow } = table.size();
  // One row more than there are: should it hold anything, rows were added since they were counted.
  const span = { first: head.headerRow + 1, last: Math.max(lastRow, head.headerRow) + 1 };
  const read = readSnapshot(table, head.headerRow, span, head.size.columns);
  const now = { ...read, lines: read.lines.slice(0, span.last - span.first) };
  const below = read.lines[now.lines.length] ?? [];
  const isWhole = below.every((text) => text === '');
  return isWhole && now.header.every((text, column) => text === head.header[column]) ? now : null;
}

/** @returns null when there is no column to write into */
function readAll(
  job: Job,
  open: () => Places | null,
): { readonly places: Places; readonly now: Snapshot } | null {
  for (let attempt = 0; attempt < BUSY_TRIES; attempt++) {
    const places = open();
    if (places === null) return null;
    const now = readNow(job, places);
    if (now !== null) return { places, now };
  }
  throw busySheet('the progress of tasks was not written');
}

/** A cell of the column whose text changes. */
interface Change {
  readonly row: number;
  readonly was: string;
  readonly text: string;
}

/**
 * The cells that are written, by row number: those that change, and, so that neighbours go in one call, those between them that are blank
 * or the add-on's own. Any other is the user's: written anew, a number, a formula or a link would be none any more.
 */
function textsToWrite(table: Table, { progress }: Places, now: Snapshot, changes: readonly Change[]) {
  const texts = new Map(changes.map(({ row, text }) => [row, text] as const));
  if (texts.size < 2) return texts;
  const span = spanOf([...texts.keys()]);
  if (span.last - span.first + 1 === texts.size) return texts;
  // A formula may show nothing.
  const formulas = table.readFormulas(progress, progress, span);
  const isFree = (row: number) => {
    const text = shownAt(now, row, progress);
    return (text === '' || isProgress(text)) && (formulas[row - span.first]?.[0] ?? '') === '';
  };
  // Where the free cells right above begin, should they follow one that changes.
  let since: number | null = null;
  for (let row = span.first; row <= span.last; row++) {
    if (texts.has(row)) {
      for (let each = since ?? row; each < row; each++) texts.set(each, shownAt(now, each, progress));
      since = row + 1;
    } else if (!isFree(row)) since = null;
  }
  return texts;
}

/**
 * Writes the texts into the column of progress, each beside the id of its task wherever that stands now. What the user wrote into other
 * rows of the column is left as it is.
 *
 * @param texts by ids of tasks in lower case
 * @returns how many cells were changed
 * @throws UserError `busy` when the sheet is busy all the time, `mapping` when the column was deleted in that moment
 */
export function writeProgress(job: Job, texts: ReadonlyMap<string, string>): number {
  return write(job, texts, () => readyForProgress(job));
}

/** Takes what was told off rows that have no task any more; a sheet without the column stays as it is. Returns and throws as above. */
export function tidyProgress(job: Job): number {
  return write(job, new Map(), () => placesIn(readHeadLeniently(job.ports.table, job.settings)));
}

function write(job: Job, texts: ReadonlyMap<string, string>, open: () => Places | null): number {
  const { table, ids } = job.ports;
  const read = readAll(job, open);
  if (read === null) return 0;
  const { places, now } = read;
  const bearers = bearersOf(now.lines.map((line) => [line[places.status] ?? '', line[places.taskId] ?? '']));
  const isShared = (id: string) => (bearers.get(id)?.size ?? 0) > 1;
  const changed = now.lines.flatMap((line, place): Change[] => {
    const was = line[places.progress] ?? '';
    const text = wanted(line, places, texts, isShared);
    return text === was ? [] : [{ row: now.first + place, was, text }];
  });
  if (changed.length === 0) return 0;
  // A user's text that would be taken for another value once a mark is off bears none while it is written.
  const isMarkable = ({ text }: Change) => isPlainWords(text) || isProgress(text);
  writeVerified(table, {
    before: now,
    column: places.progress,
    texts: textsToWrite(table, places, now, changed.filter(isMarkable)),
    mark: {
      writer: ids.uuid().replace(/-/g, '').slice(0, WRITER_LENGTH),
      tell: (line) => tellById(line, places.taskId),
    },
    rescue: (line) =>
      line.map((text) => texts.get(text.trim().toLowerCase()) ?? '').find((text) => text !== '') ?? '',
    headerRow: () => readHeadLeniently(table, job.settings).headerRow,
  });
  const others = changed.filter((each) => !isMarkable(each));
  // One that has moved meanwhile no longer shows this text here, and is seen by the next refresh.
  for (const { row, was, text } of others)
    table.putBack(row, places.progress, was, { display: text, value: null });
  if (others.length > 0) table.flush();
  return changed.length;
}
