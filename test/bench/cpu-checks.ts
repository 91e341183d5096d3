// The work whose time `npm run bench -- --cpu` measures; built apart, as the add-on is, since other builds make it slower.
import { displays, type SheetRow } from '../../src/core/cell.ts';
import { checkRows } from '../../src/core/checks/check-rows.ts';
import { makeZone } from '../../src/core/dates/zone.ts';
import { mapColumns } from '../../src/core/mapping/map-columns.ts';
import { DEFAULT_SHEET_SETTINGS } from '../../src/core/settings.ts';

const INDIA_MINUTES = 330;

/** Matches the columns and checks every row, as an execution does before it sends. */
export function checkAll(header: readonly string[], rows: readonly SheetRow[]): void {
  const mapping = mapColumns(header, DEFAULT_SHEET_SETTINGS, undefined, { rows: rows.map(displays) });
  const zone = makeZone('Asia/Kolkata', () => INDIA_MINUTES);
  const settings = DEFAULT_SHEET_SETTINGS;
  checkRows(rows, { mapping, settings, zone, locale: 'en_IN', now: Date.UTC(2026, 0, 15) });
}

/** The least that a check could do: looks at the text of each cell, and keeps each row's key. */
export function walkAll(rows: readonly SheetRow[]): void {
  const keys = new Map<string, number>();
  for (const { cells, rowNumber } of rows) {
    keys.set(cells.map(({ display }) => display.trim().toLowerCase()).join('|'), rowNumber);
  }
}
