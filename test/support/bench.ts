// Opens the built add-on on a spreadsheet with a sandbox account behind it, connected and ready to be used from its menu.
import type { Host } from '../../src/local/host/host.ts';
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
import { type Answer, accepted, isRecord, resultOf } from './answers.ts';
import { ADD_ON, KEEPS_BUNDLE } from './bundle.ts';
import { SHEET_SETTINGS } from './sheet-settings.ts';
import {
  readByName,
  type Sent,
  type TruthOptions,
  type UndoTruthOptions,
  untruths,
  untruthsOfUndo,
} from './truth.ts';

export { isRecord, resultOf };

export interface BenchOptions {
  readonly book: Workbook;
  readonly mode?: 'real' | 'simulated';
  readonly sandbox?: Partial<AccountOptions>;
  /** Another account behind the same address. */
  readonly second?: Partial<AccountOptions>;
  readonly ui?: PatientUser;
  readonly host?: Partial<HostOptions>;
  /**
   * Whether rows are checked against the account's users and task types. They are not unless it is said, so that what LeadSquared
   * would refuse gets there.
   */
  readonly knowing?: boolean;
  /** Another file of the same people, who have the add-on there too. */
  readonly beside?: Host;
  /** Called before each service call from then on when the bench is ready. */
  readonly meanwhile?: HostOptions['onServiceCall'];
}

/** The counts that the add-on itself reports. */
export type Report = Answer;

export interface Bench extends Workbench {
  readonly account: Account;
  /** The sheet with the tasks. */
  readonly sheet: SheetModel;
  /** Runs a menu action that must succeed; null when there was nothing to do or the user said no. */
  send(functionName?: 'sendAllNewRows' | 'sendSelectedRows'): Promise<Report | null>;
  /** Runs *Undo last run…*; null when there was nothing to do or it ended with an error. */
  undo(): Promise<Report | null>;
  /** Runs a menu action and answers with what it told the user in the end. */
  tell(functionName: string): Promise<string>;
  /** Calls a function as the sidebar does; it must end, and may refuse. */
  call(functionName: string, ...args: unknown[]): Promise<Answer>;
  /** Starts a run of all new rows as the sidebar does. @returns its id */
  startInSidebar(): Promise<string>;
  /** Saves a schedule as the sidebar does. */
  saveSchedule(every?: string, hour?: number): Promise<Answer>;
  /** Changes the sheet's settings as the sidebar does. */
  set(changes: Record<string, unknown>): Promise<void>;
  /** Fixes the rate as the sidebar does; null finds the best one. */
  setRate(calls: number | null, seconds?: number): Promise<void>;
  /** Another Google user sets keys, those of the same account when none are given. */
  connectAs(user: string, keys?: AccountOptions['keys']): Promise<void>;
  /** From now on the user answers no. */
  willRefuse(): void;
  /** Calls of Bulk/Create in the account's log. */
  bulkCalls(): readonly CallRecord[];
  /** What is not true in the sheet; see `untruths`. */
  untruths(options?: TruthOptions): string[];
  /** What is not true in it after an undo of the run that was sent last. */
  untruthsOfUndo(options?: UndoTruthOptions): string[];
  /** What the user was told last. */
  lastWords(): string;
}

function refuse(ui: PatientUser): void {
  const answer = ui.alert.bind(ui);
  ui.alert = (dialog) => {
    const usual = answer(dialog);
    return dialog.buttons === 'YES_NO' ? 'NO' : usual;
  };
}

/** A bench whose user has set the keys already; its log of calls is empty. The caller closes it. */
export async function openBench(options: BenchOptions): Promise<Bench> {
  const { book, mode = 'simulated', sandbox = {}, second, ui, host, beside, meanwhile, knowing } = options;
  const { faults = [], ...quiet } = sandbox;
  let isReady = false;
  const onServiceCall: HostOptions['onServiceCall'] = (...args) =>
    isReady ? meanwhile?.(...args) : undefined;
  const bench = await openWorkbench({
    mode,
    workbook: book,
    crm: { kind: 'sandbox', options: quiet, ...(second === undefined ? {} : { second }) },
    ...(ui === undefined ? {} : { ui }),
    ...(beside === undefined ? {} : { beside }),
    host: {
      bundle: ADD_ON,
      keepsBundle: KEEPS_BUNDLE,
      ...(meanwhile === undefined ? {} : { onServiceCall }),
      ...host,
    },
  });
  const { account } = bench;
  if (account === null) throw new Error('The bench has no sandbox account.');
  const sheet = book.activeSheet;
  await bench.connect(DEFAULT_KEYS.access, DEFAULT_KEYS.secret);
  const leaveListsAside = async (user?: string) => {
    if (knowing !== true)
      accepted(
        await bench.host.callClient('sidebarUseLists', [{ on: false }], user === undefined ? {} : { user }),
      );
  };
  await leaveListsAside();
  account.reset();
  account.configure({ faults });
  isReady = true;
  let sent: Sent | null = null;
  const reportOf = (result: ExecutionResult, read: (result: ExecutionResult) => Answer): Report | null => {
    const { report } = read(result);
    return isRecord(report) ? report : null;
  };
  const call = async (name: string, ...args: unknown[]) => resultOf(await bench.host.callClient(name, args));
  const lastWords = () => bench.ui.heard.filter(({ kind }) => kind === 'alert').pop()?.text ?? '';
  return {
    ...bench,
    account,
    sheet,
    send: async (functionName = 'sendAllNewRows') => {
      const report = reportOf(await bench.menu(functionName), accepted);
      if (report !== null && typeof report.runId === 'string')
        sent = { runId: report.runId, sheet: readByName(sheet), at: bench.host.now() };
      return report;
    },
    undo: async () => reportOf(await bench.menu('undoLastRun'), resultOf),
    tell: async (functionName) => {
      resultOf(await bench.menu(functionName));
      return lastWords();
    },
    call,
    startInSidebar: async () => {
      const rows = { sheetId: sheet.gid, target: 'new', spans: [] };
      const answer = await call('sidebarStart', { rows, sendHidden: true });
      if (!isRecord(answer.run)) throw new Error(JSON.stringify(answer));
      return String(answer.run.id);
    },
    saveSchedule: (every = 'hour', hour = 0) =>
      call('sidebarSaveSchedule', { sheetId: sheet.gid, every, hour }),
    set: async (changes) => {
      const choice = { sheetId: sheet.gid, ...SHEET_SETTINGS, ...changes };
      accepted(await bench.host.callClient('sidebarSaveMatch', [choice]));
    },
    setRate: async (calls, seconds = 5) => {
      const rate = calls === null ? null : { calls, seconds };
      accepted(await bench.host.callClient('sidebarSaveRate', [{ rate }]));
    },
    connectAs: async (user, keys = DEFAULT_KEYS) => {
      bench.ui.willType(keys.access, keys.secret);
      accepted(await bench.host.run('setAccessKeys', [], { kind: 'menu', user }));
      await leaveListsAside(user);
    },
    willRefuse: () => refuse(bench.ui),
    bulkCalls: () => account.calls.filter((each) => each.path === PATHS.bulkCreate),
    untruths: (truth) => untruths(sheet, account, book.timeZone, truth),
    untruthsOfUndo: (truth) => untruthsOfUndo(sheet, account, book.timeZone, bench.host.now(), sent, truth),
    lastWords,
  };
}
