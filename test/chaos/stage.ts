// A spreadsheet with the rows of a run, the built add-on in it, and a sandbox account behind it, on the virtual clock.
import type { ExecutionResult, HostOptions } from '../../src/local/host/host-options.ts';
import type { SheetModel } from '../../src/local/host/spreadsheet/model/sheet.ts';
import { Workbook } from '../../src/local/host/spreadsheet/model/workbook.ts';
import type { Account } from '../../src/local/sandbox/account.ts';
import { DEFAULT_KEYS } from '../../src/local/sandbox/default-records.ts';
import type { AccountOptions } from '../../src/local/sandbox/options.ts';
import { openWorkbench, type Workbench } from '../../src/local/workbench/workbench.ts';
import { HEADER, type InputRow } from './input.ts';

/** The stage could not be set: the add-on refused the keys or the settings. */
export class StageError extends Error {
  readonly code = 'STAGE';
}

export interface StageOptions {
  readonly seed: number;
  readonly rows: readonly InputRow[];
  readonly account: Partial<AccountOptions>;
  readonly sendsEqualRows?: boolean;
  /** True spares the add-on to ask for every row whether it is hidden. */
  readonly sendsHiddenRows?: boolean;
  readonly readBackSeconds?: number;
  readonly installed?: HostOptions['installed'];
  /** Google users with the keys of the account; the first one is the host's own. */
  readonly users?: readonly string[];
  readonly onServiceCall?: HostOptions['onServiceCall'];
}

export interface Stage extends Workbench {
  readonly account: Account;
  /** The sheet with the rows, whatever sheet is open. */
  readonly sheet: SheetModel;
}

function workbookWith(rows: readonly InputRow[]): Workbook {
  const workbook = new Workbook({ id: 'chaos', name: 'Tasks', locale: 'en_GB', timeZone: 'Asia/Kolkata' });
  const sheet = workbook.activeSheet;
  const lines = [HEADER, ...rows.map((row) => row.cells)];
  sheet.write({ row: 1, column: 1, rows: lines.length, columns: HEADER.length }, lines);
  return workbook;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** What a function of the add-on answered; empty when it was killed or failed. */
export function answerOf(result: ExecutionResult): Record<string, unknown> {
  return result.ok && isRecord(result.value) ? result.value : {};
}

/** A part of an answer that is an object itself. */
export function partOf(answer: Record<string, unknown>, name: string): Record<string, unknown> {
  const part = answer[name];
  return isRecord(part) ? part : {};
}

type Choices = Pick<StageOptions, 'sendsEqualRows' | 'sendsHiddenRows' | 'readBackSeconds'>;

/** Saves the user's choices for the sheet, as the sidebar does. @throws StageError */
export function saveSettings(bench: Workbench, sheet: SheetModel, choices: Choices): void {
  const call = (name: string, args: readonly unknown[]) =>
    answerOf(bench.host.runNow(name, args, { kind: 'client' }));
  bench.workbook.activate(sheet);
  const shown = partOf(call('sidebarMatch', []), 'match');
  const choice = {
    ...shown,
    sheetId: sheet.gid,
    columns: {},
    sendHiddenRows: choices.sendsHiddenRows ?? false,
    sendDuplicates: choices.sendsEqualRows ?? false,
    readBackSeconds: choices.readBackSeconds ?? 60,
  };
  const answer = call('sidebarSaveMatch', [choice]);
  if (answer.ok !== true) throw new StageError(String(answer.message));
}

/** Fixes the rate for the user whose keys are the host's own; null lets the add-on find the best one. @throws StageError */
export function saveRate({ host }: Workbench, secondsPerCall: number | null): void {
  const rate = secondsPerCall === null ? null : { calls: 1, seconds: secondsPerCall };
  const answer = answerOf(host.runNow('sidebarSaveRate', [{ rate }], { kind: 'client' }));
  if (answer.ok !== true) throw new StageError(String(answer.message));
}

/** A colleague sets the same keys, which Google keeps for each user apart. @throws StageError */
function connectColleague(bench: Workbench, user: string): void {
  bench.ui.willType(DEFAULT_KEYS.access, DEFAULT_KEYS.secret);
  const answer = answerOf(bench.host.runNow('setAccessKeys', [], { kind: 'menu', user }));
  if (answer.ok !== true) throw new StageError(String(answer.message));
}

/** @throws StageError */
export async function setStage(options: StageOptions): Promise<Stage> {
  let isSet = false;
  const workbook = workbookWith(options.rows);
  const sheet = workbook.activeSheet;
  const bench = await openWorkbench({
    mode: 'simulated',
    workbook,
    // The keys are tried against a quiet account: its troubles begin afterwards.
    crm: { kind: 'sandbox', options: { seed: options.seed } },
    host: {
      seed: options.seed,
      installed: options.installed ?? 'bound',
      onServiceCall: (n, execution, call) =>
        isSet ? options.onServiceCall?.(n, execution, call) : undefined,
    },
  });
  if (bench.account === null) throw new StageError('There is no sandbox account.');
  await bench.connect(DEFAULT_KEYS.access, DEFAULT_KEYS.secret);
  for (const user of options.users?.slice(1) ?? []) connectColleague(bench, user);
  const { sendsEqualRows, sendsHiddenRows, readBackSeconds } = options;
  const hasChoices = sendsEqualRows || sendsHiddenRows || readBackSeconds !== undefined;
  if (hasChoices) saveSettings(bench, sheet, options);
  bench.account.configure(options.account);
  isSet = true;
  return { ...bench, account: bench.account, sheet };
}
