// One playground: the spreadsheet, the add-on that runs in it, the CRM behind it, and the windows that show it.

import type { SheetData } from '../../files/sheet-data.ts';
import type { Host } from '../../host/host.ts';
import { findItem } from '../../host/services/menu.ts';
import type { SheetModel } from '../../host/spreadsheet/model/sheet.ts';
import type { Workbook } from '../../host/spreadsheet/model/workbook.ts';
import { SECOND_ACCOUNT } from '../../sandbox/beside.ts';
import type { AccountOptions } from '../../sandbox/options.ts';
import { openWorkbench, type Workbench, type WorkbenchOptions } from '../../workbench/workbench.ts';
import {
  type Box,
  type CallResult,
  type Edit,
  type EditAnswer,
  messageOf,
  type PlaygroundState,
  type Running,
  type Selection,
  type Settings,
} from '../shared/protocol.ts';
import { Counting } from './counting.ts';
import { makeEdit } from './edits.ts';
import { History } from './history.ts';
import { Hub } from './hub.ts';
import { addSheet } from './open-file.ts';
import type { RequestOf } from './requests.ts';
import { sheetInfos } from './sheet-json.ts';
import { type Watch, watchWorkbook } from './watch.ts';
import { personOf, WebUser } from './web-user.ts';

export const ADD_ON_NAME = 'Bulk Tasks for LeadSquared';

export interface PlaygroundOptions {
  readonly workbook: Workbook;
  /** Base URL of a CRM; null for a sandbox account of the playground's own. */
  readonly crm: string | null;
  readonly sandbox?: Partial<AccountOptions>;
  /** Each reply of the sandbox waits for it. */
  readonly hold?: () => Promise<void>;
  /** Other settings of the host, for tests. */
  readonly host?: WorkbenchOptions['host'];
}

export async function openPlayground(options: PlaygroundOptions): Promise<Playground> {
  const hub = new Hub();
  const user = new WebUser(hub);
  const history = new History(options.workbook);
  const bench = await openWorkbench({
    mode: 'real',
    workbook: options.workbook,
    crm:
      options.crm === null
        ? {
            kind: 'sandbox',
            options: options.sandbox ?? {},
            second: SECOND_ACCOUNT,
            ...(options.hold === undefined ? {} : { hold: options.hold }),
          }
        : { kind: 'url', url: options.crm },
    host: {
      addOnName: ADD_ON_NAME,
      onServiceCall: (_n, execution) => {
        history.acting(execution.id);
        user.executing(execution);
      },
      onResult: ({ id }) => {
        history.ended(id);
        user.ended(id);
      },
      ...options.host,
      ui: user,
    },
  });
  const playground = new Playground(bench, hub, user, history, options.crm);
  await playground.begin();
  return playground;
}

export class Playground {
  readonly hub: Hub;
  readonly user: WebUser;
  readonly #bench: Workbench;
  readonly #crm: string | null;
  readonly #watch: Watch;
  /** Functions that menus started, with whose menu it was. */
  readonly #running = new Map<string, Running & { readonly person: string }>();
  readonly #counting: Counting;
  readonly #history: History;
  #toldUndo = false;
  #started = 0;

  constructor(bench: Workbench, hub: Hub, user: WebUser, history: History, crm: string | null) {
    this.#bench = bench;
    this.hub = hub;
    this.user = user;
    this.#history = history;
    this.#crm = crm;
    this.#watch = watchWorkbook(
      bench.workbook,
      (event) => hub.tellAll(event),
      (selection) => hub.tellActing({ kind: 'select', selection }),
      (change, quiet) => {
        history.heard(change, quiet);
        if (!quiet) this.#tellUndo();
      },
    );
    this.#counting = new Counting(bench, (counts) => hub.tellAll({ kind: 'counts', ...counts }));
  }

  get workbook(): Workbook {
    return this.#bench.workbook;
  }

  get host(): Host {
    return this.#bench.host;
  }

  get account(): Workbench['account'] {
    return this.#bench.account;
  }

  /** The account of another organisation, for a second person. */
  get second(): Workbench['second'] {
    return this.#bench.second;
  }

  /** Opens the file, which lets the add-on build its menu. */
  async begin(): Promise<void> {
    const opened = await this.host.open();
    if (!opened.ok) throw new Error(`The add-on could not build its menu: ${opened.error.message}`);
  }

  /** What a window shows. @param user as the window names its person; undefined for the usual one */
  state(user?: string): PlaygroundState {
    const { workbook, account } = this;
    const person = personOf(user);
    return {
      fileName: workbook.name,
      locale: workbook.locale,
      timeZone: workbook.timeZone,
      sheets: sheetInfos(workbook),
      activeGid: workbook.activeSheet.gid,
      menu: this.host.menu(),
      dialogs: this.user.dialogsOf(person),
      crm:
        account === null
          ? { kind: 'url', url: this.#crm ?? '' }
          : {
              kind: 'sandbox',
              accessKey: account.options.keys.access,
              secretKey: account.options.keys.secret,
              second: this.second?.options.keys ?? null,
            },
      ...this.#counting.counts(),
      running: this.#runningOf(person),
      canUndo: this.#history.canUndo,
    };
  }

  edit(edit: Edit): EditAnswer {
    let answer: EditAnswer = { ok: true };
    this.#watch.quietly(() => {
      if (edit.kind === 'undo') this.#history.undo();
      else {
        const done = this.#history.before(edit);
        answer = makeEdit(this.workbook, edit);
        if (answer.ok) done();
      }
    });
    this.#tellUndo();
    return answer;
  }

  addSheet(data: SheetData): SheetModel {
    let sheet = this.workbook.activeSheet;
    this.#watch.quietly(() => {
      sheet = addSheet(this.workbook, data);
    });
    this.#history.clear();
    this.#tellUndo();
    return sheet;
  }

  configure(settings: Settings): void {
    const { fileName, locale, timeZone } = settings;
    this.workbook.configure({ name: fileName, locale, timeZone });
    this.hub.tellAll({ kind: 'settings', ...settings });
  }

  /** Starts a function as the click on its menu entry does; false when the menu has no such entry. */
  clickMenu({ window, user, functionName, label, selection }: RequestOf<'menu'>): boolean {
    const menu = this.host.menu();
    if (menu === null || findItem(menu, label) !== functionName) return false;
    const person = personOf(user);
    this.#begin(window, person, selection);
    this.#started += 1;
    const id = `menu-${this.#started}`;
    const { ended, execution = id } = this.#start(window, () =>
      this.host.run(functionName, [], { kind: 'menu', user: person }),
    );
    this.#running.set(execution, { id: execution, label, person });
    this.#tellRunning(person);
    void ended.then((result) => {
      this.#running.delete(execution);
      this.#tellRunning(person);
      if (!result.ok) this.hub.tell(window, { kind: 'failed', message: describeFailure(result.error) });
    });
    return true;
  }

  /** Calls a function as google.script.run does; the end of it is told to the window. */
  call({ window, user, call, functionName, args, selection }: RequestOf<'call'>): void {
    const person = personOf(user);
    this.#begin(window, person, selection);
    const end = (result: CallResult) => this.hub.tell(window, { kind: 'returned', call, result });
    this.#start(window, () => this.host.callClient(functionName, args, { user: person })).ended.then(
      (result) => {
        if (result.ok) end({ ok: true, value: result.value ?? null });
        else end({ ok: false, message: result.error.message });
      },
      (error: unknown) => end({ ok: false, message: messageOf(error) }),
    );
  }

  cancel(execution: string): void {
    if (this.#running.has(execution)) this.host.kill(execution);
  }

  async close(): Promise<void> {
    this.#counting.stop();
    this.#watch.stop();
    this.hub.close();
    await this.#bench.close();
  }

  /** An execution sees what its user has selected when it begins; each window has its own selection. */
  #begin(window: string, person: string, selection: Selection): void {
    this.hub.act(window, person);
    const sheet = this.workbook.sheet(selection.gid);
    if (sheet === undefined) return;
    const fits = (box: Box) =>
      box.row + box.rows - 1 <= sheet.rowCount && box.column + box.columns - 1 <= sheet.columnCount;
    const ranges = selection.ranges.filter(fits);
    this.#watch.quietly(() => {
      if (this.workbook.activeSheet !== sheet) this.workbook.activate(sheet);
      if (ranges.length > 0) sheet.select(ranges, { ...selection.cell, rows: 1, columns: 1 });
    });
  }

  /** Starts an execution for a window; its id is undefined while it waits for its turn. */
  #start<T>(window: string, begin: () => Promise<T>): { ended: Promise<T>; execution: string | undefined } {
    const before = new Set(this.host.running);
    const ended = begin();
    const execution = this.host.running.find((running) => !before.has(running));
    if (execution !== undefined) this.hub.startedIn(window, execution);
    return { ended, execution };
  }

  #tellUndo(): void {
    const { canUndo } = this.#history;
    if (canUndo === this.#toldUndo) return;
    this.#toldUndo = canUndo;
    this.hub.tellAll({ kind: 'undo', canUndo });
  }

  #runningOf(person: string): Running[] {
    const all = [...this.#running.values()];
    return all.filter((one) => one.person === person).map(({ id, label }) => ({ id, label }));
  }

  #tellRunning(person: string): void {
    this.hub.tellPerson(person, { kind: 'running', running: this.#runningOf(person) });
  }
}

/** As Google's dialog shows a failed execution. */
function describeFailure({ name, message }: { name: string; message: string }): string {
  return message.startsWith(name) || name === '' ? message : `${name}: ${message}`;
}
