// Puts together what an execution needs to work on a run.
import type { SheetSettings } from '../core/settings.ts';
import type { Lease } from './lease.ts';
import { openGate } from './open-gate.ts';
import { CallLog } from './run-calls.ts';
import type { Account, RunPorts } from './run-ports.ts';
import type { RunRecord } from './run-record.ts';
import type { Entry, RunState } from './run-state.ts';
import type { ReadySheet } from './sheet-view.ts';

export interface Opening {
  readonly ports: RunPorts;
  readonly settings: SheetSettings;
  readonly account: Account;
  readonly lease: Lease;
  readonly record: RunRecord;
  readonly sheet: ReadySheet;
  readonly entries: readonly Entry[];
  /** See `RunState`. */
  readonly ids: Map<string, string>;
  /** Moment after which no new call is started. */
  readonly until: number;
  /** Moment at which the execution must be over. */
  readonly deadline: number;
}

export function openState(opening: Opening): RunState {
  const { ports, settings, account, lease, record, sheet, entries, ids, until, deadline } = opening;
  const { table, clock, http, documentStore: store } = ports;
  return {
    record,
    before: { record, at: clock.now() },
    until,
    deadline,
    table,
    settings,
    connection: account.connection,
    http,
    clock,
    store,
    calls: new CallLog(store, record.id),
    gate: openGate(ports, account),
    lease,
    overtaken: false,
    head: sheet.head,
    results: sheet.results,
    entries,
    isProven: false,
    ids,
  };
}
