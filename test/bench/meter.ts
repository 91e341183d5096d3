// Counts what a run costs from the click on: calls by kind, executions, and the time of triggers.
import type { ExecutionResult } from '../../src/local/host/host-options.ts';
import type { SpentCall } from '../../src/local/host/runtime/dispatcher.ts';
import type { CallKind } from '../../src/local/host/runtime/latency.ts';
import type { RowWatch } from './row-watch.ts';

/** Kinds of calls that go to the spreadsheet and back. */
const SPREADSHEET: readonly CallKind[] = ['read', 'write', 'replace'];

/** A listener for everything that is spent while the meter runs. */
export interface SpendingListener {
  spent(call: SpentCall): void;
}

export class Meter {
  spreadsheetCalls = 0;
  otherCalls = 0;
  executions = 0;
  triggerMs = 0;
  readonly #listener: SpendingListener | null;
  #watch: RowWatch | null = null;

  constructor(listener: SpendingListener | null = null) {
    this.#listener = listener;
  }

  /** From now on everything counts. */
  start(watch: RowWatch): void {
    this.#watch = watch;
  }

  stop(): void {
    this.#watch = null;
  }

  spent(call: SpentCall): void {
    if (this.#watch === null) return;
    if (SPREADSHEET.includes(call.kind)) this.spreadsheetCalls += 1;
    else if (call.kind !== 'light') this.otherCalls += 1;
    if (call.family === 'SpreadsheetApp') this.#watch.look(call.to);
    this.#listener?.spent(call);
  }

  ended({ kind, milliseconds }: ExecutionResult): void {
    if (this.#watch === null) return;
    this.executions += 1;
    if (kind === 'trigger') this.triggerMs += milliseconds;
  }
}
