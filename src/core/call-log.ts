// Remembers when calls were made in a bounded number of entries, never making any call look older than it is.

/** A call whose end nobody recorded (its execution was killed) is taken to be over after this time. */
export const LOST_CALL_MS = 90 * 1000;
/**
 * How much later than it left a call is taken to reach LeadSquared. Only the difference from call to call counts, since each has the same
 * way to go; a refusal teaches that it is more (`limiter.ts`).
 */
export const ARRIVAL_MS = 200;
/** Entries kept, so that the log of one account takes less than 3 KB of a store that all accounts share. */
export const MOST_GROUPS = 40;

/** Calls that went out together, or, with an empty id, ended calls that are remembered together. */
export interface CallGroup {
  readonly id: string;
  /** When they may leave; once they are over, when they did. */
  readonly start: number;
  /** Null while the replies are awaited. */
  readonly end: number | null;
  readonly count: number;
}

/** The last moment at which the service can have seen the group's calls. */
export function takenToEnd(group: CallGroup): number {
  return group.end ?? group.start + LOST_CALL_MS;
}

/** The moment up to which the service has seen the group's calls, when calls take as long to reach it as they usually do. */
export function takenToArrive(group: CallGroup): number {
  return group.end === null ? takenToEnd(group) : Math.min(group.end, group.start + ARRIVAL_MS);
}

/**
 * The group once its calls are over. The id has done its work then, and would only fill the store.
 *
 * @param left when they left; the end, when nobody knows
 */
export function callsOver(group: CallGroup, end: number, left = end): CallGroup {
  return { ...group, id: '', start: left, end };
}

/**
 * Puts ended groups together until few enough are left: those older than the window in force first, then those whose ends
 * lie close for their age, because there it costs the least waiting. Together they count from the later one, so that no
 * window is ever taken for emptier than it is.
 *
 * @param windowMs length of the longest window in force
 */
export function compact(groups: readonly CallGroup[], now: number, windowMs: number): CallGroup[] {
  const isOver = (group: CallGroup) => takenToEnd(group) <= now;
  const over = groups.filter(isOver).sort((a, b) => takenToEnd(a) - takenToEnd(b));
  const open = groups.filter((group) => !isOver(group));
  while (over.length > 1 && over.length + open.length > MOST_GROUPS) {
    const older = over.filter((group) => takenToEnd(group) < now - windowMs);
    const place = closestPair(older.length > 1 ? older : over, now);
    const [earlier, later] = over.slice(place, place + 2);
    if (earlier === undefined || later === undefined) break;
    const start = Math.max(takenToArrive(earlier), takenToArrive(later)) - ARRIVAL_MS;
    over.splice(place, 2, { id: '', start, end: takenToEnd(later), count: earlier.count + later.count });
  }
  return [...over, ...open];
}

/** Place of the earlier one of the two neighbours with the smallest distance for their age, in the order of their ends. */
function closestPair(over: readonly CallGroup[], now: number): number {
  let best = { place: 0, distance: Number.POSITIVE_INFINITY };
  let earlier: number | null = null;
  for (const [place, group] of over.entries()) {
    const later = takenToEnd(group);
    const distance = earlier === null ? best.distance : (later - earlier) / (now - later + 1000);
    if (distance < best.distance) best = { place: place - 1, distance };
    earlier = later;
  }
  return best.place;
}
