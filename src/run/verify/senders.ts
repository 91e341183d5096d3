// Who made the tasks of a run, as LeadSquared names them.
import type { RunContext } from '../session/run-context.ts';

/** Ids of the LeadSquared users whose keys sent for the run; empty when they are not known. */
export function sendersOf({ job }: RunContext): readonly string[] {
  const { userId } = job.account;
  return userId === '' ? [] : [userId];
}
