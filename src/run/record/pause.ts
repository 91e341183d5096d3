// Pauses of a run: what keeps it from going on passes by itself, or waits for a person.
import { MINUTE_MS } from '../../core/dates/civil.ts';
import type { HeldBackError } from '../../leadsquared/http.ts';
import type { Pause } from './run-record.ts';
import type { PauseCause } from './trouble.ts';

/** Google does not say when an allowance is full again; short ones last a minute, daily ones up to a day. */
const WAITS_MINUTES = [1, 5, 15, 60] as const;
/** Failed tries in a row after which a run waits for a person. */
const MOST_TRIES = 5;

function waitBefore(tries: number): number {
  return (WAITS_MINUTES[Math.min(tries, WAITS_MINUTES.length) - 1] ?? 1) * MINUTE_MS;
}

/** What Google is the cause of; the other causes are LeadSquared's. */
const OF_GOOGLE: readonly PauseCause[] = ['google', 'trouble'];

/** An outage or a limit of LeadSquared's makes no trouble of Google's longer, and the other way round. */
function triesAfter(cause: PauseCause, before: Pause | null): number {
  const isSame = before !== null && OF_GOOGLE.includes(before.cause) === OF_GOOGLE.includes(cause);
  return (isSame ? before.tries : 0) + 1;
}

/** The pause that follows when Google held the calls back; it grows with every pause in a row. */
export function pauseFor(error: HeldBackError, before: Pause | null, now: number): Pause {
  const tries = triesAfter('google', before);
  return {
    cause: 'google',
    message: `${error.message} The rows stay queued, and the run goes on when Google lets calls through again.`,
    until: now + waitBefore(tries),
    tries,
  };
}

const NO_ROW_IS_LOST = 'No row is lost: those that were not sent stay queued.';

/** The pause until a moment that is known, or at which it is tried again. @param message a whole sentence that says why */
export function pauseUntil(cause: PauseCause, message: string, before: Pause | null, until: number): Pause {
  return { cause, message: `${message} ${NO_ROW_IS_LOST}`, until, tries: triesAfter(cause, before) };
}

/** The pause after an error that may pass; after a few of them in a row it waits for a person. */
export function pauseAfterTrouble(text: string, before: Pause | null, now: number): Pause {
  const tries = triesAfter('trouble', before);
  const until = tries >= MOST_TRIES ? null : now + waitBefore(tries);
  const then = until === null ? 'Open the sidebar to go on.' : 'It is tried again in a while.';
  return {
    cause: 'trouble',
    message: `Google Sheets reported a problem: “${text.slice(0, 300)}” ${then}`,
    until,
    tries,
  };
}

/** The pause of a run that only a person can help. */
export function pauseForPerson(message: string): Pause {
  return {
    cause: 'person',
    message: `${message} Then open the sidebar to go on with the run.`,
    until: null,
    tries: 0,
  };
}
