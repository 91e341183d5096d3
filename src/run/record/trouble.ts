// The parts of a run's record that tell what keeps it waiting, and what it has met.
import * as v from 'valibot';
import { lateSchema } from '../../core/late-schema.ts';

/** What a pause comes from; one mail is written for each in a run. */
export const PAUSE_CAUSES = ['google', 'silent', 'limit', 'look-up', 'trouble', 'person'] as const;
export type PauseCause = (typeof PAUSE_CAUSES)[number];

/** LeadSquared does not answer; see `Silence`. */
export const SilenceSchema = lateSchema(() =>
  v.object({
    since: v.number(),
    tries: v.number(),
    failedAt: v.optional(v.number()),
    nextTryAt: v.number(),
    probed: v.boolean(),
  }),
);

/** What an execution waits for while it works on the run; told in every window. */
export const WaitingSchema = lateSchema(() =>
  v.object({
    kind: v.picklist(['silent', 'limit', 'speed', 'quota', 'look-up']),
    /** Milliseconds since 1970 UTC. */
    until: v.number(),
    /** The rate that holds calls back, where one is known. */
    rate: v.optional(v.nullable(v.object({ calls: v.number(), seconds: v.number() })), null),
  }),
);
export type Waiting = Readonly<v.InferOutput<typeof WaitingSchema>>;

/** Fields that records of before do not have. */
export const TROUBLE_FIELDS = {
  silence: v.optional(v.nullable(SilenceSchema), null),
  waiting: v.optional(v.nullable(WaitingSchema), null),
  /** Causes of pauses about which a mail was written. */
  mailed: v.optional(v.array(v.picklist(PAUSE_CAUSES)), []),
  /** Refused calls whose pieces were sent again without a look-up, since the account's refusals were whole so far. */
  trustedRefusals: v.optional(v.number(), 0),
  /** Set while rows of refused calls wait for a look-up: before this moment it cannot tell. */
  lookAt: v.optional(v.nullable(v.number()), null),
  /** Set while rows in doubt are to be sent again once they are looked up: not before this moment. */
  resendAfter: v.optional(v.nullable(v.number()), null),
  /** How many rows are looked up at once, since there was no time for more; null for all. */
  lookAtMost: v.optional(v.nullable(v.number()), null),
  /** What the user should know of LeadSquared now that the run is over, a whole sentence. */
  remark: v.optional(v.nullable(v.string()), null),
};
