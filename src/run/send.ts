// The main job: plan, queue, send, and read back, under a lease so that one driver works at a time.
import type { Rate } from '../core/limiter.ts';
import type { SheetSettings } from '../core/settings.ts';
import { formatStatus } from '../core/status.ts';
import { makeRunId, type Token } from '../core/token.ts';
import type { Connection } from '../leadsquared/connection.ts';
import type { Http } from '../leadsquared/http.ts';
import { enqueue, markChecked } from './enqueue.ts';
import { takeLease } from './lease.ts';
import { makePlan, type Plan, type Target } from './plan.ts';
import type { Clock, Ids, Lock, Store } from './ports.ts';
import { RateGate } from './rate-gate.ts';
import { makeReport, type RunReport } from './report.ts';
import type { Results, ResultWrite } from './results.ts';
import { addRunStart, readRunStarts } from './run-starts.ts';
import { type Entry, newEntry, type RunState } from './run-state.ts';
import { type Stop, sendChunks } from './send-chunks.ts';
import { readHead, readReadySheet } from './sheet-view.ts';
import type { Table } from './table.ts';
import { verify } from './verify.ts';

/** An execution stops itself after this time; Google's own limit of six minutes cannot be caught (page quotas). */
export const EXECUTION_BUDGET_MS = 4.5 * 60 * 1000;

export interface RunPorts {
  readonly table: Table;
  readonly http: Http;
  readonly clock: Clock;
  readonly ids: Ids;
  /** Shared by all users of the spreadsheet. */
  readonly documentStore: Store;
  readonly documentLock: Lock;
  /** Shared by all users of the script: the limiter's state lives here. */
  readonly scriptStore: Store;
  readonly scriptLock: Lock;
}

export interface Account {
  readonly connection: Connection;
  /** Tells accounts apart without naming the access key. */
  readonly keyHash: string;
  /** The rate that the user chose; null finds the best one. */
  readonly rate: Rate | null;
}

export function openGate(ports: RunPorts, account: Account): RateGate {
  const { clock, ids, scriptStore, scriptLock } = ports;
  return new RateGate({ clock, ids, store: scriptStore, lock: scriptLock }, account.keyHash, account.rate);
}

/** Plans without writing. @throws UserError when the sheet cannot be used */
export function plan(ports: RunPorts, settings: SheetSettings, target: Target): Plan {
  const head = readHead(ports.table, settings);
  return makePlan(ports.table, head, settings, target, ports.clock.now());
}

/** Checks the rows and marks them in the sheet; sends nothing. @throws UserError when the sheet cannot be used */
export function check(ports: RunPorts, settings: SheetSettings, target: Target): Plan {
  const { table, clock, ids } = ports;
  const lease = takeLease(leasePorts(ports), ids.uuid(), 'Rows are being checked in another window');
  try {
    const { head, results } = readReadySheet(table, settings);
    const checked = makePlan(table, head, settings, target, clock.now());
    markChecked(table, head, results, checked);
    return checked;
  } finally {
    lease.release();
  }
}

/**
 * Sends the rows meant and settles them as far as the time allows.
 *
 * @param startedAt when the execution began: its time counts from there
 * @throws UserError when the sheet cannot be used or another driver is at work; nothing was sent then
 */
export function send(
  ports: RunPorts,
  settings: SheetSettings,
  account: Account,
  target: Target,
  startedAt: number,
): RunReport {
  const { table, clock, ids, documentStore } = ports;
  const lease = takeLease(leasePorts(ports), ids.uuid(), 'Rows are being sent in another window');
  try {
    const { head, results } = readReadySheet(table, settings);
    const planned = makePlan(table, head, settings, target, clock.now());
    const runStarts = readRunStarts(documentStore);
    const runId = makeRunId(() => ids.uuid(), new Set([...runStarts.keys(), ...idsInUse(planned)]));
    const gate = openGate(ports, account);
    const doubts = adoptDoubts(results, planned, runId);
    const entries = enqueue(table, head, results, planned, runId);
    if (entries.length > 0) addRunStart(documentStore, runId, clock.now());
    const state: RunState = {
      runId,
      startedAt: clock.now(),
      deadline: startedAt + EXECUTION_BUDGET_MS,
      table,
      settings,
      connection: account.connection,
      http: ports.http,
      clock,
      gate,
      lease,
      head,
      results,
      runStarts,
    };
    const stop = sendChunks(state, entries);
    const pending = [...entries, ...doubts].filter(isInDoubt);
    if (pending.length > 0 && mayReadBack(stop)) verify(state, pending, settings.readBackSeconds);
    return makeReport({
      runId: entries.length === 0 ? '' : runId,
      plan: planned,
      entries: [...entries, ...doubts],
      calls: gate.calls,
      seconds: (clock.now() - startedAt) / 1000,
      stop,
    });
  } finally {
    lease.release();
  }
}

function leasePorts({ clock, documentStore, documentLock }: RunPorts) {
  return { clock, store: documentStore, lock: documentLock };
}

function isInDoubt(entry: Entry): boolean {
  return entry.status === 'Accepted' || entry.status === 'Unknown' || entry.status === 'Sending';
}

function mayReadBack(stop: Stop | null): boolean {
  return stop === null || stop.code === 'failing' || stop.code === 'refused' || stop.code === 'time';
}

function idsInUse(planned: Plan): string[] {
  return planned.inDoubt.flatMap(({ token }) => (token === null ? [] : [token.runId]));
}

const CHANGED_AFTERWARDS =
  'this row was changed after it was sent, and cannot be looked up as it is now. Look in LeadSquared before you clear this cell and send the row again.';

/**
 * Takes over the rows that earlier runs left in doubt. Those still marked Sending belong to an execution that was killed,
 * since no other driver is at work: whether their call went out is not known.
 */
function adoptDoubts(results: Results, planned: Plan, runId: string): Entry[] {
  const orphans: ResultWrite[] = [];
  const entries = planned.inDoubt.flatMap(({ checked, status, token }, place): Entry[] => {
    if (checked.task === null) {
      orphans.push({ row: checked.rowNumber, status: formatStatus('Unknown', token, CHANGED_AFTERWARDS) });
      return [];
    }
    const own: Token = token ?? { runId, index: planned.ready.length + place + 1 };
    return [newEntry(own, checked.rowNumber, checked.task, status === 'Accepted' ? 'Accepted' : 'Unknown')];
  });
  const looking = entries.flatMap((entry): ResultWrite[] =>
    entry.row === null || entry.status === null
      ? []
      : [{ row: entry.row, status: formatStatus(entry.status, entry.token, 'looking in LeadSquared …') }],
  );
  results.write([...orphans, ...looking]);
  return entries;
}
