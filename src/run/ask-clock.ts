// Asks Google's clock to go on with a run when nobody drives it any more.
import { CHUNK_SIZE } from '../core/chunks.ts';
import type { RunPorts } from './job.ts';
import { type RunRecord, writeRecord } from './record/run-record.ts';

/**
 * Whoever clicked may be gone before a run of more than one call ends, so Google's clock is asked to resume it. A run that changes hands or
 * has waited for a person is asked for anew: what it was promised before may be another's, or gone.
 */
export function askClockToResume({ documentStore, triggers }: RunPorts, record: RunRecord): RunRecord {
  if (record.total <= CHUNK_SIZE && record.trigger === null) return record;
  const awaited: RunRecord = { ...record, trigger: triggers.set() };
  writeRecord(documentStore, awaited);
  return awaited;
}

/** For the execution of the hourly timer that begins the run, and no other: a trigger made while one runs may be disabled by Google. */
export function leaveToHourlyTimer({ documentStore }: RunPorts, record: RunRecord): RunRecord {
  if (record.total <= CHUNK_SIZE) return record;
  const awaited: RunRecord = { ...record, trigger: 'hour' };
  writeRecord(documentStore, awaited);
  return awaited;
}

/** Whether the clock that was promised cannot be relied upon any more. */
export function isPromiseBroken({ triggers }: RunPorts, { trigger }: RunRecord): boolean {
  return trigger !== null && trigger !== 'none' && triggers.isBlind();
}

/** A run that waits for a while after a person's click needs the clock, however few rows it has. */
export function withClock({ documentStore, triggers }: RunPorts, record: RunRecord): RunRecord {
  const waits = record.state !== 'ended' && record.pause !== null && record.pause.until !== null;
  if (!waits || record.trigger !== null) return record;
  const awaited: RunRecord = { ...record, trigger: triggers.set() };
  writeRecord(documentStore, awaited);
  return awaited;
}
