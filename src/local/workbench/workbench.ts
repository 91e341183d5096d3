// A spreadsheet with the built add-on in it and a LeadSquared account behind it: what the commands and the tests work on.
import { fileURLToPath } from 'node:url';
import { Host } from '../host/host.ts';
import type { ExecutionResult, HostOptions } from '../host/host-options.ts';
import type { Workbook } from '../host/spreadsheet/model/workbook.ts';
import { type Account, createAccount } from '../sandbox/account.ts';
import { withAccountsBeside } from '../sandbox/beside.ts';
import type { AccountOptions } from '../sandbox/options.ts';
import { type ServedSandbox, serve } from '../sandbox/server.ts';
import { routeTo, routeToAccount } from './crm-route.ts';
import { type PatientUser, patientUser } from './patient-user.ts';
import { projectFolder } from './project-folder.ts';

export interface WorkbenchOptions {
  readonly mode: 'real' | 'simulated';
  readonly workbook: Workbook;
  /** A sandbox account of this workbench's own, or the base URL of another CRM. */
  readonly crm:
    | {
        readonly kind: 'sandbox';
        readonly options?: Partial<AccountOptions>;
        /** Another account behind the same address, for a person with keys of another organisation. */
        readonly second?: Partial<AccountOptions>;
        /** In real mode each reply waits for it. */
        readonly hold?: () => Promise<void>;
      }
    | { readonly kind: 'url'; readonly url: string };
  readonly ui?: PatientUser;
  readonly host?: Partial<HostOptions>;
  /** The host of another file in which the same people have the add-on. */
  readonly beside?: Host;
}

export interface Workbench {
  readonly host: Host;
  readonly workbook: Workbook;
  readonly ui: PatientUser;
  /** The sandbox account; null for another CRM. */
  readonly account: Account | null;
  /** The other sandbox account; null when there is none. */
  readonly second: Account | null;
  /** Sets the access keys as the user does, through the menu. Answers with what the add-on said. */
  connect(accessKey: string, secretKey: string): Promise<string>;
  /** Runs a function of the add-on as its menu entry does. */
  menu(functionName: string): Promise<ExecutionResult>;
  close(): Promise<void>;
}

export const BUNDLE = fileURLToPath(new URL('dist/', projectFolder()));

/** In simulated mode the sandbox is called directly; in real mode it answers on a free port of 127.0.0.1. */
export async function openWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const { mode, workbook, crm } = options;
  const ui = options.ui ?? patientUser();
  const hold = crm.kind === 'sandbox' ? crm.hold : undefined;
  const account = crm.kind === 'sandbox' ? createAccount(crm.options) : null;
  const second = crm.kind === 'sandbox' && crm.second !== undefined ? createAccount(crm.second) : null;
  const behind = account === null || second === null ? account : withAccountsBeside(account, [second]);
  let served: ServedSandbox | null = null;
  let route: HostOptions['route'];
  if (crm.kind === 'url') route = routeTo(crm.url);
  else if (behind !== null && mode === 'simulated') route = routeToAccount(behind);
  else if (behind !== null) {
    served = await serve(behind, hold === undefined ? {} : { hold });
    route = routeTo(served.url);
  }
  const given = route === undefined ? {} : { route };
  const host = new Host({ bundle: BUNDLE, mode, workbook, ui, ...given, ...options.host }, options.beside);
  const menu = (functionName: string) => host.run(functionName, [], { kind: 'menu' });
  return {
    host,
    workbook,
    ui,
    account,
    second,
    connect: async (accessKey, secretKey) => {
      ui.willType(accessKey, secretKey);
      const result = await menu('setAccessKeys');
      if (!result.ok) throw new Error(result.error.message);
      return ui.heard[ui.heard.length - 1]?.text ?? '';
    },
    menu,
    close: async () => {
      await host.close();
      await served?.close();
    },
  };
}
