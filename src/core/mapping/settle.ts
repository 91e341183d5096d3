// Gives every field to one column: the one that fits it best, or, when two fit equally well, to both, so that the user decides.
import type { Candidate } from './weigh-cells.ts';

export interface Settled {
  /** What each column fills, by its index from 0. */
  readonly assigned: ReadonlyMap<number, Candidate>;
  /** Columns that would have filled a field which another column fills better. */
  readonly lost: ReadonlyMap<number, { readonly candidate: Candidate; readonly to: Candidate }>;
}

/** The user's own choices are closer than any guess. */
export const CHOSEN = Number.POSITIVE_INFINITY;

/** Custom fields are one field whatever the case of their schema name. */
export const fieldKey = (field: string): string => field.toLowerCase();

/** @param candidates at most one for each column; their order does not matter */
export function settle(candidates: readonly Candidate[]): Settled {
  const assigned = new Map<number, Candidate>();
  const lost = new Map<number, { candidate: Candidate; to: Candidate }>();
  const best = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const holder = best.get(fieldKey(candidate.field));
    if (holder === undefined || candidate.closeness > holder.closeness)
      best.set(fieldKey(candidate.field), candidate);
  }
  for (const candidate of candidates) {
    const holder = best.get(fieldKey(candidate.field)) ?? candidate;
    if (candidate.closeness === holder.closeness) assigned.set(candidate.column, candidate);
    else lost.set(candidate.column, { candidate, to: holder });
  }
  return { assigned, lost };
}
