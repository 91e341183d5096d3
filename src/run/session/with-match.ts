// Reads a run's sheet as it was matched when the run began: what was confirmed is what is sent.
import {
  confirmedColumns,
  describeMatchChange,
  matchChange,
  newlyMatched,
} from '../../core/mapping/confirmed-columns.ts';
import type { SheetJob } from '../job.ts';
import type { ReadStore } from '../ports.ts';
import type { RunRecord } from '../record/run-record.ts';
import { readHeadLeniently, type SheetHead } from '../sheet/sheet-head.ts';
import { BUSY_TRIES, busySheet, UserError } from '../user-error.ts';

/**
 * Once the match is not kept any more, the sheet's present settings have to do.
 *
 * @param kept what was written of the run under the lease that is held; left out, it is read
 */
export function withMatch<T extends SheetJob>(job: T, { id }: Pick<RunRecord, 'id'>, kept?: ReadStore): T {
  const match = job.ports.runMatches.load(id, kept);
  if (match === null) return job;
  // A run that began without knowing the account goes on without: a row must not mean something else half-way.
  return { ...job, settings: match.settings, confirmed: match.columns, facts: match.facts };
}

/** The settings under which columns that came since fill no field: nobody has confirmed them. */
export function settingsFor({ settings, confirmed }: SheetJob, head: SheetHead): SheetJob['settings'] | null {
  const added = confirmed === undefined ? [] : newlyMatched(confirmed, head.mapping);
  if (added.length === 0) return null;
  const ignored = Object.fromEntries(added.map((header) => [header, '']));
  return { ...settings, columns: { ...settings.columns, ...ignored } };
}

/** As `readHeadLeniently`, by the confirmed match alone. */
export function readConfirmedHead(job: SheetJob): SheetHead {
  let { settings } = job;
  for (let attempt = 0; attempt < BUSY_TRIES; attempt++) {
    const head = readHeadLeniently(job.ports.table, settings);
    const narrower = settingsFor({ ...job, settings }, head);
    if (narrower === null) return head;
    settings = narrower;
  }
  throw busySheet('nothing was done');
}

/**
 * Who goes on with a run after it has told that a column was moved has looked at the columns: their order is the confirmed one
 * from now on.
 */
export function withMovedColumns<T extends SheetJob>(
  job: T,
  { id, pause }: Pick<RunRecord, 'id' | 'pause'>,
): T {
  const { confirmed, settings, facts, ports } = job;
  if (confirmed === undefined || pause === null || pause.until !== null) return job;
  const { mapping } = readConfirmedHead(job);
  if (matchChange(confirmed, mapping)?.kind !== 'moved') return job;
  const columns = confirmedColumns(mapping);
  ports.documentStore.setAll(ports.runMatches.properties(id, { settings, columns, facts }));
  return { ...job, confirmed: columns };
}

/** What has become of the columns that the run reads, in whole sentences; null while they stand as they did. */
export function describeChangedMatch({ confirmed }: SheetJob, { mapping }: SheetHead): string | null {
  const change = confirmed === undefined ? null : matchChange(confirmed, mapping);
  return change === null ? null : describeMatchChange(change);
}

/** @throws UserError `match` when a column that the run reads was renamed, deleted or moved */
export function requireMatch(job: SheetJob, head: SheetHead): void {
  const words = describeChangedMatch(job, head);
  if (words !== null) throw new UserError('match', words);
}
