// A mail that a person needs and that has not gone out: since when it is due, when it is tried again, and when nobody tries any more.
import * as v from 'valibot';
import { DAY_MS, MINUTE_MS } from '../../core/dates/civil.ts';
import { lateSchema } from '../../core/late-schema.ts';

/** A little less than the hour after which the slowest timer comes again. */
const TRIED_AGAIN_MS = 50 * MINUTE_MS;
/** The day's mails are a new lot each day; who can be written none for so long is told in the sidebar alone. */
const MOST_TRIED_MS = 3 * DAY_MS;

/** In milliseconds since 1970 UTC. */
export const UntoldSchema = lateSchema(() => v.object({ since: v.number(), triedAt: v.number() }));
export type Untold = Readonly<v.InferOutput<typeof UntoldSchema>>;

/** To be written before the mail is: an execution that is cut off between the two leaves it to be told. */
export const toldNow = (now: number): Untold => ({ since: now, triedAt: now });

/** When it is tried again. */
export const triedNext = ({ triedAt }: Untold): number => triedAt + TRIED_AGAIN_MS;

/** Whether it is to be tried again at this moment. */
export const isTriedAgain = (untold: Untold, now: number): boolean => now >= triedNext(untold);

/** What is left of it after a try that failed; null when nobody tries any more. */
export function afterFailure({ since }: Untold, now: number): Untold | null {
  return now - since >= MOST_TRIED_MS ? null : { since, triedAt: now };
}
