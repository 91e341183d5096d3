// Puts together what an execution needs to work on a run.
import type { Job } from '../job.ts';
import type { ReadStore } from '../ports.ts';
import { CallLog } from '../record/call-log.ts';
import { ReferenceNotes } from '../record/reference-notes.ts';
import type { RunRecord } from '../record/run-record.ts';
import { SentTokens } from '../record/sent-tokens.ts';
import { openGate } from '../throttle/open-gate.ts';
import type { Lease } from './lease.ts';
import { RunContext } from './run-context.ts';
import { type RunRows, RunSheet } from './run-sheet.ts';
import { Session } from './session.ts';

interface Opening {
  readonly job: Job;
  readonly lease: Lease;
  readonly record: RunRecord;
  readonly sheet: RunRows;
  /** What was written of the run under the lease that is held; left out, it is read. */
  readonly kept?: ReadStore | undefined;
  /** Moment after which no new call is started. */
  readonly until: number;
  /** Moment at which the execution must be over. */
  readonly deadline?: number;
}

export function openRun(opening: Opening): RunContext {
  const { job, lease, record, sheet, until, deadline = job.deadline } = opening;
  const { clock, documentStore } = job.ports;
  const { kept = documentStore } = opening;
  const gate = openGate(job.ports, job.account, record.id);
  const calls = new CallLog(documentStore, record.id);
  const session = new Session(clock, lease, gate, calls, until, deadline);
  const sent = SentTokens.read(kept, record.id) ?? SentTokens.none(record.id);
  const references = ReferenceNotes.read(kept, record.id);
  return new RunContext(job, session, new RunSheet(job, sheet), record, sent, references);
}
