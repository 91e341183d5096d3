// The local host: runs a built Apps Script bundle without Google, as its menu, its pages and its triggers would.
import { type Begun, Executions } from './executions.ts';
import type { HostFacts } from './host-facts.ts';
import {
  type ExecutionResult,
  type HostCounters,
  HostError,
  type HostOptions,
  type RunOptions,
} from './host-options.ts';
import { HostState } from './host-state.ts';
import { GOOGLE_LIMITS } from './limits.ts';
import { readManifest } from './manifest.ts';
import { clientArguments } from './runtime/client-values.ts';
import { RealClock, VirtualClock } from './runtime/clock.ts';
import { Gate } from './runtime/gate.ts';
import { LATENCIES } from './runtime/latency.ts';
import { seededRandom } from './runtime/random.ts';
import { runReal } from './runtime/run-real.ts';
import { runSideBySide } from './runtime/run-side-by-side.ts';
import { runSimulated } from './runtime/run-simulated.ts';
import type { Outcome } from './runtime/wire.ts';
import { workerScript } from './runtime/worker-script.ts';
import type { AuthMode } from './service.ts';
import type { MenuModel } from './services/menu.ts';
import type { PropertyStore } from './services/property-store.ts';
import type { SentMail } from './services/sent-mail.ts';
import { Alarm } from './triggers/alarm.ts';
import { clockEvent, openEvent } from './triggers/event.ts';
import type { TriggerRecord } from './triggers/trigger-table.ts';
import { LIKELY } from './unsettled.ts';

/** The virtual clock's start when not told otherwise: a Monday. */
const START = Date.UTC(2026, 0, 5, 9);

export class Host {
  readonly #state: HostState;
  readonly #executions: Executions;
  readonly #virtual: VirtualClock | undefined;
  readonly #client: Gate;
  readonly #alarm: Alarm | undefined;
  readonly #pending = new Set<Promise<unknown>>();

  /**
   * @param beside the host of another file of the same users in which the same script is installed: the two share the clock, the
   * stores of script and users, locks and quotas
   * @throws HostError when the folder holds no bundle
   */
  constructor(options: HostOptions, beside?: Host) {
    const limits = { ...GOOGLE_LIMITS, ...options.limits };
    const manifest = readManifest(options.bundle);
    const virtual = beside === undefined ? new VirtualClock(options.startAt ?? START) : beside.#virtual;
    this.#virtual = options.mode === 'simulated' ? virtual : undefined;
    // Ids must differ from those of the other file.
    const random = beside === undefined ? seededRandom(options.seed ?? 1) : beside.#state.facts.random;
    const facts: HostFacts = {
      bundle: options.bundle,
      clock: this.#virtual ?? options.timeline ?? new RealClock(),
      limits,
      latencies: { ...LATENCIES, ...options.latencies },
      random: this.#virtual === undefined && options.timeline === undefined ? Math.random : random,
      ui: options.ui,
      route: options.route ?? (() => null),
      manifest,
      userLocale: options.userLocale ?? 'en',
      installed: options.installed ?? 'bound',
      workbook: options.workbook,
      addOnName: options.addOnName ?? 'Add-on',
      unsettled: { ...LIKELY, ...options.unsettled },
      granted: options.granted ?? (() => null),
    };
    this.#state = new HostState(facts, beside === undefined ? undefined : beside.#state);
    this.#executions = new Executions(options, this.#state);
    this.#client = new Gate(limits.clientCallsAtOnce);
    if (this.#virtual === undefined && options.timeline === undefined) {
      this.#alarm = new Alarm(this.#state.triggers, (id) => this.fireTrigger(id));
    }
  }

  /** Milliseconds since 1970 UTC on the host's clock. */
  now(): number {
    return this.#state.facts.clock.now();
  }

  /** Runs a function by name, as a menu item or a trigger does. What the bundle does wrong is a result, not a rejection. */
  async run(
    functionName: string,
    args: readonly unknown[] = [],
    options: RunOptions = {},
  ): Promise<ExecutionResult> {
    return this.#run(this.#executions.begin(functionName, args, 'any', options));
  }

  /**
   * Simulated mode: the same at once, which `onServiceCall` needs to put an execution in the middle of another.
   * @throws HostError `not-simulated` in real mode
   */
  runNow(functionName: string, args: readonly unknown[] = [], options: RunOptions = {}): ExecutionResult {
    const clock = this.#simulated();
    return this.#runNow(this.#executions.begin(functionName, args, 'any', options), clock);
  }

  /**
   * Calls a function as `google.script.run` does (page guides/html/communication): ten at once, more are queued.
   * @throws Error `Failed due to illegal value in property: N` for an argument that may not cross
   */
  async callClient(
    functionName: string,
    args: readonly unknown[] = [],
    options: RunOptions = {},
  ): Promise<ExecutionResult> {
    const given = clientArguments(args);
    const begin = () => this.#executions.begin(functionName, given, 'client', { kind: 'client', ...options });
    if (this.#virtual !== undefined) return this.#runNow(begin(), this.#virtual);
    return this.#client.pass(() => this.#run(begin()));
  }

  /** Opens the file: runs `onOpen`, which builds the menu. */
  open(options: RunOptions = {}): Promise<ExecutionResult> {
    const authMode: AuthMode = options.authMode ?? this.#executions.usualAuthMode('open');
    return this.run('onOpen', [openEvent(authMode)], { ...options, authMode, kind: 'open' });
  }

  /** The menu that was shown last, or null when none was. */
  menu(): MenuModel | null {
    return this.#state.menu;
  }

  /** What a script keeps with the document. */
  get documentProperties(): PropertyStore {
    return this.#state.properties.document;
  }

  /** What it keeps for all users, in every document. */
  get scriptProperties(): PropertyStore {
    return this.#state.properties.script;
  }

  /** What it keeps for one user, in every document. */
  userProperties(email: string = this.#executions.user): PropertyStore {
    return this.#state.properties.user(email);
  }

  /** Drops what a user's cache holds under such keys, as Google may at any time. */
  dropCached(keys: RegExp, email: string = this.#executions.user): void {
    this.#state.caches.user(email).drop(keys);
  }

  triggers(): readonly TriggerRecord[] {
    return this.#state.triggers.all;
  }

  /**
   * Runs a trigger's function now, in the name of its creator.
   * @throws HostError `no-trigger` when there is no such trigger
   */
  fireTrigger(id: string): Promise<ExecutionResult> {
    const trigger = this.#state.triggers.get(id);
    if (trigger === undefined) throw new HostError('no-trigger', `There is no trigger ${id}.`);
    this.#state.triggers.fired(id);
    const { functionName, user } = trigger;
    return this.run(functionName, [clockEvent(trigger, this.now())], { kind: 'trigger', user });
  }

  /**
   * Simulated mode: lets time pass and fires the triggers that are due in it, in their order.
   * @throws HostError `not-simulated` in real mode
   */
  async passTime(milliseconds: number): Promise<ExecutionResult[]> {
    const clock = this.#simulated();
    const until = clock.now() + milliseconds;
    const results: ExecutionResult[] = [];
    for (let due = this.#due(until); due !== undefined; due = this.#due(until)) {
      clock.advanceTo(due.nextAt);
      results.push(await this.fireTrigger(due.id));
    }
    clock.advanceTo(until);
    return results;
  }

  /**
   * Simulated mode: moves the clock on to a later moment and fires nothing, as if Google were late with the triggers that are due.
   * @throws HostError `not-simulated` in real mode
   */
  fallBehind(until: number): void {
    this.#simulated().advanceTo(until);
  }

  /** Ends an execution as Google's time limit does: at once, whatever it is doing. */
  kill(executionId: string): void {
    this.#executions.kill(executionId);
  }

  /** Ids of the executions that are running. */
  get running(): readonly string[] {
    return this.#executions.running.map((execution) => execution.id);
  }

  get counters(): HostCounters {
    return this.#executions.counters;
  }

  get mails(): readonly SentMail[] {
    return this.#state.mails;
  }

  /** Kills what still runs, stops the triggers, and waits until all threads are gone. */
  async close(): Promise<void> {
    this.#alarm?.stop();
    for (const id of this.running) this.kill(id);
    await Promise.allSettled(this.#pending);
  }

  #due(until: number) {
    const first = this.#state.triggers.first();
    return first !== undefined && first.nextAt <= until ? first : undefined;
  }

  #simulated(): VirtualClock {
    if (this.#virtual !== undefined) return this.#virtual;
    throw new HostError('not-simulated', 'Only a host in simulated mode can do this.');
  }

  async #run(begun: Begun): Promise<ExecutionResult> {
    if (this.#virtual !== undefined) return this.#runNow(begun, this.#virtual);
    if (begun.refused !== undefined) return this.#executions.end(begun, refusal(begun.refused));
    const ended = this.#runInThread(begun);
    this.#pending.add(ended);
    return ended.finally(() => this.#pending.delete(ended));
  }

  async #runInThread(begun: Begun): Promise<ExecutionResult> {
    const { run, execution, dispatcher, seat } = begun;
    seat?.work();
    const script = await workerScript();
    const outcome =
      seat === undefined
        ? await runReal(run, execution, dispatcher, script)
        : await runSideBySide(run, execution, dispatcher, seat, script);
    const last = this.#executions.writeOut(begun, outcome);
    const written = seat?.charge(execution.takeOwed());
    seat?.rest();
    await written;
    return this.#executions.end(begun, last);
  }

  #runNow(begun: Begun, clock: VirtualClock): ExecutionResult {
    const { run, execution, dispatcher, refused } = begun;
    const outcome =
      refused === undefined
        ? runSimulated(run, execution, dispatcher, clock, this.#state.facts.random)
        : refusal(refused);
    const last = this.#executions.writeOut(begun, outcome);
    clock.charge(execution.takeOwed());
    return this.#executions.end(begun, last);
  }
}

function refusal(message: string): Outcome {
  return { kind: 'failure', name: 'Exception', message, stack: '' };
}
