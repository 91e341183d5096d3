// Who wants calls of an account at present, and in which turn, so that one of several runs leaves the others their part of a window.

/** Whoever waits asks oftener than this (`LONGEST_SLEEP_MS`), and a round of calls is over by then. */
const SEEKING_MS = 15_000;
/** Saying it again sooner would only cost a write. */
const FRESH_MS = 5000;
/** Where many seek, each says so more seldom: their writes stand in one line, behind one lock, with the calls that are let through. */
const FEW_SEEKERS = 5;
/** More of them have to be content with what is left. */
const MOST_SEEKERS = 40;

/** A run that wants calls, and when it said so last; milliseconds since 1970 UTC. */
export interface Seeker {
  readonly owner: string;
  readonly at: number;
  /** Calls that it got since it seeks, and what others had more than it when it began to. */
  readonly had: number;
}

/** So many runs of few calls fit into a window together: none of them has to be left a part of it. */
const FEW_IN_WINDOW = 5;

/** Whether a run of so many calls has to say so before it begins, so that others leave it its part. */
export function isWorthSaying(calls: number, windowCalls: number): boolean {
  return calls * FEW_IN_WINDOW > windowCalls;
}

/** How much longer than among few a seeker's word holds. */
const slowness = (seekers: readonly Seeker[]): number => Math.max(1, seekers.length / FEW_SEEKERS);

/** Whether nobody has wanted calls of late. */
export function areQuiet(seekers: readonly Seeker[], now: number): boolean {
  const holds = SEEKING_MS * slowness(seekers);
  return seekers.every(({ at }) => now - at >= holds);
}

/** @param owner of the run that wants calls now */
export function seeking(seekers: readonly Seeker[], owner: string, now: number): readonly Seeker[] {
  const slow = slowness(seekers);
  const own = seekers.find((seeker) => seeker.owner === owner);
  if (own !== undefined && now - own.at < FRESH_MS * slow) return seekers;
  const others = seekers.filter((seeker) => seeker.owner !== owner && now - seeker.at < SEEKING_MS * slow);
  // Who comes later is not served before all that others have had is made up for.
  const had = own?.had ?? others.reduce((least, seeker) => Math.min(least, seeker.had), Infinity);
  return [...others, { owner, at: now, had: Number.isFinite(had) ? had : 0 }].slice(-MOST_SEEKERS);
}

/** @param calls that the run was let through */
export function served(seekers: readonly Seeker[], owner: string, calls: number): readonly Seeker[] {
  return seekers.map((seeker) => (seeker.owner === owner ? { ...seeker, had: seeker.had + calls } : seeker));
}

export function withoutSeeker(seekers: readonly Seeker[], owner: string): readonly Seeker[] {
  return seekers.filter((seeker) => seeker.owner !== owner);
}

/** What one seeker may take at once of calls that are free. */
export interface Share {
  /** While those before it in turn want their parts. */
  readonly inTurn: number;
  /** When they do not come for them. */
  readonly outOfTurn: number;
}

/**
 * Each seeker gets an equal part of a window, or a fifth where they are more: a call at a time would cost as many locks as calls. Those
 * that have had the least come first.
 *
 * @param free calls that may start now
 * @param windowCalls the calls that the smallest window in force holds
 */
export function fairShare(
  seekers: readonly Seeker[],
  owner: string,
  free: number,
  windowCalls: number,
): Share {
  const own = seekers.find((seeker) => seeker.owner === owner);
  if (own === undefined || seekers.length < 2) return { inTurn: free, outOfTurn: free };
  const part = Math.ceil(windowCalls / Math.min(FEW_IN_WINDOW, seekers.length));
  const before = seekers.filter(({ had }) => had < own.had).length;
  const outOfTurn = Math.min(part, free);
  return { inTurn: Math.max(0, Math.min(part, free - before * part)), outOfTurn };
}
