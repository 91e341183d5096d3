// Finds the row that holds the headers, below titles and blank lines if need be.
import { trimText } from '../../checks/plain-text.ts';
import { readHeader } from '../../fields/header-parts.ts';
import type { SheetSettings } from '../../settings.ts';
import { kindOfCell } from '../cell-kinds.ts';
import { STATUS_HEADER, TASK_ID_HEADER } from '../mapping.ts';
import { isListed, type ListKind } from './list-kind.ts';
import { looksLikeData } from './looks-like-data.ts';
import { matchHeader } from './match-header.ts';
import { nearField } from './near-miss.ts';

export interface HeaderPlace {
  /** The row's number in the sheet, from 1. */
  readonly row: number;
  /** The user's setting; the last frozen row; what the cells of the first rows say; or the first row that holds anything. */
  readonly how: 'setting' | 'frozen' | 'words' | 'first';
  /** A sentence for the user when the header is not where one expects it; null otherwise. */
  readonly said: string | null;
}

/** Cells of a row that are looked at; the rest would say the same. */
const MAX_CELLS = 200;
/** Cells of the widest row, up to which a text that stands alone may be the header. */
const MOST_OF_TITLES = 2;
/** A longer text is a title or a remark. */
const MAX_HEADER = 120;

/** What a cell says for or against its row being the header. */
const POINTS = {
  saved: 4,
  field: 3,
  words: 2,
  listed: 1,
  near: 1,
  data: -3,
  frozen: 1.5,
  followed: 0.5,
} as const;

/** What speaks for a row beside its words: the frozen rows, and the headers that the user has mapped or the add-on wrote. */
interface Known {
  readonly frozenRows: number;
  readonly texts: ReadonlySet<string>;
  /** Filled cells of the widest row. */
  readonly widest: number;
  /** Whether names with slips count. */
  readonly near: boolean;
}

/** One cell alone does not tell what kind of list it stands in. */
const ANY_LIST: ListKind = {
  ofPeople: false,
  ofStudents: false,
  hasFirstName: false,
  hasReminderDate: false,
  startsBeforeDue: false,
};

const isEmpty = (row: readonly string[] | undefined): boolean =>
  row === undefined || row.every((text) => trimText(text) === '');

type Said = Exclude<keyof typeof POINTS, 'frozen' | 'followed'> | 'nothing';

const worth = (said: Said): number => (said === 'nothing' ? 0 : POINTS[said]);

function saidBy(text: string, known: Known): Said {
  const trimmed = trimText(text.slice(0, MAX_HEADER * 2));
  if (known.texts.has(trimmed)) return 'saved';
  if (trimmed.length > MAX_HEADER) return 'data';
  const kind = kindOfCell(trimmed);
  if (looksLikeData(trimmed) || (kind !== 'text' && kind !== 'code' && kind !== null)) return 'data';
  const parts = readHeader(trimmed);
  const match = matchHeader(trimmed, parts, ANY_LIST);
  if (match !== null) return match.how === 'words' || match.needsCells ? 'words' : 'field';
  if (parts.words.length <= 5 && isListed(parts)) return 'listed';
  return known.near && nearField(parts.keys[parts.keys.length - 1] ?? '') !== null ? 'near' : 'nothing';
}

const filledCells = (row: readonly string[]): number => row.filter((text) => trimText(text) !== '').length;

/** The cells of a row that are looked at. */
const looked = (row: readonly string[] = []): string[] =>
  row.slice(0, MAX_CELLS).filter((text) => trimText(text) !== '');

/**
 * What is said by each cell of a row; null as soon as those that are left cannot raise its points above `toBeat`, should it be the
 * frozen one and be followed by another.
 */
function saidByCells(row: readonly string[], known: Known, toBeat: number): readonly Said[] | null {
  const said: Said[] = [];
  let most = row.length * POINTS.saved + POINTS.frozen + POINTS.followed;
  for (const text of row) {
    if (most <= toBeat) return null;
    const one = saidBy(text, known);
    said.push(one);
    most += worth(one) - POINTS.saved;
  }
  return most > toBeat ? said : null;
}

/** The points of a row's own words; null when it cannot be the header, or has no more than `toBeat` wherever it stands. */
function pointsOf(row: readonly string[], known: Known, toBeat = 0): number | null {
  const said = saidByCells(row, known, toBeat);
  if (said === null) return null;
  const isTitle = row.length === 1 && known.widest > MOST_OF_TITLES && said[0] !== 'saved';
  // Words that stand in most lists stand among tasks too: they say nothing alone.
  const isUnderstood = said.some(
    (one) => one === 'saved' || one === 'field' || one === 'words' || one === 'near',
  );
  const points = said.reduce((sum, one) => sum + worth(one), 0);
  return !isUnderstood || isTitle || points <= 0 ? null : points;
}

/** The points of a row with those for its place; null when it cannot be the header, or has no more than `toBeat`. */
function scoreOf(
  rows: readonly (readonly string[])[],
  index: number,
  known: Known,
  toBeat: number,
): number | null {
  const row = looked(rows[index]);
  const points = pointsOf(row, known, toBeat);
  if (points === null) return null;
  const next = rows.slice(index + 1).find((below) => !isEmpty(below));
  const isFollowed = next !== undefined && filledCells(next) * 2 >= row.length;
  return points + (index + 1 === known.frozenRows ? POINTS.frozen : 0) + (isFollowed ? POINTS.followed : 0);
}

function bestRow(rows: readonly (readonly string[])[], known: Known): number | null {
  let best: { index: number; score: number } | null = null;
  for (const index of rows.keys()) {
    const toBeat: number = best?.score ?? 0;
    const score = scoreOf(rows, index, known, toBeat);
    if (score !== null && score > toBeat) best = { index, score };
  }
  return best === null ? null : best.index + 1;
}

/** Without any word that is understood: a title stands alone, and the names of columns stand side by side. */
function firstWideRow(rows: readonly (readonly string[])[]): number {
  const first = rows.findIndex((row) => !isEmpty(row));
  if (first === -1 || filledCells(rows[first] ?? []) > 1) return first;
  const widest = rows.reduce((most, row) => Math.max(most, filledCells(row)), 0);
  const wide = rows.findIndex((row) => filledCells(row) > 1 && filledCells(row) * 2 >= widest);
  return wide === -1 || (rows[wide] ?? []).some(looksLikeData) ? first : wide;
}

function place(row: number, how: HeaderPlace['how'], frozenRows: number): HeaderPlace {
  const isExpected = row === 1 || row === frozenRows || how === 'setting';
  const said = `The names of the columns were found in row ${row}. If they stand elsewhere, choose that row under “Match columns”.`;
  return { row, how, said: isExpected ? null : said };
}

const savedTexts = (columns: SheetSettings['columns']): ReadonlySet<string> =>
  new Set([...Object.keys(columns).map(trimText), STATUS_HEADER, TASK_ID_HEADER]);

/**
 * Where the header is when that is the same however many of these rows are frozen, as `findHeaderRow` would say it; null when the frozen
 * rows have to be asked for. That is so where the first row is understood so much better than all others that neither being frozen nor
 * being looked at makes one of them the header.
 *
 * @param firstRows display texts of the first rows, of all that may be frozen
 */
export function certainHeaderRow(
  firstRows: readonly (readonly string[])[],
  { headerRow, columns }: Pick<SheetSettings, 'headerRow' | 'columns'>,
): HeaderPlace | null {
  if (headerRow !== 'auto') return place(headerRow, 'setting', 0);
  const [first, ...others] = firstRows.map(looked);
  // Beside a row of three cells a text that stands alone is a title, whichever other rows are looked at.
  if (first === undefined || first.length <= MOST_OF_TITLES) return null;
  const known = { frozenRows: 0, texts: savedTexts(columns), widest: first.length, near: false };
  const points = pointsOf(first, known);
  if (points === null || others.some((row) => saidByCells(row, known, points) !== null)) return null;
  return place(1, 'words', 0);
}

/**
 * Where the header is: the setting; or the row of the first ones whose cells are best understood as names of columns, the
 * earliest of equals; or the last frozen row when it holds anything; or the first row that does; or 1 in an empty sheet.
 *
 * @param firstRows display texts of the first rows of the sheet, at least of the frozen ones
 */
export function findHeaderRow(
  firstRows: readonly (readonly string[])[],
  frozenRows: number,
  { headerRow, columns }: Pick<SheetSettings, 'headerRow' | 'columns'>,
): HeaderPlace {
  if (headerRow !== 'auto') return place(headerRow, 'setting', frozenRows);
  const known = {
    frozenRows,
    texts: savedTexts(columns),
    widest: firstRows.reduce((most, row) => Math.max(most, filledCells(row)), 0),
  };
  // Slips cost most to look for, and only matter where nothing is spelt right.
  const best = bestRow(firstRows, { ...known, near: false }) ?? bestRow(firstRows, { ...known, near: true });
  if (best !== null) return place(best, 'words', frozenRows);
  if (frozenRows > 0 && !isEmpty(firstRows[frozenRows - 1])) return place(frozenRows, 'frozen', frozenRows);
  const first = firstWideRow(firstRows);
  return place(first === -1 ? 1 : first + 1, 'first', frozenRows);
}
