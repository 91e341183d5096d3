// Drives a sending to its end: goes on with what was open, sends what is new, waits where the add-on rests, and stops when asked to.
import { setTimeout as pass } from 'node:timers/promises';
import { asRecord, type JsonRecord } from '../sandbox/json.ts';
import type { Workbench } from '../workbench/workbench.ts';
import { answer, answerOf, PreconditionError, refused } from './answer.ts';
import { inCommandWords } from './command-words.ts';
import { selectRows } from './open-file.ts';
import { askAboutBeyond, countBeyond, refuseBeyond } from './open-rows.ts';
import type { LocalOptions } from './options.ts';
import { STOP_AGAIN_MS, StopPasser } from './pass-on-stop.ts';
import { Rest } from './rest.ts';
import { openRuns, type RunView, runOf } from './run-view.ts';
import { type SheetOutcome, sheetOutcome } from './sheet-outcome.ts';
import type { StopWish } from './stop-wish.ts';
import { trialLines } from './trial-lines.ts';
import { rowsWithoutStatus, waitingSentence } from './waiting-rows.ts';

/** A run that cannot even be stopped stays as it is after so many tries. */
const MOST_TRIES_TO_STOP = 10;
const NOT_CONFIRMED =
  'The rows in doubt were left as they are. To send those that LeadSquared does not have, add --yes.';
const NOT_TRUSTED =
  'One row was sent, and the others were left as they are. To send them, give the same command without --trial.';
/** Asks the user, who may say no. */
export type Confirm = (question: string) => Promise<boolean>;

/** What a sending needs to know beside its options. */
export interface Asked {
  readonly confirm: Confirm;
  /** Whether anybody is there to be asked; else the answer is no. */
  readonly canAsk: boolean;
  /** Rows that hold no task, and those of hidden tasks, so that they are not waited for. */
  readonly aside: number;
}

const NOBODY_ASKED: Asked = { confirm: async () => false, canAsk: false, aside: 0 };

export interface Driven {
  readonly calls: number;
  /** Why it stopped early, whole sentences; null when it came to its end. */
  readonly stopped: string | null;
  /** True when more was done than the add-on's last words tell. */
  readonly wentOn: boolean;
  /** The task of the row that was sent first, as LeadSquared has it, line by line; empty when none was, or it has been seen. */
  readonly trial: readonly string[];
}

export class Driver {
  readonly #bench: Workbench;
  readonly #options: LocalOptions;
  readonly #wish: StopWish;
  readonly #asked: Asked;
  readonly #passer: StopPasser;
  readonly #rest: Rest;
  #calls = 0;
  #stopped: string | null = null;
  #wentOn = false;
  #waits: string | null = null;
  #takesBack = false;
  #trial: readonly string[] = [];

  constructor(bench: Workbench, options: LocalOptions, wish: StopWish, asked: Asked = NOBODY_ASKED) {
    this.#bench = bench;
    this.#options = options;
    this.#wish = wish;
    this.#asked = asked;
    this.#rest = new Rest(bench.host, options.simulated, wish);
    this.#passer = new StopPasser(wish, {
      look: () => this.look(),
      stop: (runId) => this.#client('sidebarStop', { runId }),
    });
  }

  /** The host's hook; see `StopPasser`. */
  get onServiceCall(): StopPasser['onServiceCall'] {
    return this.#passer.onServiceCall;
  }

  /** Why the command waits at this moment; null when it does not. */
  get pause(): string | null {
    return this.#rest.pause;
  }

  /** The run that is going on; null when there is none, or it cannot be told at this moment. */
  async look(): Promise<RunView | null> {
    return runOf(await this.#client('sidebarProgress'));
  }

  outcome(): SheetOutcome {
    return sheetOutcome(this.#bench.workbook.activeSheet, this.#options.rows, this.#options.headerRow);
  }

  /**
   * Asks about rows that an earlier command has queued and this one does not mean. To be called before `drive`.
   *
   * @throws PreconditionError where nobody can be asked; nothing was sent then
   */
  async askAboutOpenRuns(): Promise<void> {
    if (this.#options.rows === null && !this.#options.trial) return;
    const runs = await this.#openRuns();
    const beyond = countBeyond(this.#bench.workbook.activeSheet, runs, this.#options);
    if (beyond === 0) return;
    if (!this.#asked.canAsk) throw new PreconditionError(refuseBeyond(beyond, this.#options));
    this.#takesBack = !(await this.#asked.confirm(askAboutBeyond(beyond, this.#options)));
  }

  async #openRuns(): Promise<RunView[]> {
    return openRuns((await this.#client('sidebarOverview')).overview);
  }

  /** @throws PreconditionError */
  async drive(): Promise<Driven> {
    await this.#passer.during(() => this.#drive());
    const stopped = this.#stopped ?? this.#waits;
    return { calls: this.#calls, stopped, wentOn: this.#wentOn, trial: this.#trial };
  }

  async #drive(): Promise<void> {
    for (const run of await this.#openRuns()) {
      if (!this.#mayGoOn) break;
      if (this.#takesBack) await this.#takeBack(run);
      else await this.#goOnWith(run, run.calls);
    }
    if (this.#options.rows !== null) await this.#askAboutDoubts();
    if (!this.#options.trial || (await this.#tryFirst())) {
      if (this.#mayGoOn) await this.#send();
    }
    if (this.#options.sendMissing) await this.#sendMissing();
  }

  get #mayGoOn(): boolean {
    return this.#stopped === null && !this.#wish.isMade;
  }

  /** Stops a run, which leaves its queued rows as if they had never been meant, and looks up what is in doubt. */
  async #takeBack(run: RunView): Promise<void> {
    const stopping = runOf(await this.#client('sidebarStop', { runId: run.id })) ?? run;
    const { state } = await this.#goOnWith(stopping, run.calls);
    // That it was stopped was wished, and is no end of this command.
    if (state === 'ended') this.#stopped = null;
  }

  /** Rows that were picked by hand do not bring those in doubt along, so these are asked about for themselves. */
  async #askAboutDoubts(): Promise<void> {
    const { accepted, unknown } = this.outcome().counts;
    if (accepted + unknown === 0 || !this.#mayGoOn) return;
    const { activeSheet } = this.#bench.workbook;
    const asked = await this.#client('sidebarAskLeadSquared', { sheetId: activeSheet.gid });
    const run = runOf(asked);
    if (run !== null) await this.#goOnWith(run, run.calls);
  }

  /** Sends the first row alone, and asks before the others. @returns whether these are to be sent */
  async #tryFirst(): Promise<boolean> {
    // Before the add-on has its columns, one of the user's may be called like its own: what that says counts for nothing.
    if (!this.#mayGoOn || this.outcome().rows < 2) return this.#mayGoOn;
    const sheetId = this.#bench.workbook.activeSheet.gid;
    const { rows: spans, hidden } = this.#options;
    const rows = { sheetId, target: spans === null ? 'new' : 'selected', spans: spans ?? [] };
    const input = { rows, sendHidden: hidden, firstOnly: true };
    const said = await answerOf(this.#bench.host.callClient('sidebarStart', [input]));
    // Where no row is ready there is nothing to try, and sending says of each row why.
    if (said.ok !== true && said.code === 'nothing-selected') return true;
    if (said.ok !== true) throw refused(String(said.message));
    const started = runOf(said);
    if (started === null) return true;
    await this.#goOnWith(started, 0);
    if (!this.#mayGoOn) return false;
    this.#trial = trialLines((await this.#client('sidebarTrial', { runId: started.id })).trial);
    const { waiting } = this.outcome();
    if (waiting === 0) return true;
    const others = `${waiting} other rows wait.`;
    if (await this.#asked.confirm([...this.#trial, others].join('\n'))) {
      // Who said yes has seen it.
      this.#trial = [];
      return true;
    }
    this.#stopped = NOT_TRUSTED;
    return false;
  }

  /** Settles all rows in doubt at once: those that LeadSquared does not have are sent again. */
  async #sendMissing(): Promise<void> {
    const { accepted, unknown } = this.outcome().counts;
    if (accepted + unknown === 0 || !this.#mayGoOn) return;
    const sheetId = this.#bench.workbook.activeSheet.gid;
    let said = await this.#client('sidebarSendMissing', { sheetId, confirmed: this.#options.yes });
    let run = runOf(said);
    while (run === null) {
      if (!(await this.#asked.confirm(inCommandWords(String(said.question))))) {
        this.#wentOn = true;
        this.#stopped = NOT_CONFIRMED;
        return;
      }
      said = await this.#client('sidebarSendMissing', { sheetId, confirmed: true, asked: said.asked });
      run = runOf(said);
    }
    await this.#goOnWith(run, run.calls);
  }

  /**
   * Sends the rows meant. The add-on looks leads up only as long as one execution may take, so rows whose leads it does not come to wait
   * for the next one.
   */
  async #send(): Promise<void> {
    const { heard } = this.#bench.ui;
    const told = heard.length;
    for (let before = Number.POSITIVE_INFINITY; ; this.#wentOn = true) {
      const isDone = await this.#sendOnce();
      const { waiting: seen, hidden } = this.outcome();
      const waiting = Math.max(0, seen + hidden - this.#asked.aside);
      this.#waits = waitingSentence(heard.slice(told), waiting);
      if (!isDone || waiting === 0 || waiting >= before || !this.#mayGoOn) return;
      before = waiting;
      this.#selectWaiting();
    }
  }

  /** Rows that were picked by hand are sent again also where LeadSquared refused them: once is enough for those. */
  #selectWaiting(): void {
    const { rows, headerRow } = this.#options;
    if (rows === null) return;
    const { workbook } = this.#bench;
    const waiting = rowsWithoutStatus(workbook.activeSheet, rows, headerRow);
    if (waiting.length > 0) selectRows(workbook, { ...this.#options, rows: waiting });
  }

  /** @returns whether anything was done with the rows */
  async #sendOnce(): Promise<boolean> {
    const menu = this.#options.rows === null ? 'sendAllNewRows' : 'sendSelectedRows';
    const report = asRecord((await answer(this.#bench.menu(menu))).report);
    if (report === null) return false;
    const { calls, isOver, stopped, runId } = report;
    const made = Number(calls ?? 0);
    this.#calls += made;
    if (isOver === true) {
      this.#stopped = typeof stopped === 'string' ? stopped : null;
      return true;
    }
    const open = (await this.#openRuns()).find(({ id }) => id === runId);
    if (open !== undefined) await this.#goOnWith(open, made, true);
    return true;
  }

  /**
   * @param counted calls of the run that are counted already
   * @returns the run as it stands then
   * @param isTired whether it has just come to rest in this very command; another command is a wish to try at once
   */
  async #goOnWith(run: RunView, counted: number, isTired = false): Promise<RunView> {
    this.#wentOn = true;
    let now: RunView = run;
    let tries = 0;
    let mayRest = isTired;
    while (now.state !== 'ended') {
      const why = mayRest ? await this.#rest.untilOver(now.id) : null;
      if (why !== null) {
        this.#stopped = why;
        break;
      }
      mayRest = true;
      const said = await answerOf(this.#bench.host.callClient('sidebarAdvance', [{ runId: now.id }]));
      if (said.ok === true) {
        now = runOf(said) ?? { ...now, state: 'ended' };
        continue;
      }
      if (this.#wish.isMade && tries++ === MOST_TRIES_TO_STOP) {
        this.#stopped = String(said.message);
        break;
      }
      // The add-on's own timer is the only one that can be at work beside this command.
      if (said.code === 'busy' || this.#wish.isMade) await pass(STOP_AGAIN_MS);
      else if (said.code !== 'paused') throw refused(String(said.message));
      else await this.#rest.beforeAnotherTry(now.id, String(said.message));
    }
    this.#calls += now.calls - counted;
    if (now.stopped !== null) this.#stopped = now.stopped;
    return now;
  }

  #client(name: string, input?: JsonRecord): Promise<JsonRecord> {
    return answer(this.#bench.host.callClient(name, input === undefined ? [] : [input]));
  }
}
