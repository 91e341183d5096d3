// Counts the rows of a sheet by what its cells say, using nothing of the add-on's own.
import type { SheetModel } from '../host/spreadsheet/model/sheet.ts';
import type { Rows } from './options.ts';

const WORDS = ['created', 'accepted', 'invalid', 'failed', 'unknown', 'skipped', 'queued'] as const;
/** How many rows of each status there are. */
export type StatusCounts = Record<(typeof WORDS)[number], number>;

export interface SheetOutcome {
  /** Filled rows below the header. */
  readonly rows: number;
  readonly counts: StatusCounts;
}

/** @param only rows to count; null counts all */
export function sheetOutcome(sheet: SheetModel, only: readonly Rows[] | null): SheetOutcome {
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
  if (lastRow === 0 || lastColumn === 0) return { rows: 0, counts };
  const texts = sheet.displays({ row: 1, column: 1, rows: lastRow, columns: lastColumn });
  const header = texts.findIndex((row) => row.some((text) => text.trim() !== ''));
  const names = texts[header] ?? [];
  const status = names.indexOf('Task status');
  const own = new Set([status, names.indexOf('Task ID')]);
  let rows = 0;
  for (const [place, row] of texts.entries()) {
    const number = place + 1;
    const isMeant = only === null || only.some(({ first, last }) => number >= first && number <= last);
    const isFilled = row.some((text, column) => text.trim() !== '' && !own.has(column));
    if (place <= header || !isMeant || !isFilled) continue;
    rows++;
    const [first = ''] = (row[status] ?? '').trim().split(/\s/);
    const word = first === 'Sending' ? 'unknown' : WORDS.find((known) => known === first.toLowerCase());
    if (word !== undefined) counts[word]++;
  }
  return { rows, counts };
}
