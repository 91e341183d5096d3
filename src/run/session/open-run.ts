// Puts together what an execution needs to work on a run.
import type { SheetSettings } from '../../core/settings.ts';
import type { Account, RunPorts } from '../job.ts';
import { CallLog } from '../record/call-log.ts';
import type { RunRecord } from '../record/run-record.ts';
import type { ReadySheet } from '../sheet/sheet-head.ts';
import { openGate } from '../throttle/open-gate.ts';
import type { Lease } from './lease.ts';
import type { Entry, RunState } from './run-context.ts';

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
    replaceWorks: false,
    ids,
  };
}
