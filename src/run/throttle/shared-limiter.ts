// What all executions that use the same account share about its calls, as it is stored.
import * as v from 'valibot';
import { lateSchema } from '../../core/late-schema.ts';
import { type LimiterState, newLimiter } from '../../core/limiter.ts';
import type { Store } from '../ports.ts';
import { readJson } from '../read-json.ts';
import type { Seeker } from './fair-share.ts';
import { LearntSchema, RateSchema } from './learnt-rate.ts';

const LimiterSchema = lateSchema(() =>
  v.object({
    allowance: v.number(),
    learnt: LearntSchema,
    lateness: v.optional(v.nullable(v.object({ until: v.number(), nextMs: v.number() })), null),
    pausedUntil: v.number(),
    refusals: v.optional(v.object({ count: v.number(), said: v.nullable(RateSchema) }), {
      count: 0,
      said: null,
    }),
    cleanSince: v.number(),
    groups: v.array(
      v.object({ id: v.string(), start: v.number(), end: v.nullable(v.number()), count: v.number() }),
    ),
  }),
);
const SharedSchema = lateSchema(() =>
  v.object({
    limiter: LimiterSchema,
    seekers: v.optional(
      v.array(v.object({ owner: v.string(), at: v.number(), had: v.optional(v.number(), 0) })),
      [],
    ),
  }),
);

export interface Shared {
  readonly limiter: LimiterState;
  readonly seekers: readonly Seeker[];
}

interface Stores {
  readonly store: Store;
  readonly memory: Store;
}

/** What is missing or cannot be read taught nothing, and the careful start is always safe. */
export function readShared({ store, memory }: Stores, key: string, now: number): Shared {
  const shared = readJson(SharedSchema, store.get(key));
  if (shared !== null) return shared;
  const learnt = readJson(LearntSchema, memory.get(key));
  return { limiter: { ...newLimiter(now), learnt }, seekers: [] };
}

export function writeShared(store: Store, key: string, shared: Shared): void {
  store.set(key, JSON.stringify(shared));
}
