// Rows as they are checked in the tests: a good one, and the check of a sheet in India.
import type { AccountFacts } from '../../../../src/core/account/account-facts.ts';
import type { Cell, CellValue, SheetRow } from '../../../../src/core/cell.ts';
import { type CheckedRow, checkRows } from '../../../../src/core/checks/check-rows.ts';
import type { LeadFacts } from '../../../../src/core/leads/lead-facts.ts';
import { mapColumns, type SheetLook } from '../../../../src/core/mapping/map-columns.ts';
import { DEFAULT_SHEET_SETTINGS, type SheetSettings } from '../../../../src/core/settings.ts';
import { zoneOf } from '../dates/zones.ts';

export const ID = '3f2504e0-4f89-11d3-9a0c-0305e82c3301';
const NOW = Date.UTC(2026, 0, 15);
export const GOOD = {
  'Task name': 'Call',
  'Task type': 'Call',
  'Owner e-mail': 'priya@example.com',
  'Due date': '2026-03-05 14:30',
};

export type Row = Record<string, CellValue | Cell>;

const toCell = (value: CellValue | Cell): Cell =>
  typeof value === 'object' && !(value instanceof Date) ? value : { value, display: String(value) };

/** What the cells and the account tell of the columns. */
const lookOf = (sheet: readonly SheetRow[], { taskTypes }: AccountFacts): SheetLook => ({
  rows: sheet.map(({ cells }) => cells.map(({ display }) => display)),
  taskTypes: taskTypes ?? [],
});

/** The rows as a sheet whose columns are all headers met, checked as in an Indian spreadsheet. */
export function check(
  rows: Row[],
  more: Partial<SheetSettings> = {},
  locale = 'en_IN',
  facts?: AccountFacts,
  leads?: LeadFacts,
  wereSent = false,
): CheckedRow[] {
  const settings = { ...DEFAULT_SHEET_SETTINGS, ...more };
  const header = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const sheet = rows.map(
    (row, index): SheetRow => ({
      rowNumber: index + 2,
      cells: header.map((text) => toCell(row[text] ?? '')),
    }),
  );
  return checkRows(sheet, {
    mapping: mapColumns(header, settings, undefined, facts === undefined ? {} : lookOf(sheet, facts)),
    settings,
    zone: zoneOf('Asia/Kolkata'),
    locale,
    now: NOW,
    facts,
    leads,
    wereSent,
  });
}
