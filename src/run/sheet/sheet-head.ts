// One reading of the sheet: its header, what the columns mean, and its rows.

import type { AccountFacts } from '../../core/account/account-facts.ts';
import type { SheetRow } from '../../core/cell.ts';
import type { CheckContext } from '../../core/checks/check-rows.ts';
import { describeIssue } from '../../core/checks/describe-issue.ts';
import { certainHeaderRow, findHeaderRow, type HeaderPlace } from '../../core/mapping/header/header-row.ts';
import { mapColumns } from '../../core/mapping/map-columns.ts';
import type { Mapping } from '../../core/mapping/mapping.ts';
import type { SheetSettings } from '../../core/settings.ts';
import { BUSY_TRIES, busySheet, UserError } from '../user-error.ts';
import { type FoundOwn, findOwn, marksBefore } from './find-own.ts';
import { hasMarks } from './header-marks.ts';
import { settleHeaders } from './own-columns.ts';
import type { RowSpan, Table, TableSize, Texts } from './table.ts';

/** Rows in which the header is looked for when nothing says where it is. */
const HEADER_SEARCH_ROWS = 20;
/** Rows from whose cells it is told what a column holds. */
const CONTENT_ROWS = 100;
/** For whoever reads the rows below the header next. */
export const ALL_ROWS = Number.POSITIVE_INFINITY;

export interface SheetHead {
  readonly size: TableSize;
  readonly headerRow: number;
  /** A sentence that says where the header was found, when it is not where one expects it; null otherwise. */
  readonly headerSaid: string | null;
  readonly header: readonly string[];
  readonly mapping: Mapping;
  readonly own: FoundOwn;
  /** What the first rows showed when the header was read. */
  readonly top: Texts;
}

/**
 * Finds and understands the header.
 *
 * @param facts what is known of the account: its task types tell columns of types and of custom fields
 * @param topRows so many rows are read with it, for `readDataOfNew`; some are in any case
 * @throws UserError `no-header` for an empty sheet or one without a header, `mapping` when the columns cannot be used as they are
 */
export function readHead(
  table: Table,
  settings: SheetSettings,
  facts?: AccountFacts,
  topRows = CONTENT_ROWS,
): SheetHead {
  const head = readHeadLeniently(table, settings, facts, topRows);
  const errors = head.mapping.problems.filter((problem) => problem.level === 'error');
  if (errors.length > 0) {
    throw new UserError('mapping', errors.map(describeIssue).join('\n'));
  }
  return head;
}

/** The size of the sheet. @throws UserError as `readHead` */
function filledSize(table: Table): TableSize {
  const size = table.size();
  if (size.lastRow > 0) return size;
  throw new UserError(
    'no-header',
    'The sheet is empty. Put a header such as “Task name”, “Task type”, “Owner e-mail” and “Due date” into the first row, and one task into each row below it.',
  );
}

/**
 * What the first rows show; null when a column has come since the sheet was measured.
 *
 * @param isWhole whether no row may have come, either
 */
function readTop(
  table: Table,
  { lastRow, columns }: TableSize,
  rows: number,
  isWhole = false,
): string[][] | null {
  const last = Math.min(lastRow, rows);
  // One column more than there are, and one row: should they hold anything, the sheet has grown since it was measured.
  const lines = table.readTexts({ first: 1, last: isWhole ? last + 1 : last }, columns + 1);
  const below = lines.slice(last).flat();
  const isSame = lines.every((texts) => (texts[columns] ?? '') === '') && below.every((text) => text === '');
  return isSame ? lines.slice(0, last).map((texts) => texts.slice(0, columns)) : null;
}

interface Top {
  readonly lines: readonly (readonly string[])[];
  readonly header: HeaderPlace;
}

/**
 * The first rows, and where among them the header is; null when a column has come meanwhile. How many rows are frozen is asked only when
 * that may change the answer; more than are read here nobody could scroll past.
 */
function readTopWithHeader(
  table: Table,
  size: TableSize,
  settings: SheetSettings,
  rows: number,
  isWhole: boolean,
): Top | null {
  const lines = readTop(table, size, rows, isWhole);
  if (lines === null) return null;
  const certain = certainHeaderRow(lines.slice(0, CONTENT_ROWS), settings);
  if (certain !== null) return { lines, header: certain };
  const frozenRows = table.frozenRows();
  const all = frozenRows > rows ? readTop(table, size, frozenRows) : lines;
  if (all === null) return null;
  const searched = all.slice(0, Math.max(HEADER_SEARCH_ROWS, frozenRows));
  return { lines: all, header: findHeaderRow(searched, frozenRows, settings) };
}

/** As `readHead`, but problems of the mapping are left for the caller to show. */
export function readHeadLeniently(
  table: Table,
  settings: SheetSettings,
  facts?: AccountFacts,
  topRows = CONTENT_ROWS,
): SheetHead {
  for (let attempt = 0; attempt < BUSY_TRIES; attempt++) {
    const head = tryToReadHead(table, settings, facts, topRows);
    if (head !== null) return head;
  }
  throw busySheet('nothing was done');
}

/** @returns null when the columns changed between two looks at them, or had to be put in order after a kill */
function tryToReadHead(
  table: Table,
  settings: SheetSettings,
  facts: AccountFacts | undefined,
  topRows: number,
): SheetHead | null {
  const size = filledSize(table);
  const marks = marksBefore(table);
  // Without marks the add-on's columns are looked for in the rows.
  const isWhole = marks !== null && marks.columns.length === 0 && size.lastRow <= topRows;
  const top = readTopWithHeader(table, size, settings, topRows, isWhole);
  if (top === null) return null;
  const { lines } = top;
  const { row: headerRow, said: headerSaid } = top.header;
  if (headerRow > size.lastRow) {
    throw new UserError(
      'no-header',
      'No header was found. Put the names of the columns, such as “Task name” and “Due date”, into the first row.',
    );
  }
  const header =
    lines[headerRow - 1] ?? table.readTexts({ first: headerRow, last: headerRow }, size.columns)[0] ?? [];
  if (hasMarks(header)) {
    settleHeaders(table, headerRow, header);
    return null;
  }
  const below = isWhole ? { below: lines.slice(headerRow) } : {};
  const own = findOwn(table, { size, headerRow, header, ...below }, settings, marks);
  if (own === null) return null;
  return understood(table, { size, headerRow, headerSaid, header, own, top: lines }, settings, facts);
}

/** Tells what the columns of a header mean. */
export function understood(
  table: Pick<Table, 'zone'>,
  seen: Omit<SheetHead, 'mapping'>,
  settings: SheetSettings,
  facts?: AccountFacts,
): SheetHead {
  const { headerRow, header, own, top } = seen;
  const look = {
    rows: top.slice(headerRow, Math.max(headerRow, CONTENT_ROWS)),
    firstRow: headerRow + 1,
    above: top.slice(0, headerRow - 1),
    zoneName: table.zone.name,
    taskTypes: facts?.taskTypes ?? [],
  };
  const mapping = mapColumns(header, settings, own, look);
  const problems = own.problem === null ? mapping.problems : [...mapping.problems, own.problem];
  return { ...seen, mapping: { ...mapping, problems } };
}

/** All rows below the header; empty when there are none. */
export function dataSpan(head: Pick<SheetHead, 'size' | 'headerRow'>): RowSpan | null {
  const first = head.headerRow + 1;
  return head.size.lastRow < first ? null : { first, last: head.size.lastRow };
}

/**
 * What a check of rows goes by.
 *
 * @param known what is known of the account and of the leads that rows speak of, and whether the rows may have been sent
 */
export function checkContext(
  { zone, locale }: Table,
  { mapping }: Pick<SheetHead, 'mapping'>,
  settings: SheetSettings,
  now: number,
  known: Pick<CheckContext, 'facts' | 'leads' | 'wereSent'>,
): CheckContext {
  const { facts, leads, wereSent = false } = known;
  return { mapping, settings, zone, locale, now, facts, leads, wereSent };
}

/** Reads every row below the header. */
export function readData(table: Table, head: SheetHead): SheetRow[] {
  const span = dataSpan(head);
  return span === null ? [] : table.readRows(span, head.size.columns);
}

/**
 * The same right after the header was read: a list that was then read as a whole does not need its texts read again. Should a cell change
 * between its text and its value, the text is the older one, so a look at the texts before anything is written finds it out.
 */
export function readDataOfNew(table: Table, head: SheetHead): SheetRow[] {
  const { top, size, headerRow } = head;
  const span = dataSpan(head);
  if (span === null || top.length < size.lastRow) return readData(table, head);
  return table.readRows(span, size.columns, top.slice(headerRow));
}

/** What a row shows in a column; '' beyond its cells. */
export function shown(row: SheetRow, column: number | null): string {
  return column === null ? '' : (row.cells[column]?.display ?? '');
}
