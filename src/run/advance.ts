// Works on a run for a while: sends what is queued, then asks LeadSquared which tasks exist. Every driver calls this.
import type { SheetSettings } from '../core/settings.ts';
import { HeldBackError } from '../leadsquared/http.ts';
import type { Account, RunPorts } from './job.ts';
import { pauseFor } from './record/pause.ts';
import { forgetStop, type RunRecord } from './record/run-record.ts';
import { sendChunks } from './send/send-loop.ts';
import { noteLastWriter } from './session/last-writer.ts';
import type { Lease } from './session/lease.ts';
import { openState } from './session/open-run.ts';
import { saveAtEnd } from './session/progress.ts';
import { loadEntries, type RunState } from './session/run-context.ts';
import { readReadySheet } from './sheet/sheet-head.ts';
import { settleMisplacedIds } from './status/misplaced-ids.ts';
import { verify } from './verify/verify.ts';

export interface Budget {
  /**
   * Seconds after which no new call is started, counted from when the sheet has been read: on a slow day that alone takes
   * longer than a short piece of work, which must get something done all the same. Null leaves it to the deadline.
   */
  readonly seconds: number | null;
  /** Moment at which the execution must be over. */
  readonly deadline: number;
}

/**
 * Goes on with a run whose lease the caller holds.
 *
 * @returns the record as it stands; its state is `ended` when nothing is left to do
 * @throws UserError when the sheet can no longer be used
 */
export function advanceRun(
  ports: RunPorts,
  settings: SheetSettings,
  account: Account,
  lease: Lease,
  record: RunRecord,
  budget: Budget,
): RunRecord {
  if (record.state === 'ended') return record;
  const { table, clock } = ports;
  noteLastWriter(ports.documentStore, record.id);
  const sheet = readReadySheet(table, settings);
  const { entries, misplaced, ids } = loadEntries(sheet.results, sheet.head, record.id);
  const { seconds, deadline } = budget;
  const until = seconds === null ? deadline : Math.min(deadline, clock.now() + seconds * 1000);
  const state = openState({ ports, settings, account, lease, record, sheet, entries, ids, until, deadline });
  state.record = { ...record, pause: null };
  // Nobody else is at work, so a row still marked Sending was left by an execution that was killed.
  for (const entry of state.entries) if (entry.status === 'Sending') entry.status = 'Unknown';
  try {
    settleMisplacedIds(state, misplaced);
    work(state);
  } catch (error) {
    if (!(error instanceof HeldBackError)) throw error;
    state.record = { ...state.record, pause: pauseFor(error, record.pause, clock.now()) };
  } finally {
    state.gate.close();
    saveAtEnd(state);
  }
  if (state.record.state === 'ended' && !state.overtaken) {
    ports.history.add(state.record);
    if (state.record.waking !== null) ports.clockTriggers.runEnded();
  }
  return state.record;
}

function work(state: RunState): void {
  let { readBackSeconds } = state.settings;
  if (state.record.state === 'sending') {
    const end = sendChunks(state);
    if (end.kind === 'paused') return;
    if (end.kind === 'stopped') {
      state.record = { ...state.record, stop: end.stop };
      // The wish has been met; a second one may cut the looking up short.
      forgetStop(state.store);
    }
    state.record = { ...state.record, state: 'checking', sentAt: state.clock.now() };
  }
  const { stop } = state.record;
  // Without working keys there is nobody to ask.
  if (stop?.code === 'bad-keys' || stop?.code === 'not-found') readBackSeconds = 0;
  if (verify(state, readBackSeconds)) state.record = { ...state.record, state: 'ended' };
}
