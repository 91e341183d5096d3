// What selected rows held, on its way to the sidebar and back.
import * as v from 'valibot';
import { lateSchema } from '../core/late-schema.ts';
import type { ShownRows } from '../run/plan/shown-rows.ts';
import type { ShownView } from './api.ts';

/** More than a sheet has cells (Google's own limit). */
const MOST_SIGNS = 10_000_000;

/** A digest or a hash of the add-on's own. */
export const Sign = v.pipe(v.string(), v.maxLength(100));

export const ShownSchema = lateSchema(() => {
  const signs = v.pipe(v.array(Sign), v.maxLength(MOST_SIGNS));
  return v.object({ rows: signs, columns: signs, tried: v.optional(Sign) });
});

/** The places go with the rows that the user chose. */
export function viewShown({ rows, columns, tried }: ShownRows): ShownView {
  return { rows, columns, ...(tried === undefined ? {} : { tried }) };
}
