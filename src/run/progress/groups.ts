// Puts rows into groups whose tasks one pair of queries finds, in an order that stays when the sheet changes between two of them.
import { DAY_MS } from '../../core/dates/civil.ts';
import { OWNERS_PER_CALL, SPAN_DAYS } from '../../leadsquared/fetch-plan.ts';
import type { TrackedRow } from './tracked-rows.ts';

/** Days of due dates in a window: a read call's longest span without the days that are read before and after them. */
const WINDOW_MS = (SPAN_DAYS - 5) * DAY_MS;

/** How far the groups have been asked about: all rows up to this window and, in it, up to this owner. */
export interface Reached {
  /** Where the first window begins, in milliseconds since 1970 UTC. */
  readonly origin: number;
  readonly window: number;
  /** In lower case. */
  readonly owner: string;
}

/** A row that tells where its task is. */
type Located = TrackedRow & { readonly task: NonNullable<TrackedRow['task']> };

export interface Group {
  readonly rows: readonly Located[];
  /** How far is reached once these have been asked about. */
  readonly reached: Reached;
}

function isLocated(row: TrackedRow): row is Located {
  return row.task !== null;
}

const ownerOf = ({ task }: Located): string => task.ownerEmail.toLowerCase();

/** Before everything: the first window begins with the earliest due date, so that few lists need two. */
export function beginning(rows: readonly TrackedRow[]): Reached {
  const origin = rows
    .filter(isLocated)
    .reduce((first, { task }) => Math.min(first, task.due), Number.MAX_SAFE_INTEGER);
  return { origin, window: Number.MIN_SAFE_INTEGER, owner: '' };
}

/** The next group after what was reached; null when there is none. */
export function nextGroup(rows: readonly TrackedRow[], reached: Reached): Group | null {
  const { origin } = reached;
  const windowOf = ({ task }: Located) => Math.floor((task.due - origin) / WINDOW_MS);
  const ahead = rows.filter(isLocated).filter((row) => {
    const window = windowOf(row);
    return window > reached.window || (window === reached.window && ownerOf(row) > reached.owner);
  });
  if (ahead.length === 0) return null;
  const window = ahead.reduce((first, row) => Math.min(first, windowOf(row)), Number.MAX_SAFE_INTEGER);
  const inWindow = ahead.filter((row) => windowOf(row) === window);
  const owners = [...new Set(inWindow.map(ownerOf))].sort().slice(0, OWNERS_PER_CALL);
  const isOwners = new Set(owners);
  return {
    rows: inWindow.filter((row) => isOwners.has(ownerOf(row))),
    reached: { origin, window, owner: owners[owners.length - 1] ?? '' },
  };
}
