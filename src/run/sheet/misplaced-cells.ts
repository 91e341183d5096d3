// Decides which cells have to be written again after a write by place met a sort, an inserted row or an inserted column.
import { isGuid } from '../../core/guid.ts';
import { hasMark, withMark } from '../../core/placement-mark.ts';
import { parseStatus } from '../../core/status.ts';
import { isPlainWords } from '../../core/typed-text.ts';
import type { IsFormula } from './formula-cells.ts';
import { matchColumns } from './match-columns.ts';
import { contents, equalRowsOf, leftOver, matchRows } from './match-rows.ts';
import { type SelfChanging, selfChanging } from './self-changing.ts';
import { areInColumn, showingColumns } from './showing-columns.ts';
import { type Snapshot, shownAt } from './snapshot.ts';

export interface CellWrite {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** What the cell showed when it was looked at. */
  readonly was: string;
  /** The cell, by row number and column then, that held the text before the write; null for texts that no cell held. */
  readonly origin: CellPlace | null;
}

/** A cell by its row number and its column, by their places before the write. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

export interface IntendedWrite {
  /** The sheet before the write; rows outside it may be hit too. */
  readonly before: Snapshot;
  /** The column that was written, by its place then. */
  readonly column: number;
  /** What each row was to hold, by its number then, without its mark. */
  readonly texts: ReadonlyMap<number, string>;
  /** Tells for which row a text is meant; see `withMark`. Null for texts without mark. @param line what the row showed before */
  readonly markFor: ((line: readonly string[]) => string) | null;
  /** Every text that was put into the sheet so far, at first and since: only such cells are put in order. */
  readonly written: ReadonlySet<string>;
  /** Texts of the user's that were put back by place into columns that were hit: a sort may have come between. */
  readonly putBack?: ReadonlySet<string>;
  /** Other columns that were hit so far, by their place then: what they show tells no rows apart any more. */
  readonly hit: ReadonlySet<number>;
  /** Cells of other columns, by their place now, that show what a formula makes of others: no text of ours has landed there. */
  readonly isFormula?: IsFormula;
  /** What belongs into the column's cell of a row that is not known again; see `Rescue`. */
  readonly rescue: Rescue;
}

/**
 * @param line what the row shows
 * @param text what its cell shows
 * @param lost what the cells of the rows showed that are not known again: one of them may be the row's
 */
export type Rescue = (line: readonly string[], text: string, lost: readonly string[]) => string;

export interface Reconciliation {
  readonly writes: readonly CellWrite[];
  /** Where the written column is now; null when it is gone. */
  readonly column: number | null;
  /** Other columns that were hit, those known before included. */
  readonly hit: ReadonlySet<number>;
  /** Set where too many rows are not known again to say of each text whether it stands where it should. */
  readonly untold: SelfChanging | null;
}

/**
 * Compares what the sheet shows with what it should: what it showed before, in whatever order the rows are now, with the
 * texts meant. A cell that neither shows a text of ours nor lacks one was changed by the user, and is left alone.
 *
 * @param after the whole sheet as it is now
 */
export function reconcile(meant: IntendedWrite, after: Snapshot): Reconciliation {
  const { before, column } = meant;
  const places = matchColumns(before, after, meant.written);
  const own = places[column] ?? null;
  const shared = places.flatMap((now, source) =>
    now === null || source === column ? [] : [{ now, source }],
  );
  const showing = showingColumns(meant, shared, after);
  const isEcho = isWholeInPlace(meant, places, after) && areInColumn(showing.texts, own, after);
  const hit = new Set([...meant.hit, ...(isEcho ? [] : showing.hit)]);
  const telling = shared.filter(({ source }) => !hit.has(source) && !showing.all.has(source));
  const was = contents(
    before,
    telling.map(({ source }) => source),
  );
  const is = contents(
    after,
    telling.map(({ now }) => now),
  );
  const lineAt = (now: number) => after.lines[now - after.first] ?? [];
  const { markFor } = meant;
  const digests = markFor && {
    before: (row: number) => markFor(before.lines[row - before.first] ?? []),
    after: (row: number) => markFor(asBefore(lineAt(row), places)),
  };
  const rows = matchRows(
    was,
    is,
    [isMarked, isUntouched, isInPlace, isOverwritten].map((prefers) => (source, now) => {
      return prefers(meant, source, lineAt(now), places, hit);
    }),
    digests,
  );
  const left = leftOver(was, is, rows);
  const lost = left.lost.map(({ row }) => shownAt(before, row, column));
  const equals = equalRowsOf(was, is, rows);
  const sources = new Map(shared.map(({ now, source }) => [now, source]));
  // A row that was edited meanwhile is not known again, and must not be taken for a new one.
  const areAllKnown = left.lost.length === 0;
  const writes: CellWrite[] = [];
  for (const [place, cells] of after.lines.entries()) {
    const row = after.first + place;
    const source = rows.get(row);
    for (const [at, text] of cells.entries()) {
      const was = { row: source ?? equals.get(row), column: sources.get(at) };
      const isOther = at !== own;
      // A text that has landed in a formula's cell may stand below another formula.
      const wasHit = was.column !== undefined && meant.hit.has(was.column);
      if (isOther && (isEcho || meant.isFormula?.(row, at, wasHit) === true)) continue;
      const should = isOther
        ? otherText(meant, text, was, hit, areAllKnown)
        : ownText(meant, text, source, () => rescued(meant, text, cells, places, lost));
      const isHeld = isOther && was.row !== undefined && was.column !== undefined;
      const origin = isHeld ? { row: was.row ?? 0, column: was.column ?? 0 } : null;
      if (should !== text) writes.push({ row, column: at, text: should, was: text, origin });
    }
  }
  const isAtStake =
    left.lost.some(({ row }) => meant.texts.has(row)) ||
    left.fresh.some(({ row }) => isHit(meant, shownIn(lineAt(row), own)));
  const untold = isAtStake ? selfChanging(left, (at) => telling[at]?.now ?? 0) : null;
  return { writes, column: own, hit, untold };
}

/** Whether a text was put into the sheet by this write. */
function isOurs({ written, putBack }: IntendedWrite, text: string): boolean {
  return written.has(text) || putBack?.has(text) === true;
}

/** The same of a text that stands nowhere else: blanks stand anywhere. */
function isHit(meant: IntendedWrite, text: string): boolean {
  return text !== '' && isOurs(meant, text);
}

/**
 * Whether no column has moved and each row that was written shows its very text with its mark, so that none of them has landed beside:
 * wherever else such a text is shown, a formula repeats it.
 */
function isWholeInPlace(meant: IntendedWrite, places: readonly (number | null)[], after: Snapshot): boolean {
  const own = places[meant.column] ?? null;
  return (
    meant.hit.size === 0 &&
    own !== null &&
    places.every((now, source) => now === source) &&
    [...meant.texts].every(([row, text]) => shownAt(after, row, own) === marked(meant, row, text))
  );
}

/** What a row shows now, by the columns' places before. */
function asBefore(cells: readonly string[], places: readonly (number | null)[]): string[] {
  return places.map((place) => (place === null ? '' : (cells[place] ?? '')));
}

/** What the written column should show in a row, by the row's number before. */
function wanted({ before, column, texts }: IntendedWrite, row: number): string {
  return texts.get(row) ?? shownAt(before, row, column);
}

/** The same as it is written, with its mark. */
export function marked(meant: Pick<IntendedWrite, 'before' | 'markFor'>, row: number, text: string): string {
  const { before, markFor } = meant;
  return markFor === null ? text : withMark(text, markFor(before.lines[row - before.first] ?? []));
}

/** The same for what the cell showed before: a text of the user's that would be taken for another value once its mark is off bears none. */
function markedAsBefore(meant: IntendedWrite, row: number): string {
  const text = wanted(meant, row);
  const isOurs = meant.texts.has(row) || parseStatus(text).kind !== 'foreign' || isGuid(text);
  return isOurs || isPlainWords(text) ? marked(meant, row, text) : text;
}

/** What belongs into a row that is new, or outside the snapshot, and shows this text, with its mark. */
function rescued(
  meant: IntendedWrite,
  text: string,
  cells: readonly string[],
  places: readonly (number | null)[],
  lost: readonly string[],
): string {
  // Without a mark nobody can tell that the text is not the row's own.
  if (meant.markFor === null) return text;
  return withMark(meant.rescue(cells, text, lost), meant.markFor(asBefore(cells, places)));
}

function isInOrder(meant: IntendedWrite, row: number, text: string): boolean {
  const plain = wanted(meant, row);
  return text === plain || text === marked(meant, row, plain);
}

/** What a cell of the written column should show. @param source the row's number before; undefined when it is new */
function ownText(
  meant: IntendedWrite,
  text: string,
  source: number | undefined,
  rescue: () => string,
): string {
  const { before, column, texts } = meant;
  // A column deleted in that moment brings what is put back beside it here.
  const isOverwritten = isOurs(meant, text);
  if (source === undefined) return isHit(meant, text) ? rescue() : text;
  if (isInOrder(meant, source, text)) return text;
  const isMissed = texts.has(source) && text === shownAt(before, source, column);
  return isMissed || isOverwritten ? markedAsBefore(meant, source) : text;
}

type IsSource = (
  meant: IntendedWrite,
  source: number,
  cells: readonly string[],
  places: readonly (number | null)[],
  hit: ReadonlySet<number>,
) => boolean;

const shownIn = (cells: readonly string[], place: number | null | undefined): string =>
  cells[place ?? -1] ?? '';

/** Of rows that are equal otherwise, one that a text hit in another column, because a column was inserted, is the one it names. */
const isMarked: IsSource = (meant, source, cells, places, hit) => {
  const strays = [...hit]
    .map((at) => shownIn(cells, places[at]))
    .filter((text) => text !== '' && meant.written.has(text));
  return meant.texts.has(source) && strays.some((text) => isInOrder(meant, source, text));
};

/** One that shows what it showed before is surely itself: no text of ours has come over it. */
const isUntouched: IsSource = ({ before, column }, source, cells, places, hit) =>
  [column, ...hit].every((at) => shownIn(cells, places[at]) === shownAt(before, source, at));

/** Of the others, the likely one holds the text that was meant for it, which another one may hold, too. */
const isInPlace: IsSource = (meant, source, cells, places, hit) =>
  isInOrder(meant, source, shownIn(cells, places[meant.column])) &&
  [...hit].every((at) => shownIn(cells, places[at]) === shownAt(meant.before, source, at));

/** And of those, one over which a text of ours has come, rather than one that never showed what is missed. */
const isOverwritten: IsSource = ({ column, written }, _source, cells, places) => {
  const text = shownIn(cells, places[column]);
  return text !== '' && written.has(text);
};

/**
 * What a cell of another column should show: a text of ours, which has a mark, came there when a column was inserted. It stays where
 * nobody can tell what was there before, which may have been a status: then the row is in doubt.
 */
function otherText(
  { before, written, putBack, markFor }: IntendedWrite,
  text: string,
  { row, column }: { readonly row: number | undefined; readonly column: number | undefined },
  hit: ReadonlySet<number>,
  areAllKnown: boolean,
): string {
  if (text === '') return text;
  if (!written.has(text)) {
    if (row === undefined || column === undefined || !hit.has(column)) return text;
    return putBack?.has(text) === true ? shownAt(before, row, column) : text;
  }
  // Without a mark it may be the user's own, such as another task's id that is among those written.
  const isUntold = !areAllKnown || markFor === null || !hasMark(text);
  if (row === undefined && column !== undefined && isUntold) return text;
  return row === undefined || column === undefined ? '' : shownAt(before, row, column);
}
