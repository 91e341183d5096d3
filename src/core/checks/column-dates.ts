// Settles for one column how its dates are read: by its header's hints and answers, and by what its cells prove.
import type { Cell, SheetRow } from '../cell.ts';
import { otherOrderSeen } from '../dates/column-order.ts';
import { headerZoneOf } from '../dates/column-zone.ts';
import { answersFor } from '../dates/date-answers.ts';
import { saysHalves } from '../dates/night-hour.ts';
import type { DateContext } from '../dates/place-wall.ts';
import type { Mapping } from '../mapping/mapping.ts';
import type { SheetSettings } from '../settings.ts';
import type { Source } from './row-sources.ts';

interface ColumnsContext {
  readonly mapping: Mapping;
  readonly settings: Pick<SheetSettings, 'dateOrder' | 'dateAnswers'>;
  readonly wereSent?: boolean;
}

/** How the dates of a custom field's column are read. */
export interface CustomDates {
  readonly date: DateContext;
  /** Whether the column holds date cells, so that its texts that are dates belong to a column of dates. */
  readonly holdsDates: boolean;
}

function* columnCells(rows: readonly SheetRow[], column: number): Iterable<Cell> {
  for (const row of rows) {
    const cell = row.cells[column];
    if (cell !== undefined) yield cell;
  }
}

/** What the cells of a column show. */
export function* columnTexts(rows: readonly SheetRow[], column: number): Iterable<string> {
  for (const { display } of columnCells(rows, column)) yield display;
}

/** How the dates of one column are read: by its own header's answers, and by what its cells prove. */
export function columnDates(
  rows: readonly SheetRow[],
  { settings, mapping }: ColumnsContext,
  { header, column }: Source,
  date: DateContext,
): DateContext {
  const hints = column === null ? undefined : mapping.columns[column];
  // A user who has chosen an order has answered what the header hints at, and the question that mixed columns raise.
  const isOpen = settings.dateOrder === 'sheet';
  const order = isOpen ? (hints?.order ?? date.order) : date.order;
  const { order: asked = order, said } = (isOpen ? hints?.beside : undefined) ?? {};
  const isOtherAsked = asked !== order && asked !== 'YMD';
  return {
    ...date,
    order,
    ...(isOtherAsked && said !== undefined ? { otherOrderSaid: said } : {}),
    answers: answersFor(settings, header),
    otherOrderSeen:
      isOtherAsked ||
      (isOpen && column !== null && otherOrderSeen(columnCells(rows, column), order, date.sheetOrder)),
    headerZone: headerZoneOf(hints?.zoneHint ?? null, date.zone.name),
    nightHours:
      date.nightHours === 'told' && column !== null && saysHalves(columnTexts(rows, column))
        ? 'refused'
        : date.nightHours,
  };
}

function holdsDateCells(rows: readonly SheetRow[], column: number): boolean {
  for (const { value } of columnCells(rows, column)) if (typeof value === 'object') return true;
  return false;
}

/**
 * The same for a custom field. Rows that were sent are read as they were then, whatever other cells of the column have come
 * to prove.
 */
export function customColumnDates(
  rows: readonly SheetRow[],
  context: ColumnsContext,
  source: Source,
  date: DateContext,
): CustomDates {
  const ofColumn = columnDates(rows, context, source, date);
  if (context.wereSent === true) {
    const headerZone = ofColumn.headerZone === 'gmt' ? null : ofColumn.headerZone;
    return { date: { ...ofColumn, otherOrderSeen: false, headerZone }, holdsDates: false };
  }
  return { date: ofColumn, holdsDates: source.column !== null && holdsDateCells(rows, source.column) };
}
