// The `send` job: a file into a spreadsheet, the add-on's menu, and what came of it.

import { checkWritable, writeSheetFile } from '../files/sheet-file.ts';
import type { Workbook } from '../host/spreadsheet/model/workbook.ts';
import { DEFAULT_KEYS } from '../sandbox/default-records.ts';
import { asRecord } from '../sandbox/json.ts';
import { UsageError } from '../sandbox/usage.ts';
import { sheetData } from '../workbench/load-workbook.ts';
import type { Workbench } from '../workbench/workbench.ts';
import { answer } from './answer.ts';
import { hiddenRemark, warningsOf } from './check-file.ts';
import { openGiven, readGiven, selectRows } from './open-file.ts';
import type { LocalOptions } from './options.ts';
import { type SheetOutcome, type StatusCounts, sheetOutcome } from './sheet-outcome.ts';

/** One JSON object of this shape is what `--json` prints. */
export interface SendSummary extends Readonly<StatusCounts> {
  readonly rows: number;
  readonly calls: number;
  readonly seconds: number;
  readonly spreadsheetCalls: number;
  readonly stopped: string | null;
}

export interface SendResult {
  readonly summary: SendSummary;
  readonly workbook: Workbook;
  /** How the file was read, what its check warned of, and which rows were left out; a line each. */
  readonly remarks: readonly string[];
  /** What the add-on told the user, in order. */
  readonly told: readonly string[];
  /** The sandbox's own count of tasks; null for another CRM. */
  readonly tasksHeld: number | null;
}

function keysFor(options: LocalOptions): { access: string; secret: string } {
  if (options.crm === null) return DEFAULT_KEYS;
  const access = process.env.LSQ_ACCESS_KEY;
  const secret = process.env.LSQ_SECRET_KEY;
  if (access && secret) return { access, secret };
  throw new UsageError(
    'With --crm the keys come from the environment: set LSQ_ACCESS_KEY and LSQ_SECRET_KEY.',
  );
}

interface Run {
  readonly calls: number;
  readonly stopped: string | null;
  readonly outcome: SheetOutcome;
}

async function runOnce(bench: Workbench, options: LocalOptions): Promise<Run> {
  const result = await answer(bench.menu(options.rows === null ? 'sendAllNewRows' : 'sendSelectedRows'));
  const report = asRecord(result.report);
  return {
    calls: Number(report?.calls ?? 0),
    stopped: typeof report?.stopped === 'string' ? report.stopped : null,
    outcome: sheetOutcome(bench.workbook.activeSheet, options.rows, options.headerRow),
  };
}

/**
 * Sends again as long as visible rows are left over: where rows are hidden, the add-on leaves out those that Google was
 * too slow to tell about, and asks about them the next time.
 */
async function runAll(bench: Workbench, options: LocalOptions, hidesRows: boolean): Promise<Run> {
  let run = await runOnce(bench, options);
  let waited = Number.POSITIVE_INFINITY;
  while (hidesRows && run.stopped === null && run.outcome.waiting > 0 && run.outcome.waiting < waited) {
    waited = run.outcome.waiting;
    const next = await runOnce(bench, options);
    run = { ...next, calls: run.calls + next.calls };
  }
  return run;
}

/** @throws PreconditionError, UsageError or FileError when nothing could be done */
export async function sendFile(options: LocalOptions): Promise<SendResult> {
  const keys = keysFor(options);
  const given = await readGiven(options);
  // After the sending it would be too late: the rows' only results would be lost.
  if (options.out !== null) await checkWritable(options.out, given.data);
  const warnings = await warningsOf(options, given);
  const bench = await openGiven(options, given);
  const { workbook } = bench;
  try {
    bench.ui.willType(keys.access, keys.secret);
    await answer(bench.menu('setAccessKeys'));
    if (options.limit !== null) {
      await answer(bench.host.callClient('sidebarSaveRate', [{ rate: options.limit }]));
    }
    if (options.rows !== null) selectRows(workbook, options);
    const started = bench.host.now();
    const before = bench.host.counters.serviceCalls.SpreadsheetApp ?? 0;
    const hidesRows = !options.hidden && (given.data.hiddenRows ?? []).length > 0;
    const { calls, stopped, outcome } = await runAll(bench, options, hidesRows);
    const seconds = Math.round(bench.host.now() - started) / 1000;
    if (options.out !== null) {
      await writeSheetFile(options.out, sheetData(workbook.activeSheet), workbook.region);
    }
    const told = bench.ui.heard.flatMap(({ kind, text }) => (kind === 'alert' ? [text] : []));
    // Where nothing was sent, the add-on's last word says why already.
    const unsaid = warnings.filter((line) => told[told.length - 1]?.includes(line) !== true);
    return {
      workbook,
      remarks: [...(given.data.remarks ?? []), ...unsaid, ...hiddenRemark(hidesRows ? outcome.hidden : 0)],
      told,
      tasksHeld: bench.account?.counts().tasks ?? null,
      summary: {
        rows: outcome.rows,
        ...outcome.counts,
        calls,
        seconds,
        spreadsheetCalls: (bench.host.counters.serviceCalls.SpreadsheetApp ?? 0) - before,
        stopped,
      },
    };
  } finally {
    await bench.close();
  }
}
