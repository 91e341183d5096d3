// The stored form of a rate, and of the ceiling that a refusal taught.
import * as v from 'valibot';
import { FIRST_PEACE_MS } from '../../core/ceiling.ts';
import { lateSchema } from '../../core/late-schema.ts';

export const RateSchema = v.object({ calls: v.number(), seconds: v.number() });

/** Notes of before name the rate and the moment alone. */
export const LearntSchema = lateSchema(() =>
  v.nullable(
    v.object({
      rate: RateSchema,
      at: v.number(),
      above: v.optional(v.number(), 0),
      tryAt: v.optional(v.number(), 0),
      peaceMs: v.optional(v.number(), FIRST_PEACE_MS),
    }),
  ),
);
