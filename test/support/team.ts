// Several people on one spreadsheet, each a Google user with keys of their own, in the same LeadSquared account or in another one.
import { Host } from '../../src/local/host/host.ts';
import type { HostOptions } from '../../src/local/host/host-options.ts';
import type { HttpRoute } from '../../src/local/host/http.ts';
import type { SheetModel } from '../../src/local/host/spreadsheet/model/sheet.ts';
import type { Workbook } from '../../src/local/host/spreadsheet/model/workbook.ts';
import { type Account, createAccount } from '../../src/local/sandbox/account.ts';
import type { AccountOptions } from '../../src/local/sandbox/options.ts';
import { type PatientUser, patientUser } from '../../src/local/workbench/patient-user.ts';
import { type Answer, accepted, isRecord, partOf, resultOf } from './answers.ts';
import { ADD_ON, KEEPS_BUNDLE } from './bundle.ts';
import { SHEET_SETTINGS } from './sheet-settings.ts';

type AccountName = 'A' | 'B';

/** Keys of LeadSquared users; whoever has them works as that user, in that account. */
const KEYS = {
  priya: { account: 'A', email: 'priya.nair@example.com', name: 'Priya Nair' },
  arjun: { account: 'A', email: 'arjun.mehta@example.com', name: 'Arjun Mehta' },
  kavya: { account: 'B', email: 'kavya.rao@example.com', name: 'Kavya Rao' },
} as const;
type KeysName = keyof typeof KEYS;

const HOSTS = {
  A: { orgShortCode: 'NORTH', apiHost: 'api-in21.leadsquared.com', webHost: 'in21.leadsquared.com' },
  B: { orgShortCode: 'SOUTH', apiHost: 'api-us11.leadsquared.com', webHost: 'us11.leadsquared.com' },
} as const;

const LONG_ENOUGH = 32;
const accessOf = (name: string): string => `u$r${name}`.padEnd(LONG_ENOUGH, '0');
const secretOf = (name: string): string => `secret${name}`.padEnd(LONG_ENOUGH, '0');

/** The headers of a call with somebody's keys. */
export function headersOf(name: KeysName): Record<string, string> {
  return { 'x-lsq-accesskey': accessOf(name), 'x-lsq-secretkey': secretOf(name) };
}

/** The settings of an account: the first of the keys are its own, and the others those of more users of it. */
function optionsOf(
  account: AccountName,
  first: KeysName,
  ...others: readonly KeysName[]
): Partial<AccountOptions> {
  const keysOf = (name: KeysName) => ({ access: accessOf(name), secret: secretOf(name) });
  const { email, name } = KEYS[first];
  return {
    ...HOSTS[account],
    // Ids of tasks are different everywhere.
    seed: account === 'A' ? 1 : 2,
    keys: keysOf(first),
    user: { email, name, role: 'Sales_User', timeZone: 'Asia/Kolkata' },
    otherKeys: others.map((other) => ({ ...keysOf(other), email: KEYS[other].email })),
  };
}

function ownerOf(access: string): KeysName | undefined {
  return (['priya', 'arjun', 'kavya'] as const).find((name) => accessOf(name) === access);
}

/** Leads each call to the account whose keys it carries. */
function routeByKeys(accounts: Readonly<Record<AccountName, Account>>): HttpRoute {
  return (host) => {
    if (!host.endsWith('.leadsquared.com')) return null;
    return (request) => {
      const url = new URL(request.url);
      const query = Object.fromEntries(url.searchParams);
      const who = ownerOf(request.headers['x-lsq-accesskey'] ?? query.accessKey ?? '') ?? 'priya';
      const account = accounts[KEYS[who].account];
      const body = request.body === null ? '' : new TextDecoder().decode(request.body);
      const { method, headers, at } = request;
      const reply = account.handle({ method, path: url.pathname, query, headers, body }, at);
      const milliseconds = reply.delayMs;
      if (reply.cut !== null) return { fault: 'cut', milliseconds };
      return { status: reply.status, headers: reply.headers, body: reply.body, milliseconds };
    };
  };
}

/** One of the people, as a window of theirs shows the spreadsheet. */
export interface Member {
  /** The Google address. */
  readonly user: string;
  /** Calls a function as the sidebar does; it must end, and may refuse. */
  call(functionName: string, ...args: unknown[]): Promise<Answer>;
  /** Sets these keys. */
  connect(keys: KeysName): Promise<void>;
  /** Fixes the rate of the keys. */
  setRate(calls: number, seconds?: number): Promise<void>;
  /** Runs a menu entry while the person looks at a sheet. @returns what the person was told in the end */
  tell(functionName: string, sheet: SheetModel): Promise<string>;
  /** Begins a run of all new rows as the sidebar does. @returns its id */
  start(sheet: SheetModel): Promise<string>;
  /** Has the sidebar drive a run until it has ended. */
  finish(runId: string): Promise<void>;
  /** All open runs as the sidebar shows them, while the person looks at a sheet. */
  openRuns(sheet: SheetModel): Promise<readonly Answer[]>;
  /** The runs begun last, newest first. */
  history(): Promise<readonly Answer[]>;
}

export interface Team {
  readonly host: Host;
  readonly workbook: Workbook;
  readonly ui: PatientUser;
  readonly accounts: Readonly<Record<AccountName, Account>>;
  /** Priya and Arjun have keys of account A, Kavya of account B. */
  readonly priya: Member;
  readonly arjun: Member;
  readonly kavya: Member;
  /** Changes the settings of a sheet as the sidebar does. */
  set(sheet: SheetModel, changes: Record<string, unknown>): Promise<void>;
  close(): Promise<void>;
}

/** More pieces of work than any run of a test takes. */
const MOST_PIECES = 500;

function runsIn(answer: Answer): readonly Answer[] {
  const { runs } = answer;
  return Array.isArray(runs) ? runs.filter(isRecord) : [];
}

function memberOf(host: Host, workbook: Workbook, ui: PatientUser, name: string): Member {
  const user = `${name}@team.example`;
  const call = async (functionName: string, ...args: unknown[]) =>
    resultOf(await host.callClient(functionName, args, { user }));
  const must = async (functionName: string, ...args: unknown[]) =>
    accepted(await host.callClient(functionName, args, { user }));
  return {
    user,
    call,
    connect: async (keys) => {
      await must('sidebarConnect', { accessKey: accessOf(keys), secretKey: secretOf(keys) });
    },
    setRate: async (calls, seconds = 5) => {
      await must('sidebarSaveRate', { rate: { calls, seconds } });
    },
    tell: async (functionName, sheet) => {
      workbook.activate(sheet);
      resultOf(await host.run(functionName, [], { kind: 'menu', user }));
      return ui.heard.filter(({ kind }) => kind === 'alert').pop()?.text ?? '';
    },
    start: async (sheet) => {
      const input = { rows: { sheetId: sheet.gid, target: 'new', spans: [] }, sendHidden: true };
      const first = await call('sidebarStart', input);
      // What somebody else has changed in the sheet's settings is shown first, and the person presses the button again.
      const isShown = first.code === 'settings' && /press the button again/.test(String(first.message));
      const { run } = isShown ? await must('sidebarStart', input) : first;
      if (!isRecord(run)) throw new Error(JSON.stringify(first));
      return String(run.id);
    },
    finish: async (runId) => {
      for (let piece = 0; piece < MOST_PIECES; piece++) {
        if (partOf(await must('sidebarAdvance', { runId }), 'run').state === 'ended') return;
      }
      throw new Error(`Run ${runId} does not end.`);
    },
    openRuns: async (sheet) => {
      workbook.activate(sheet);
      return runsIn(partOf(await must('sidebarOverview'), 'overview'));
    },
    history: async () => runsIn(await must('sidebarHistory')),
  };
}

export interface TeamOptions {
  readonly book: Workbook;
  /** Of both accounts. */
  readonly sandbox?: Partial<AccountOptions>;
  readonly host?: Partial<HostOptions>;
}

/** All three have set their keys; nobody has done anything else yet. The caller closes it. */
export async function openTeam({ book, sandbox = {}, host: options = {} }: TeamOptions): Promise<Team> {
  const accounts = {
    A: createAccount({ ...sandbox, ...optionsOf('A', 'priya', 'arjun') }),
    B: createAccount({ ...sandbox, ...optionsOf('B', 'kavya') }),
  };
  const ui = patientUser('YES');
  const route = routeByKeys(accounts);
  const host = new Host({
    bundle: ADD_ON,
    keepsBundle: KEEPS_BUNDLE,
    mode: 'simulated',
    workbook: book,
    ui,
    route,
    ...options,
  });
  const member = (name: KeysName) => memberOf(host, book, ui, name);
  const team = { priya: member('priya'), arjun: member('arjun'), kavya: member('kavya') };
  await team.priya.connect('priya');
  await team.arjun.connect('arjun');
  await team.kavya.connect('kavya');
  return {
    ...team,
    host,
    workbook: book,
    ui,
    accounts,
    set: async (sheet, changes) => {
      const choice = { sheetId: sheet.gid, ...SHEET_SETTINGS, ...changes };
      accepted(await host.callClient('sidebarSaveMatch', [choice], { user: team.priya.user }));
    },
    close: () => host.close(),
  };
}
