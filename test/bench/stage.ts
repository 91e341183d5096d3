// Opens the add-on on a sheet of so many new rows, just before the user presses the button.
import type { SheetModel } from '../../src/local/host/spreadsheet/model/sheet.ts';
import { patientUser } from '../../src/local/workbench/patient-user.ts';
import { type Bench, openBench } from '../support/bench.ts';
import { bookOf, HEADER, plainRow, refusedRow, type TaskRow } from '../support/sheet-of-tasks.ts';
import { type BenchCase, REPLY_FORMS } from './cases.ts';
import type { Charges } from './charges.ts';
import type { Meter } from './meter.ts';
import { Outage } from './outage.ts';

const MINUTE_MS = 60_000;
/** Between the earlier run and the one that is measured; by then no call of the first is in the limiter's window. */
const LATER_MS = 20 * MINUTE_MS;
/** Longer than any sheet takes to be sent by itself in the preparation. */
const DAY_MS = 24 * 60 * MINUTE_MS;

export interface Stage {
  readonly bench: Bench;
  /** The first new row, from 1. */
  readonly firstRow: number;
  readonly outage: Outage;
}

export function rowsOf({ rows, badEvery }: BenchCase): TaskRow[] {
  const isBad = (number: number) => badEvery > 0 && number % badEvery === 0;
  return Array.from({ length: rows }, (_, at) => (isBad(at + 1) ? refusedRow(at + 1) : plainRow(at + 1)));
}

/** Types rows in below the last filled one. */
export function typeBelow(sheet: SheetModel, rows: readonly TaskRow[]): void {
  const missing = sheet.lastRow + rows.length - sheet.rowCount;
  if (missing > 0) sheet.insertRows(sheet.rowCount + 1, missing);
  const lines = rows.map((row) => HEADER.map((column) => row[column] ?? ''));
  sheet.write({ row: sheet.lastRow + 1, column: 1, rows: lines.length, columns: HEADER.length }, lines);
}

/** The row that an earlier run has sent. */
export const EARLIER_ROW = plainRow(0, { 'Task name': 'Task of an earlier run' });

/** The caller closes the bench. */
export async function openStage(
  its: BenchCase,
  charges: Charges,
  bundle: string,
  meter: Meter,
  ui = patientUser('YES'),
): Promise<Stage> {
  const isFirst = its.sheet === 'first';
  const rows = rowsOf(its);
  const outage = new Outage(its.outage);
  const bench = await openBench({
    book: bookOf(isFirst ? rows : [EARLIER_ROW]),
    // Rows that Google was too slow to tell about are sent too: the user knows that none is hidden.
    ui,
    sandbox: {
      limit: its.limit,
      latency: [charges.http, charges.http],
      storeDelay: [charges.visible, charges.visible],
      replyForm: REPLY_FORMS[its.reply],
      badRows: its.badRows,
    },
    host: {
      bundle,
      latencies: charges,
      onSpent: (spent) => meter.spent(spent),
      onServiceCall: (_n, _execution, call) => outage.look(call),
      onResult: (result) => meter.ended(result),
    },
  });
  if (!its.learns) await bench.setRate(its.limit.calls, its.limit.seconds);
  if (!isFirst) {
    await bench.send();
    typeBelow(bench.sheet, rows);
  }
  await bench.host.passTime(LATER_MS);
  if (its.driver === 'trigger') await bench.saveSchedule('hour');
  return { bench, firstRow: isFirst ? 2 : 3, outage };
}

export { DAY_MS, MINUTE_MS };
