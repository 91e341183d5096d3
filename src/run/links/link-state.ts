// How far the linking of a sheet's ids has got: what one piece of the work hands on to the next, and nothing keeps.

/**
 * Rows that hold an id, by what became of it: linked now, linked already, its task belongs to no lead; its lead is not known; it is
 * another sheet's, file's or account's; or it could not be linked (`left`).
 */
export type LinkOutcome = 'linked' | 'already' | 'withoutLead' | 'unknownLead' | 'elsewhere' | 'left';
export type LinkCounts = Readonly<Record<LinkOutcome, number>>;

export interface LinkState {
  /** The row from which the work goes on; 0 begins. */
  readonly row: number;
  readonly counts: LinkCounts;
}

export const NOTHING_LINKED: LinkCounts = {
  linked: 0,
  already: 0,
  withoutLead: 0,
  unknownLead: 0,
  elsewhere: 0,
  left: 0,
};

export function addOutcomes(counts: LinkCounts, outcomes: Iterable<LinkOutcome>): LinkCounts {
  const sum: Record<LinkOutcome, number> = { ...counts };
  for (const outcome of outcomes) sum[outcome] += 1;
  return sum;
}
