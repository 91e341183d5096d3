// Asks Google's clock to go on with a run when nobody drives it any more.
import { CHUNK_SIZE } from '../core/chunks.ts';
import type { RunPorts } from './job.ts';
import { type RunRecord, writeRecord } from './record/run-record.ts';

/** Whoever clicked may be gone before a run of more than one call ends, so Google's clock is asked to resume it. */
export function askClockToResume({ documentStore, triggers }: RunPorts, record: RunRecord): RunRecord {
  if (record.total <= CHUNK_SIZE) return record;
  // A schedule has its hourly trigger, and one made while a trigger runs may be disabled by Google.
  const awaited: RunRecord = { ...record, trigger: record.scheduled ? 'hour' : triggers.set() };
  writeRecord(documentStore, awaited);
  return awaited;
}

/** Whether the clock that was promised cannot be relied upon any more. */
export function isPromiseBroken({ triggers }: RunPorts, { trigger }: RunRecord): boolean {
  return trigger !== null && trigger !== 'none' && triggers.isBlind();
}

/** A run that waits for a while needs the clock, however few rows it has. */
export function withClock({ documentStore, triggers }: RunPorts, record: RunRecord): RunRecord {
  const waits = record.state !== 'ended' && record.pause !== null && record.pause.until !== null;
  if (!waits || record.trigger !== null || record.scheduled) return record;
  const awaited: RunRecord = { ...record, trigger: triggers.set() };
  writeRecord(documentStore, awaited);
  return awaited;
}
