// Puts the file of a job into a spreadsheet with the add-on in it, the rows selected and the settings made.
import { randomUUID } from 'node:crypto';
import { extname } from 'node:path';
import type { SheetData } from '../files/sheet-data.ts';
import { readSheetFile } from '../files/sheet-file.ts';
import type { Limits } from '../host/limits.ts';
import type { CallHooks } from '../host/runtime/dispatcher.ts';
import type { Workbook } from '../host/spreadsheet/model/workbook.ts';
import type { JsonRecord } from '../sandbox/json.ts';
import { UsageError } from '../sandbox/usage.ts';
import { fitsTasks } from '../workbench/fits-tasks.ts';
import { workbookFrom } from '../workbench/load-workbook.ts';
import { patientUser } from '../workbench/patient-user.ts';
import { openWorkbench, type Workbench } from '../workbench/workbench.ts';
import { PreconditionError } from './answer.ts';
import { withJournal } from './journal.ts';
import type { LocalOptions } from './options.ts';
import { type RunState, restoreNotes } from './run-state.ts';
import { readMatchFile, saveSettings } from './sheet-settings.ts';

/** What a job needs of the disk, read once. */
export interface Given {
  readonly data: SheetData;
  readonly match: JsonRecord | null;
  /** What is known of the sending that a result belongs to; null for a list that was not sent yet. */
  readonly state: RunState | null;
  /** The id that the spreadsheet has for the add-on. */
  readonly spreadsheet: string;
}

/**
 * @param file the list, or the result of its sending
 * @param state what is known of that sending
 * @throws UsageError or FileError
 */
export async function readGiven(
  options: LocalOptions,
  file: string = options.file,
  state: RunState | null = null,
): Promise<Given> {
  const { locale, zone } = options;
  const match = options.match === null ? null : await readMatchFile(options.match);
  const wish = {
    sheetName: sheetIn(file, options, state),
    // A match says itself what the headers mean, so the add-on's own guesses are no guide.
    ...(match === null ? { fits: fitsTasks } : {}),
  };
  const data = await readSheetFile(file, { locale, timeZone: zone }, wish);
  return {
    data: withJournal(data, state?.rows ?? [], options.headerRow),
    match,
    state,
    spreadsheet: state?.spreadsheet ?? (options.crm === null ? 'local' : randomUUID()),
  };
}

/**
 * The name by which a sheet is looked for. A result in CSV holds the sheet that was sent and no name: the command that began the
 * sending, or goes on with it, names it all the same.
 *
 * @throws UsageError when the result is that of another sheet
 */
function sheetIn(file: string, { sheet }: LocalOptions, state: RunState | null): string | undefined {
  if (sheet === null) return undefined;
  if (state === null || extname(file).toLowerCase() !== '.csv') return sheet;
  const plain = (name: string) => name.trim().toLowerCase();
  if (state.sheet === null || plain(state.sheet) === plain(sheet)) return undefined;
  throw new UsageError(
    `"${file}" holds what became of the sheet "${state.sheet}", and not of "${sheet}". Nothing was sent. Name another --out for "${sheet}".`,
  );
}

/** Under this key the add-on keeps an id by which it knows its user again. */
const USER = 'me';
/** Google's allowances for a day have no place in a file's sending. */
const NO_QUOTAS: Partial<Limits> = {
  urlFetchCallsPerDay: Number.MAX_SAFE_INTEGER,
  propertiesCallsPerDay: Number.MAX_SAFE_INTEGER,
  triggerMillisecondsPerDay: Number.MAX_SAFE_INTEGER,
};

/** @throws PreconditionError */
export async function openGiven(
  options: LocalOptions,
  { data, match, state, spreadsheet }: Given,
  onServiceCall?: CallHooks['onServiceCall'],
): Promise<Workbench> {
  const { locale, zone, headerRow } = options;
  const workbook = workbookFrom(data, { id: spreadsheet, name: data.name, locale, timeZone: zone });
  if (headerRow !== null && headerRow > data.rows.length) {
    throw new PreconditionError(
      `The sheet has ${data.rows.length} rows, so row ${headerRow} cannot be its header row.`,
    );
  }
  const hidesRows = (data.hiddenRows ?? []).length > 0;
  const bench = await openWorkbench({
    mode: options.simulated ? 'simulated' : 'real',
    workbook,
    ui: patientUser('NO'),
    crm:
      options.crm === null
        ? { kind: 'sandbox', options: { seed: options.seed, ...options.sandbox } }
        : { kind: 'url', url: options.crm },
    host: {
      seed: options.seed,
      limits: NO_QUOTAS,
      ...(onServiceCall === undefined ? {} : { onServiceCall }),
    },
  });
  try {
    restoreNotes(bench.host.documentProperties, state?.properties ?? {});
    // Whoever goes on with a result is the person whose runs are in it: the keys say whose account that is.
    bench.host.userProperties().set(USER, spreadsheet);
    // Where the file hides no rows none need be asked about.
    const hidden = options.hidden || (options.kind === 'check' && !hidesRows);
    await saveSettings(bench, { ...options, hidden }, match);
    return bench;
  } catch (error) {
    await bench.close();
    throw error;
  }
}

/** @throws PreconditionError when the rows asked for are not there */
export function selectRows(workbook: Workbook, options: LocalOptions): void {
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
