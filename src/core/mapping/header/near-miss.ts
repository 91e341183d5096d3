// Finds the field that a misspelt header may have meant, which is proposed and never applied.

import type { FieldName } from '../../fields/field-table.ts';
import { fieldByName } from '../../fields/fields.ts';
import { remembered } from '../../remembered.ts';
import { knownKeys } from './match-header.ts';

/** Shorter words are one letter from too many others: "Dua" from "Due", "Date" from "Data". */
const MIN_LENGTH = 6;
/** From this length on two letters may be wrong. */
const TWO_SLIPS_LENGTH = 9;
const MAX_LENGTH = 40;

/** Letters left out, put in, changed or swapped between two texts, counted up to `limit`; more gives `limit + 1`. */
export function slips(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const changed = (last[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      const swapped =
        i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
          ? (before[j - 2] ?? 0) + 1
          : changed;
      row.push(Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, changed, swapped));
    }
    before = last;
    last = row;
  }
  return Math.min(last[other.length] ?? 0, limit + 1);
}

function findNearest(key: string): FieldName | null {
  if (key.length < MIN_LENGTH || key.length > MAX_LENGTH) return null;
  let limit = key.length < TWO_SLIPS_LENGTH ? 1 : 2;
  let nearest = new Set<string>();
  for (const [known, field] of knownKeys()) {
    if (known.length < MIN_LENGTH || known[0] !== key[0]) continue;
    const distance = slips(key, known, limit);
    if (distance > limit) continue;
    if (distance < limit) nearest = new Set();
    limit = distance;
    nearest.add(field);
  }
  const [field = ''] = nearest;
  return nearest.size === 1 ? (fieldByName(field)?.name ?? null) : null;
}

/** The one field whose name, label or alias is nearest; null when none is near, or two are equally near. */
export const nearField = remembered(findNearest);
