// Plans on a sheet that stands still: what is about to be written must land on the rows that were looked at.
import { displays, type SheetRow } from '../../core/cell.ts';
import type { SheetJob } from '../job.ts';
import type { ReadStore } from '../ports.ts';
import { atOneMoment } from '../record/at-one-moment.ts';
import { asReadySheet, clearStrays, type ReadySheet, readReadySheet } from '../sheet/ready-sheet.ts';
import { ALL_ROWS, readHead, type SheetHead } from '../sheet/sheet-head.ts';
import type { Table } from '../sheet/table.ts';
import { BUSY_TRIES, busySheet } from '../user-error.ts';
import { placesOf } from './place.ts';
import { makePlan, type Plan, type PlannedBefore, planRequest } from './plan.ts';
import type { Target } from './row-eligibility.ts';

function reads(row: SheetRow | undefined, texts: readonly string[]): boolean {
  return row !== undefined && texts.every((text, column) => text === row.cells[column]?.display);
}

/**
 * Whether the sheet still reads as it did, cell by cell. Rows or columns that were added beyond are no harm: what is written lands on
 * the rows that were looked at.
 */
function isUnchanged(
  table: Table,
  { headerRow, header: before, size }: SheetHead,
  rows: readonly SheetRow[],
): boolean {
  const [header = [], ...lines] = table.readTexts({ first: headerRow, last: size.lastRow }, size.columns);
  return (
    before.every((text, column) => text === header[column]) &&
    lines.length === rows.length &&
    lines.every((texts, place) => reads(rows[place], texts))
  );
}

/** The plan made once more of what was read before; null when the sheet has changed since, or its columns have to be put in order. */
function planAgain(
  job: SheetJob,
  target: Target,
  { head, plan: before }: PlannedBefore,
  notes: ReadStore,
): (ReadySheet & { readonly plan: Plan }) | null {
  const { table } = job.ports;
  const ready = asReadySheet(table, head, job.settings);
  if (ready === null) return null;
  const plan = makePlan(table, head, {
    ...planRequest(job, target, { hidden: before.knownHidden, notes, places: placesOf(job, notes) }),
    readBefore: before,
  });
  if (clearStrays(table, head, plan.read.map(displays))) return null;
  return isUnchanged(table, head, plan.read) ? { ...ready, plan } : null;
}

/**
 * The plan together with the sheet as it stands; the caller writes at once, by place, so what is written must answer to these very rows.
 *
 * @param before an earlier plan of the same execution: while the sheet shows the same it is not read once more
 * @param notes the document's properties as they were read since the lease was taken
 * @throws UserError as `readHead`, or `busy` when the sheet is being changed all the time
 */
export function stablePlan(
  job: SheetJob,
  target: Target,
  before: PlannedBefore | null = null,
  notes: ReadStore = atOneMoment(job.ports.documentStore),
): ReadySheet & { readonly plan: Plan } {
  const { table } = job.ports;
  const again = before === null ? null : planAgain(job, target, before, notes);
  if (again !== null) return again;
  let seenBefore = before?.plan.knownHidden ?? null;
  for (let attempt = 0; attempt < BUSY_TRIES; attempt++) {
    const ready = readReadySheet(table, job.settings, () =>
      readHead(table, job.settings, job.facts, ALL_ROWS),
    );
    const plan = makePlan(
      table,
      ready.head,
      planRequest(job, target, { hidden: seenBefore, notes, isHeadNew: true }),
    );
    seenBefore = null;
    // What a kill has left elsewhere must not pass for statuses.
    if (clearStrays(table, ready.head, plan.read.map(displays))) continue;
    if (isUnchanged(table, ready.head, plan.read)) return { ...ready, plan };
  }
  throw busySheet('nothing was done');
}
