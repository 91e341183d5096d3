// What is told of a task that LeadSquared has shown, with the times that it was sent with where the account shows others.
import { MINUTE_MS } from '../../core/dates/civil.ts';
import type { Zone } from '../../core/dates/zone.ts';
import { type Progress, progressOf } from '../../core/progress.ts';
import { shownTimes } from '../../leadsquared/fits.ts';
import type { FoundTask } from '../../leadsquared/found-task.ts';
import { type LookUpHabits, shiftsOf } from '../../leadsquared/habits.ts';
import type { TrackedRow } from './tracked-rows.ts';

export interface Telling {
  /** What LeadSquared's clock shows, in milliseconds since 1970 UTC. */
  readonly now: number;
  /** The spreadsheet's zone. */
  readonly zone: Zone;
  readonly habits: LookUpHabits;
}

/** The moment that is shown: an account may show all times late. @param sent the moment that the row tells, if it does */
function momentOf(shown: number | null, sent: number | null, habits: LookUpHabits): number | null {
  if (shown === null) return null;
  if (sent !== null && shownTimes(sent, habits).includes(shown)) return sent;
  const [shift = 0] = shiftsOf(habits).slice(1);
  return shown - shift * MINUTE_MS;
}

/** @returns null when LeadSquared does not say whether the task is open */
export function tellTask(found: FoundTask, row: TrackedRow, telling: Telling): Progress | null {
  const { state, kind, due, end, completedAt = null } = found;
  if (state === null) return null;
  const { habits, now, zone } = telling;
  const seen = {
    kind,
    state,
    due: momentOf(due, row.task?.due ?? null, habits),
    end: momentOf(end, row.task?.end ?? null, habits),
    completedAt: momentOf(completedAt, null, habits),
  };
  return progressOf(seen, now, zone);
}
