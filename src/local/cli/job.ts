// One job of the `local` command: a file into a spreadsheet, the add-on's menu, and what came of it.

import { checkWritable, readSheetFile, writeSheetFile } from '../files/sheet-file.ts';
import type { Workbook } from '../host/spreadsheet/model/workbook.ts';
import { DEFAULT_KEYS } from '../sandbox/default-records.ts';
import { asRecord, type JsonRecord } from '../sandbox/json.ts';
import { UsageError } from '../sandbox/usage.ts';
import { sheetData, workbookFrom } from '../workbench/load-workbook.ts';
import { patientUser } from '../workbench/patient-user.ts';
import { openWorkbench, type Workbench } from '../workbench/workbench.ts';
import type { LocalOptions } from './options.ts';
import { type StatusCounts, sheetOutcome } from './sheet-outcome.ts';

/** Nothing could be done; the message is one plain line. */
export class PreconditionError extends Error {}

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
  /** What the add-on told the user, in order. */
  readonly told: readonly string[];
  /** The sandbox's own count of tasks; null for another CRM. */
  readonly tasksHeld: number | null;
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The answer of a function of the add-on. @throws PreconditionError with the add-on's own message */
async function answer(result: ReturnType<Workbench['menu']>): Promise<JsonRecord> {
  const ended = await result;
  if (!ended.ok) throw new PreconditionError(oneLine(ended.error.message));
  const value = asRecord(ended.value) ?? {};
  if (value.ok !== true)
    throw new PreconditionError(oneLine(String(value.message ?? 'The add-on gave no answer.')));
  return value;
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

async function openFile(options: LocalOptions): Promise<Workbook> {
  const { locale, zone } = options;
  const data = await readSheetFile(options.file, { locale, timeZone: zone });
  return workbookFrom(data, { id: 'local', name: data.name, locale, timeZone: zone });
}

function selectRows(workbook: Workbook, options: LocalOptions): void {
  const sheet = workbook.activeSheet;
  const rows = options.rows ?? [{ first: 1, last: Math.max(1, sheet.lastRow) }];
  const boxes = rows
    .filter(({ first }) => first <= sheet.rowCount)
    .map(({ first, last }) => {
      const end = Math.min(last, sheet.rowCount);
      return { row: first, column: 1, rows: end - first + 1, columns: sheet.columnCount };
    });
  if (boxes.length === 0) {
    throw new PreconditionError(
      `The sheet has ${sheet.lastRow} rows, so there is nothing in the rows asked for.`,
    );
  }
  sheet.select(boxes);
}

function workbenchFor(options: LocalOptions, workbook: Workbook): Promise<Workbench> {
  return openWorkbench({
    mode: options.simulated ? 'simulated' : 'real',
    workbook,
    // A file hides no rows, so those that Google would be too slow to ask about are meant too.
    ui: patientUser('YES'),
    crm:
      options.crm === null
        ? { kind: 'sandbox', options: { seed: options.seed, ...options.sandbox } }
        : { kind: 'url', url: options.crm },
    host: { seed: options.seed },
  });
}

/** @throws PreconditionError, UsageError or FileError when nothing could be done */
export async function sendFile(options: LocalOptions): Promise<SendResult> {
  const keys = keysFor(options);
  const workbook = await openFile(options);
  // After the sending it would be too late: the rows' only results would be lost.
  if (options.out !== null) await checkWritable(options.out);
  const bench = await workbenchFor(options, workbook);
  try {
    bench.ui.willType(keys.access, keys.secret);
    await answer(bench.menu('setAccessKeys'));
    if (options.limit !== null) {
      await answer(bench.host.callClient('sidebarSaveRate', [{ rate: options.limit }]));
    }
    if (options.rows !== null) selectRows(workbook, options);
    const started = bench.host.now();
    const before = bench.host.counters.serviceCalls.SpreadsheetApp ?? 0;
    const result = await answer(bench.menu(options.rows === null ? 'sendAllNewRows' : 'sendSelectedRows'));
    const seconds = Math.round(bench.host.now() - started) / 1000;
    const { rows, counts } = sheetOutcome(workbook.activeSheet, options.rows);
    const report = asRecord(result.report);
    if (options.out !== null) {
      await writeSheetFile(options.out, sheetData(workbook.activeSheet), workbook.region);
    }
    return {
      workbook,
      told: bench.ui.heard.flatMap(({ kind, text }) => (kind === 'alert' ? [text] : [])),
      tasksHeld: bench.account?.counts().tasks ?? null,
      summary: {
        rows,
        ...counts,
        calls: Number(report?.calls ?? 0),
        seconds,
        spreadsheetCalls: (bench.host.counters.serviceCalls.SpreadsheetApp ?? 0) - before,
        stopped: typeof report?.stopped === 'string' ? report.stopped : null,
      },
    };
  } finally {
    await bench.close();
  }
}

/** One line for each issue, and a last one that sums up. @throws PreconditionError, UsageError or FileError */
export async function checkFile(options: LocalOptions): Promise<string[]> {
  const workbook = await openFile(options);
  selectRows(workbook, options);
  const bench = await workbenchFor(options, workbook);
  try {
    const result = await answer(bench.menu('checkSelectedRows'));
    const { issues, ready, filled } = asRecord(result.check) ?? {};
    const lines = Array.isArray(issues) ? issues.map((issue) => oneLine(String(issue))) : [];
    return [...lines, `${String(ready)} of ${String(filled)} rows are ready to be sent. Nothing was sent.`];
  } finally {
    await bench.close();
  }
}
