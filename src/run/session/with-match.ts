// Reads a run's sheet as it was matched when the run began: what was confirmed is what is sent.
import type { SheetJob } from '../job.ts';
import type { RunRecord } from '../record/run-record.ts';

/** Once they are not kept any more, the sheet's present settings have to do. */
export function withMatch<T extends SheetJob>(job: T, { id }: Pick<RunRecord, 'id'>): T {
  const settings = job.ports.runSettings.load(id);
  return settings === null ? job : { ...job, settings };
}
