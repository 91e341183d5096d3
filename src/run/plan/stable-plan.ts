// Plans on a sheet that stands still: what is about to be written must land on the rows that were looked at.
import { displays, type SheetRow } from '../../core/cell.ts';
import type { SheetJob } from '../job.ts';
import { clearStrays, type ReadySheet, readReadySheet } from '../sheet/ready-sheet.ts';
import { readHead, type SheetHead } from '../sheet/sheet-head.ts';
import type { Table } from '../sheet/table.ts';
import { BUSY_TRIES, busySheet } from '../user-error.ts';
import type { KnownHidden } from './hidden-rows.ts';
import { makePlan, type Plan, planRequest } from './plan.ts';
import type { Target } from './row-eligibility.ts';

function reads(row: SheetRow | undefined, texts: readonly string[]): boolean {
  return row !== undefined && texts.every((text, column) => text === row.cells[column]?.display);
}

/** Whether the sheet still reads as it did, cell by cell. */
function isUnchanged(table: Table, head: SheetHead, rows: readonly SheetRow[]): boolean {
  const { lastRow, columns } = table.size();
  if (columns !== head.size.columns || lastRow !== head.size.lastRow) return false;
  const [header = [], ...lines] = table.readTexts({ first: head.headerRow, last: lastRow }, columns);
  return (
    header.every((text, column) => text === head.header[column]) &&
    lines.length === rows.length &&
    lines.every((texts, place) => reads(rows[place], texts))
  );
}

/**
 * The plan together with the sheet as it stands; the caller writes at once, by place, so what is written must answer to these very rows.
 *
 * @param before what an earlier plan of the same execution found out about hidden rows
 * @throws UserError as `readHead`, or `busy` when the sheet is being changed all the time
 */
export function stablePlan(
  job: SheetJob,
  target: Target,
  before: KnownHidden | null = null,
): ReadySheet & { readonly plan: Plan } {
  const { table } = job.ports;
  let seenBefore = before;
  for (let attempt = 0; attempt < BUSY_TRIES; attempt++) {
    const ready = readReadySheet(table, job.settings, () => readHead(table, job.settings, job.facts));
    const plan = makePlan(table, ready.head, planRequest(job, target, seenBefore));
    seenBefore = null;
    // What a kill has left elsewhere must not pass for statuses.
    if (clearStrays(table, ready.head, plan.read.map(displays))) continue;
    if (isUnchanged(table, ready.head, plan.read)) return { ...ready, plan };
  }
  throw busySheet('nothing was done');
}
