// Looks at one row as it would be sent, by what the whole sheet says of its columns; changes nothing and sends nothing.
import { type CheckedRow, checkRows } from '../core/checks/check-rows.ts';
import { askedOf, missingOf } from '../core/checks/lead-waits.ts';
import type { SheetJob } from './job.ts';
import { seeKnowing } from './leads/know-leads.ts';
import { withLeads } from './leads/lead-book.ts';
import { checkContext, readData, readHead, shown } from './sheet/sheet-head.ts';
import { UserError } from './user-error.ts';

/** How long the row's lead is looked up: somebody looks on. */
const LOOK_UP_MS = 15_000;

export interface SeenRow {
  readonly checked: CheckedRow;
  /** What its status cell says; '' for nothing. */
  readonly status: string;
}

/**
 * @param rowNumber the sheet's own, from 1
 * @throws UserError `nothing-selected` when the row holds no task, or when the sheet cannot be used
 */
export function previewRow(given: SheetJob, rowNumber: number): SeenRow {
  const job = withLeads(given, 'anew');
  const { table, clock } = job.ports;
  const look = (): SeenRow | null => {
    const head = readHead(table, job.settings, job.facts);
    const rows = readData(table, head);
    const checked = checkRows(rows, checkContext(table, head, job.settings, clock.now(), job));
    const place = rows.findIndex((row) => row.rowNumber === rowNumber);
    const [row, result] = [rows[place], checked[place]];
    if (row === undefined || result === undefined || result.blank) return null;
    return { checked: result, status: shown(row, head.mapping.statusColumn).trim() };
  };
  const missing = (seen: SeenRow | null) =>
    missingOf(askedOf(seen === null ? [] : [seen.checked]), job.leads);
  const time = { until: clock.now() + LOOK_UP_MS, goesOn: () => true };
  const { seen } = seeKnowing(job, look, missing, time);
  if (seen !== null) return seen;
  throw new UserError(
    'nothing-selected',
    `Row ${rowNumber} holds no task. Select a row with a task, below the header, and try again.`,
  );
}
