// Waiting for the limiter: a short wait is waited for, and one that is longer pauses the run, so that no execution is spent on it.
import { MINUTE_MS } from '../../core/dates/civil.ts';
import type { Rate } from '../../core/rate.ts';
import { pauseUntil } from '../record/pause.ts';
import type { Waiting } from '../record/trouble.ts';
import { limitWords } from '../record/waiting-words.ts';
import type { RunContext } from '../session/run-context.ts';
import type { NextCall } from '../throttle/next-call.ts';
import { LONGEST_SLEEP_MS } from '../throttle/rate-gate.ts';
import { mayWait, restUntil, sayWaiting } from './rest.ts';

/** Longest wait for one call that an execution spends its time on: at slower rates it would mostly sleep. */
export const LONGEST_WAIT_MS = 2.5 * MINUTE_MS;
/** A wait that is longer than this, and than what is left of the execution, is a pause. */
const PAUSE_FROM_MS = MINUTE_MS;

function kindOf({ why, rate }: NextCall, fixed: Rate | null): 'limit' | 'speed' | 'quota' {
  if (why === 'quota') return 'quota';
  const isFixed =
    fixed !== null && rate !== null && fixed.calls === rate.calls && fixed.seconds === rate.seconds;
  return isFixed ? 'speed' : 'limit';
}

function waitingFor(run: RunContext): Waiting {
  const next = run.session.gate.next();
  return { kind: kindOf(next, run.job.account.rate), until: next.at, rate: next.rate };
}

/**
 * Waits until calls may start and reserves them.
 *
 * @param wanted how many calls there are to make
 * @param until moment after which it is no use to start
 * @param aheadMs how long before they may start the calls are reserved: what comes before their leaving takes so long
 * @param prepare what can be done while a call is waited for, told the moment from which one may start; answers how many there are to
 * make
 * @returns how many calls may start now; with 0 the run is paused, or goes on with its next piece of work
 */
export function enterGate(
  run: RunContext,
  wanted: number,
  until: number,
  prepare: (freeAt: number) => number = () => wanted,
  aheadMs = 0,
): number {
  const { session, job } = run;
  const { clock } = job.ports;
  const goesOn = (freeAt: number) => {
    sayWaiting(run, waitingFor(run));
    return mayWait(run) && prepare(freeAt);
  };
  const deadline = Math.min(until, clock.now() + LONGEST_WAIT_MS);
  const granted = session.gate.enter(wanted, deadline, goesOn, aheadMs);
  if (granted > 0 || !mayWait(run)) return granted;
  const waiting = waitingFor(run);
  const wait = waiting.until - clock.now();
  if (wait > LONGEST_WAIT_MS || (wait > PAUSE_FROM_MS && waiting.until >= session.deadline)) {
    pauseForLimit(run, waiting);
  } else if (wait <= LONGEST_SLEEP_MS) {
    // Whoever called for a short piece of work would only call again at once.
    restUntil(run, Math.min(waiting.until, until));
  } else sayWaiting(run, waiting);
  return 0;
}

/**
 * Pauses a run whose look-up the limiter lets no call out for, so that a later execution begins it with all the calls there are.
 *
 * @returns false when the next call may leave soon
 */
export function pauseWhileFull(run: RunContext): boolean {
  const waiting = waitingFor(run);
  if (waiting.until - run.job.ports.clock.now() <= PAUSE_FROM_MS) return false;
  pauseForLimit(run, waiting);
  return true;
}

function pauseForLimit(run: RunContext, { kind, until, rate }: Waiting): void {
  if (kind !== 'limit' && kind !== 'speed' && kind !== 'quota') return;
  const pause = pauseUntil('limit', `${limitWords(kind, rate)}.`, run.recordBefore.pause, until);
  run.update({ pause });
}
