// Reads a run's sheet as it was matched when the run began, save for what the user has chosen since.
import type { SheetJob } from '../job.ts';
import type { RunRecord } from '../record/run-record.ts';

export function withMatch<T extends SheetJob>(job: T, { columns }: Pick<RunRecord, 'columns'>): T {
  const { settings } = job;
  return { ...job, settings: { ...settings, columns: { ...columns, ...settings.columns } } };
}
