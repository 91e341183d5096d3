// Plans on a sheet that stands still: what is about to be written must land on the rows that were looked at.
import { type Cell, displays, type SheetRow } from '../../core/cell.ts';
import type { SheetJob } from '../job.ts';
import type { ReadStore } from '../ports.ts';
import { atOneMoment } from '../record/at-one-moment.ts';
import { readLastWriter } from '../session/last-writer.ts';
import { appendOwn } from '../sheet/append-own.ts';
import { settleBefore } from '../sheet/left-marks.ts';
import { asReadySheet, clearStrays, type ReadySheet, readReadySheet } from '../sheet/ready-sheet.ts';
import { markerOf } from '../sheet/row-digest.ts';
import { ALL_ROWS, readHead, type SheetHead, shown } from '../sheet/sheet-head.ts';
import type { Table, Texts } from '../sheet/table.ts';
import { BUSY_TRIES, busySheet } from '../user-error.ts';
import { placesOf } from './place.ts';
import { makePlan, type Plan, type PlannedBefore, planRequest } from './plan.ts';
import type { Target } from './row-eligibility.ts';

const NO_CONTENT: Cell = { display: '', value: '' };

function reads(row: SheetRow | undefined, texts: readonly string[]): boolean {
  return row !== undefined && texts.every((text, column) => text === row.cells[column]?.display);
}

/** Whether the rows still read as they did, cell by cell. Columns that were added beyond are no harm. */
function readTheSame(rows: readonly SheetRow[], lines: Texts): boolean {
  return lines.length === rows.length && lines.every((texts, place) => reads(rows[place], texts));
}

/** The same of the sheet as it stands. What is written then lands on the rows that were looked at, also when rows were added below. */
function isUnchanged(
  table: Table,
  { headerRow, header: before, size }: SheetHead,
  rows: readonly SheetRow[],
): boolean {
  const [header = [], ...lines] = table.readTexts({ first: headerRow, last: size.lastRow }, size.columns);
  return before.every((text, column) => text === header[column]) && readTheSame(rows, lines);
}

/** Rows as they read once columns were added that hold nothing yet. */
function widened(rows: readonly SheetRow[], columns: number): readonly SheetRow[] {
  return rows.map((row) => {
    const added = Array.from({ length: Math.max(0, columns - row.cells.length) }, () => NO_CONTENT);
    return { ...row, cells: [...row.cells, ...added] };
  });
}

/** A plan of what was read before, and whether that is what the sheet shows. */
interface Again {
  readonly ready: ReadySheet;
  readonly before: Pick<Plan, 'read' | 'formulaSource' | 'knownHidden'>;
  /** Looked at no sooner than it is asked. */
  isUnchanged(): boolean;
}

/** What was read before in a sheet with the add-on's columns, or in one that has just got them; null when more is to be put in order. */
function readAgain(job: SheetJob, { head, plan }: PlannedBefore): Again | null {
  const { table } = job.ports;
  const ready = asReadySheet(table, head, job.settings);
  if (ready !== null) return { ready, before: plan, isUnchanged: () => isUnchanged(table, head, plan.read) };
  const added = appendOwn(table, head, job.settings, job.facts);
  if (added === null) return null;
  const sheet = asReadySheet(table, added.head, job.settings);
  if (sheet === null) return null;
  const read = widened(plan.read, added.head.size.columns);
  const { columns } = added.head.size;
  const lines = added.lines.map((texts) => texts.slice(0, columns));
  // The columns are new: whatever moved since they were looked at, no status of the user's is overwritten.
  return {
    ready: { ...sheet, isNew: true },
    before: { ...plan, read },
    isUnchanged: () => readTheSame(read, lines),
  };
}

/**
 * Puts in order what a kill has left in the sheet: statuses elsewhere must not pass for statuses, and once somebody else has written, nobody
 * could tell of a marked one that it does not come late.
 *
 * @returns whether there was any, so that the sheet has to be looked at again
 */
function hasSettled(job: SheetJob, ready: ReadySheet, plan: Plan, notes: ReadStore): boolean {
  const { table } = job.ports;
  if (clearStrays(table, ready.head, plan.read.map(displays))) return true;
  const writer = readLastWriter({ table, documentStore: notes });
  const restored = new Set(plan.idOnly);
  const isLeft = (row: SheetRow) =>
    markerOf(shown(row, ready.cells.statusColumn)) === writer && !restored.has(row.rowNumber);
  if (writer === null || !plan.read.some(isLeft)) return false;
  settleBefore(table, ready, writer);
  return true;
}

/** The plan made once more of what was read before; null when the sheet has changed since, or its columns have to be put in order. */
function planAgain(
  job: SheetJob,
  target: Target,
  given: PlannedBefore,
  notes: ReadStore,
): (ReadySheet & { readonly plan: Plan }) | null {
  const { table } = job.ports;
  const again = readAgain(job, given);
  if (again === null) return null;
  const { ready, before } = again;
  const plan = makePlan(table, ready.head, {
    ...planRequest(job, target, { hidden: before.knownHidden, notes, places: placesOf(job, notes) }),
    readBefore: before,
  });
  if (hasSettled(job, ready, plan, notes)) return null;
  return again.isUnchanged() ? { ...ready, plan } : null;
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
    if (hasSettled(job, ready, plan, notes)) continue;
    if (isUnchanged(table, ready.head, plan.read)) return { ...ready, plan };
  }
  throw busySheet('nothing was done');
}
