// What a refusal within the rate that was kept teaches: calls may reach LeadSquared late, so for a while each counts from its end.
import { FIRST_PEACE_MS, LONGEST_PEACE_MS } from './ceiling.ts';

/** Plain data. Times are milliseconds since 1970 UTC. */
export interface Lateness {
  /** Up to then calls count from their end. */
  readonly until: number;
  /** How long the next such lesson holds. */
  readonly nextMs: number;
}

/** Whether calls count from their end now. */
export function countsFromEnd(lateness: Lateness | null, now: number): boolean {
  return lateness !== null && now < lateness.until;
}

/** What one refusal more makes of it: an hour at first, twice as long each time, up to a day. */
export function afterLateCall(lateness: Lateness | null, now: number): Lateness {
  if (lateness !== null && now < lateness.until) return lateness;
  const peaceMs = lateness?.nextMs ?? FIRST_PEACE_MS;
  return { until: now + peaceMs, nextMs: Math.min(LONGEST_PEACE_MS, peaceMs * 2) };
}
