// Opens the built add-on on a spreadsheet with a sandbox account behind it, connected and ready to be used from its menu.
import type { ExecutionResult, HostOptions } from '../../src/local/host/host-options.ts';
import type { SheetModel } from '../../src/local/host/spreadsheet/model/sheet.ts';
import type { Workbook } from '../../src/local/host/spreadsheet/model/workbook.ts';
import type { Account } from '../../src/local/sandbox/account.ts';
import { DEFAULT_KEYS } from '../../src/local/sandbox/default-records.ts';
import type { AccountOptions } from '../../src/local/sandbox/options.ts';
import { PATHS } from '../../src/local/sandbox/paths.ts';
import type { CallRecord } from '../../src/local/sandbox/state.ts';
import type { PatientUser } from '../../src/local/workbench/patient-user.ts';
import { openWorkbench, type Workbench } from '../../src/local/workbench/workbench.ts';
import { ADD_ON } from './bundle.ts';
import { type TruthOptions, untruths } from './truth.ts';

export interface BenchOptions {
  readonly book: Workbook;
  readonly mode?: 'real' | 'simulated';
  readonly sandbox?: Partial<AccountOptions>;
  readonly ui?: PatientUser;
  readonly host?: Partial<HostOptions>;
}

/** The counts that the add-on itself reports. */
export type Report = Readonly<Record<string, unknown>>;

export interface Bench extends Workbench {
  readonly account: Account;
  /** The sheet with the tasks. */
  readonly sheet: SheetModel;
  /** Runs a menu action that must succeed; null when there was nothing to do or the user said no. */
  send(functionName?: 'sendAllNewRows' | 'sendSelectedRows'): Promise<Report | null>;
  /** Runs a menu action and answers with what it told the user in the end. */
  tell(functionName: string): Promise<string>;
  /** Changes the sheet's settings as the sidebar does. */
  set(changes: Record<string, unknown>): Promise<void>;
  /** Fixes the rate as the sidebar does; null finds the best one. */
  setRate(calls: number | null, seconds?: number): Promise<void>;
  /** Calls of Bulk/Create in the account's log. */
  bulkCalls(): readonly CallRecord[];
  /** What is not true in the sheet; see `untruths`. */
  untruths(options?: TruthOptions): string[];
  /** What the user was told last. */
  lastWords(): string;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value of an execution that must have succeeded. */
export function resultOf(result: ExecutionResult): Record<string, unknown> {
  if (!result.ok) throw new Error(`The add-on failed: ${result.error.message}\n${result.error.stack}`);
  return isRecord(result.value) ? result.value : {};
}

function accepted(result: ExecutionResult): Record<string, unknown> {
  const value = resultOf(result);
  if (value.ok !== true) throw new Error(`The add-on refused: ${String(value.message)}`);
  return value;
}

const SETTINGS = {
  columns: {},
  constants: {},
  dateOrder: 'sheet',
  defaultTime: '09:00',
  sendHiddenRows: false,
  sendDuplicates: false,
  readBackSeconds: 60,
  webhookUrl: '',
  reference: { place: 'none' },
};

/** A bench whose user has set the keys already; its log of calls is empty. The caller closes it. */
export async function openBench(options: BenchOptions): Promise<Bench> {
  const { book, mode = 'simulated', sandbox = {}, ui, host } = options;
  const { faults = [], ...quiet } = sandbox;
  const bench = await openWorkbench({
    mode,
    workbook: book,
    crm: { kind: 'sandbox', options: quiet },
    ...(ui === undefined ? {} : { ui }),
    host: { bundle: ADD_ON, ...host },
  });
  const { account } = bench;
  if (account === null) throw new Error('The bench has no sandbox account.');
  const sheet = book.activeSheet;
  await bench.connect(DEFAULT_KEYS.access, DEFAULT_KEYS.secret);
  account.reset();
  account.configure({ faults });
  const lastWords = () => bench.ui.heard.filter(({ kind }) => kind === 'alert').pop()?.text ?? '';
  return {
    ...bench,
    account,
    sheet,
    send: async (functionName = 'sendAllNewRows') => {
      const { report } = accepted(await bench.menu(functionName));
      return isRecord(report) ? report : null;
    },
    tell: async (functionName) => {
      resultOf(await bench.menu(functionName));
      return lastWords();
    },
    set: async (changes) => {
      const choice = { sheetId: sheet.gid, ...SETTINGS, ...changes };
      accepted(await bench.host.callClient('sidebarSaveMatch', [choice]));
    },
    setRate: async (calls, seconds = 5) => {
      const rate = calls === null ? null : { calls, seconds };
      accepted(await bench.host.callClient('sidebarSaveRate', [{ rate }]));
    },
    bulkCalls: () => account.calls.filter((call) => call.path === PATHS.bulkCreate),
    untruths: (truth) => untruths(sheet, account, book.timeZone, truth),
    lastWords,
  };
}
