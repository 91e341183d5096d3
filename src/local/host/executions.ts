// Starts and ends executions: the same beginning and the same end in both modes.

import { DailyQuota } from './daily-quota.ts';
import type { ExecutionResult, HostCounters, HostOptions, RunOptions } from './host-options.ts';
import type { HostState } from './host-state.ts';
import { CallCount } from './runtime/call-count.ts';
import { Dispatcher } from './runtime/dispatcher.ts';
import { RunningExecution } from './runtime/execution.ts';
import type { BundleRun } from './runtime/loaded-bundle.ts';
import type { Seat } from './runtime/timeline.ts';
import { describeThrown, type Outcome, type ValueRule } from './runtime/wire.ts';
import { scopesOf } from './scopes.ts';
import type { AuthMode, ExecutionKind } from './service.ts';
import { familyOf, globalServices } from './services.ts';

const TOO_MANY_AT_ONCE = 'There are too many scripts running simultaneously for this Google user account.';
const NO_TRIGGER_TIME = 'Service using too much computer time for one day';
const SIMPLE: ReadonlySet<ExecutionKind> = new Set(['open', 'edit']);

/** An execution that has begun, with what is needed to run it. */
export interface Begun {
  readonly execution: RunningExecution;
  readonly dispatcher: Dispatcher;
  readonly run: BundleRun;
  readonly count: CallCount;
  /** On a timeline, where its thread sits. */
  readonly seat: Seat | undefined;
  /** Set when Google would not even start it. */
  readonly refused: string | undefined;
}

export class Executions {
  readonly #options: HostOptions;
  readonly #state: HostState;
  readonly #running = new Map<string, RunningExecution>();
  readonly #count = new CallCount();
  readonly #triggerTime: DailyQuota;
  #begun = 0;
  #failed = 0;
  #killed = 0;

  constructor(options: HostOptions, state: HostState) {
    this.#options = options;
    this.#state = state;
    this.#triggerTime = new DailyQuota(state.facts.limits.triggerMillisecondsPerDay, NO_TRIGGER_TIME);
  }

  get running(): readonly RunningExecution[] {
    return [...this.#running.values()];
  }

  get counters(): HostCounters {
    return {
      executions: this.#begun,
      failed: this.#failed,
      killed: this.#killed,
      serviceCalls: this.#count.services,
      methodCalls: this.#count.methods,
    };
  }

  /** Runs what is not told otherwise. */
  get user(): string {
    return this.#options.user ?? 'user@example.com';
  }

  kill(id: string): void {
    this.#running.get(id)?.kill('Killed by the host');
  }

  begin(functionName: string, args: readonly unknown[], rule: ValueRule, options: RunOptions): Begun {
    const { facts } = this.#state;
    const { kind = 'menu', user = this.user } = options;
    const refused = this.#refusal(kind, user);
    this.#begun += 1;
    const limit = SIMPLE.has(kind)
      ? facts.limits.simpleTriggerMilliseconds
      : facts.limits.executionMilliseconds;
    const authMode = options.authMode ?? this.usualAuthMode(kind);
    const id = `execution-${this.#begun}`;
    const flushLatency = facts.latencies.flush;
    const seat = this.#options.timeline?.seat();
    const clock = seat ?? facts.clock;
    const execution = new RunningExecution(
      { id, functionName, user, authMode, kind, limit, flushLatency },
      clock,
    );
    const count = new CallCount();
    const dispatcher = new Dispatcher({
      execution,
      services: globalServices({ execution, state: this.#state }, this.#options.services ?? (() => ({}))),
      clock,
      latencies: facts.latencies,
      counts: [count, this.#count],
      hooks: {
        killAt: options.killAt,
        failAt: options.failAt,
        onSpent: options.onSpent ?? this.#options.onSpent,
        onServiceCall: options.onServiceCall ?? this.#options.onServiceCall,
      },
      scopes: () => scopesOf(facts.manifest.oauthScopes, facts.granted(execution.user)),
      familyOf,
    });
    const wires = args.map((arg) => dispatcher.encode(arg));
    const run = {
      folder: facts.bundle,
      keepsBundle: this.#options.keepsBundle === true,
      roots: dispatcher.roots(),
      functionName,
      args: wires,
      rule,
    };
    this.#running.set(id, execution);
    return { execution, dispatcher, run, count, seat, refused };
  }

  /** Writes out what is left; how long that took is left in `takeOwed`. @returns how it went after all */
  writeOut({ execution }: Begun, outcome: Outcome): Outcome {
    if (execution.killedBecause !== undefined) return outcome;
    try {
      execution.flush();
      return outcome;
    } catch (thrown) {
      return { kind: 'failure', ...describeThrown(thrown), name: 'Exception' };
    }
  }

  /** Lets go of the locks, and says how it went. */
  end(begun: Begun, outcome: Outcome): ExecutionResult {
    const { execution, count } = begun;
    this.#state.locks.releaseAll(execution);
    this.#running.delete(execution.id);
    const { id, functionName, kind, user, logs } = execution;
    const milliseconds = execution.now() - execution.startedAt;
    if (kind === 'trigger') this.#triggerTime.book(user, milliseconds, execution.now());
    const calls = { serviceCalls: count.services, methodCalls: count.methods };
    const report = { id, functionName, kind, user, logs, ...calls, milliseconds };
    const result = this.#result(begun, outcome, report);
    this.#options.onResult?.(result);
    return result;
  }

  /** What Google gives to an execution of this kind (page add-ons/concepts/editor-auth-lifecycle). */
  usualAuthMode(kind: ExecutionKind): AuthMode {
    if (kind !== 'open' && kind !== 'edit') return 'FULL';
    return this.#state.facts.installed === 'add-on-not-enabled' ? 'NONE' : 'LIMITED';
  }

  #result(
    begun: Begun,
    outcome: Outcome,
    report: Omit<ExecutionResult, 'ok' | 'value' | 'error' | 'killed'>,
  ) {
    const { killedBecause } = begun.execution;
    if (killedBecause !== undefined) {
      this.#killed += 1;
      const error = { name: 'Exception', message: killedBecause, stack: '' };
      return { ...report, ok: false as const, error, killed: true };
    }
    if (outcome.kind === 'value') {
      return { ...report, ok: true as const, value: begun.dispatcher.decode(outcome.value) };
    }
    this.#failed += 1;
    const { name, message, stack } = outcome;
    return { ...report, ok: false as const, error: { name, message, stack }, killed: false };
  }

  #refusal(kind: ExecutionKind, user: string): string | undefined {
    const { clock, limits } = this.#state.facts;
    const mine = this.running.filter((execution) => execution.user === user);
    if (mine.length >= limits.executionsAtOnce) return TOO_MANY_AT_ONCE;
    const outOfTime = kind === 'trigger' && this.#triggerTime.remaining(user, clock.now()) <= 0;
    return outOfTime ? NO_TRIGGER_TIME : undefined;
  }
}
