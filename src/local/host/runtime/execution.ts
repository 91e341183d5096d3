// One run of one function as the host knows it: who, since when, what it logged, what it has not written yet.
import type { Answer, AuthMode, Execution, ExecutionKind } from '../service.ts';
import type { Clock } from './clock.ts';

export interface LogLine {
  readonly level: 'log' | 'info' | 'warn' | 'error';
  readonly message: string;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
}

export interface ExecutionFacts {
  readonly id: string;
  readonly functionName: string;
  readonly user: string;
  readonly authMode: AuthMode;
  readonly kind: ExecutionKind;
  /** Milliseconds it may run. */
  readonly limit: number;
  /** Milliseconds that a flush takes on the virtual clock. */
  readonly flushLatency: number;
}

export class RunningExecution implements Execution {
  readonly id: string;
  readonly functionName: string;
  readonly user: string;
  readonly authMode: AuthMode;
  readonly kind: ExecutionKind;
  readonly startedAt: number;
  readonly deadline: number;
  readonly logs: LogLine[] = [];
  readonly #clock: Clock;
  readonly #flushLatency: number;
  readonly #whenKilled: (() => void)[] = [];
  #writes: (() => void)[] = [];
  #killedBecause: string | undefined;
  #owed = 0;

  constructor(facts: ExecutionFacts, clock: Clock) {
    this.id = facts.id;
    this.functionName = facts.functionName;
    this.user = facts.user;
    this.authMode = facts.authMode;
    this.kind = facts.kind;
    this.#clock = clock;
    this.#flushLatency = facts.flushLatency;
    this.startedAt = clock.now();
    this.deadline = this.startedAt + facts.limit;
  }

  now(): number {
    return this.#clock.now();
  }

  buffer(write: () => void): void {
    if (this.#killedBecause === undefined) this.#writes.push(write);
  }

  /** When a write fails, the writes after it are kept back for the next flush. */
  flush(): void {
    if (this.#writes.length === 0) return;
    this.#owed += this.#flushLatency;
    for (let write = this.#writes.shift(); write !== undefined; write = this.#writes.shift()) write();
  }

  /** Milliseconds that flushes took since this was asked last; whoever asks charges them. */
  takeOwed(): number {
    const owed = this.#owed;
    this.#owed = 0;
    return owed;
  }

  wait(milliseconds: number): Answer<void> {
    // Past its deadline nobody waits: the execution is dead by then.
    return this.#clock.wait(Math.min(milliseconds, this.deadline - this.now() + 1));
  }

  /** Why it was killed, or undefined while it lives. */
  get killedBecause(): string | undefined {
    return this.#killedBecause;
  }

  /** Ends it at once; what it had not flushed is lost. The first reason stands. */
  kill(reason: string): void {
    if (this.#killedBecause !== undefined) return;
    this.#killedBecause = reason;
    this.#writes = [];
    for (const listener of this.#whenKilled) listener();
  }

  /** Calls the listener at the kill, or at once when that was before. */
  whenKilled(listener: () => void): void {
    if (this.#killedBecause === undefined) this.#whenKilled.push(listener);
    else listener();
  }
}

/** Google's text for an execution over its limit (page guides/services/quotas). */
export const TIME_OVER = 'Exceeded maximum execution time';
