// Counts the rows of a sheet by what its cells say, using nothing of the add-on's own but the headers of its columns.
import type { SheetModel } from '../host/spreadsheet/model/sheet.ts';
import type { Rows } from './options.ts';
import { ownPlace } from './own-cells.ts';

const WORDS = ['created', 'accepted', 'invalid', 'failed', 'unknown', 'skipped', 'queued'] as const;
/** How many rows of each status there are. */
export type StatusCounts = Record<(typeof WORDS)[number], number>;

export interface SheetOutcome {
  /** Filled rows below the header. */
  readonly rows: number;
  readonly counts: StatusCounts;
  /** Filled rows without a status that the user sees, and those that are hidden. */
  readonly waiting: number;
  readonly hidden: number;
}

/**
 * @param only rows to count; null counts all
 * @param headerRow its number from 1; null looks for it
 */
export function sheetOutcome(
  sheet: SheetModel,
  only: readonly Rows[] | null,
  headerRow: number | null = null,
): SheetOutcome {
  const { lastRow, lastColumn } = sheet;
  const counts: StatusCounts = {
    created: 0,
    accepted: 0,
    invalid: 0,
    failed: 0,
    unknown: 0,
    skipped: 0,
    queued: 0,
  };
  const outcome = { rows: 0, counts, waiting: 0, hidden: 0 };
  if (lastRow === 0 || lastColumn === 0) return outcome;
  const texts = sheet.displays({ row: 1, column: 1, rows: lastRow, columns: lastColumn });
  const { header, status, id } = ownPlace(texts, headerRow);
  for (const [place, row] of texts.entries()) {
    const number = place + 1;
    const isMeant = only === null || only.some(({ first, last }) => number >= first && number <= last);
    const isFilled = row.some((text, column) => text.trim() !== '' && column !== status && column !== id);
    if (place <= header || !isMeant || !isFilled) continue;
    outcome.rows++;
    const [first = ''] = (row[status] ?? '').trim().split(/\s/);
    const word = first === 'Sending' ? 'unknown' : WORDS.find((known) => known === first.toLowerCase());
    if (word !== undefined) counts[word]++;
    else if (first === '') outcome[isHidden(sheet, number) ? 'hidden' : 'waiting']++;
  }
  return outcome;
}

function isHidden(sheet: SheetModel, row: number): boolean {
  return sheet.isRowHiddenByUser(row) || sheet.isRowHiddenByFilter(row);
}
