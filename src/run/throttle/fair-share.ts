// Who wants calls of an account at present, so that one of several runs leaves the others their part of a window.

/** Whoever waits asks oftener than this (`LONGEST_SLEEP_MS`), and a round of calls is over by then. */
const SEEKING_MS = 15_000;
/** Saying it again sooner would only cost a write. */
const FRESH_MS = 5000;
/** More of them have to be content with a call at a time. */
const MOST_SEEKERS = 40;

/** A run that wants calls, and when it said so last; milliseconds since 1970 UTC. */
export interface Seeker {
  readonly owner: string;
  readonly at: number;
}

/** So many runs of few calls fit into a window together: none of them has to be left a part of it. */
const FEW_IN_WINDOW = 5;

/** Whether a run of so many calls has to say so before it begins, so that others leave it its part. */
export function isWorthSaying(calls: number, windowCalls: number): boolean {
  return calls * FEW_IN_WINDOW > windowCalls;
}

/** Whether nobody has wanted calls of late. */
export function areQuiet(seekers: readonly Seeker[], now: number): boolean {
  return seekers.every(({ at }) => now - at >= SEEKING_MS);
}

/** @param owner of the run that wants calls now */
export function seeking(seekers: readonly Seeker[], owner: string, now: number): readonly Seeker[] {
  const own = seekers.find((seeker) => seeker.owner === owner);
  if (own !== undefined && now - own.at < FRESH_MS) return seekers;
  const others = seekers.filter((seeker) => seeker.owner !== owner && now - seeker.at < SEEKING_MS);
  return [...others, { owner, at: now }].slice(-MOST_SEEKERS);
}

export function withoutSeeker(seekers: readonly Seeker[], owner: string): readonly Seeker[] {
  return seekers.filter((seeker) => seeker.owner !== owner);
}

/**
 * How many of a window's calls one of the seekers may take at once.
 *
 * @param windowCalls the calls that the smallest window in force holds
 */
export function fairShare(seekers: readonly Seeker[], windowCalls: number): number {
  return Math.max(1, Math.ceil(windowCalls / Math.max(1, seekers.length)));
}
