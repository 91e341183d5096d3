// When to look in LeadSquared again: tasks appear, and vanish, after seconds, sometimes after minutes.

/** Waits before the lookups, in seconds; the last one is repeated. */
const WAITS_SECONDS = [2, 3, 5, 10, 15, 30, 60] as const;

/** Seconds after the last call at which a lookup is due. @param looks how many there were already */
export function secondsBefore(looks: number): number {
  const last = WAITS_SECONDS[WAITS_SECONDS.length - 1] ?? 0;
  const listed = WAITS_SECONDS.slice(0, looks + 1).reduce((sum, seconds) => sum + seconds, 0);
  return listed + Math.max(0, looks + 1 - WAITS_SECONDS.length) * last;
}
