// Says what a run waits for, in words that are true at the moment at which they are read.
import type { Rate } from '../../core/rate.ts';
import type { RunRecord } from './run-record.ts';
import type { PauseCause, Waiting } from './trouble.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

const number = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',');

function inUnits(seconds: number): string {
  if (seconds < 2 * MINUTE) return `${number(seconds)} s`;
  if (seconds < 2 * HOUR) return `${number(Math.round(seconds / MINUTE))} minutes`;
  return `${number(Math.round(seconds / HOUR))} hours`;
}

/** `1 call in 5 s`, `10,000 calls in 24 hours`. */
export function rateWords({ calls, seconds }: Rate): string {
  return `${number(calls)} ${calls === 1 ? 'call' : 'calls'} in ${inUnits(seconds)}`;
}

/** Why calls have to wait, half a sentence. */
export function limitWords(kind: 'limit' | 'speed' | 'quota', rate: Rate | null): string {
  if (kind === 'speed' && rate !== null) return `The speed is set to ${rateWords(rate)}`;
  if (kind === 'quota') {
    const limit = rate === null ? 'a limit of its calls' : `its limit of ${rateWords(rate)}`;
    return `LeadSquared takes no more calls of this account for now: ${limit} is used up, perhaps by other programs too`;
  }
  return rate === null
    ? 'LeadSquared takes no more calls of this account for now'
    : `LeadSquared allows ${rateWords(rate)}`;
}

const APPEAR = 'tasks may take a while to appear in LeadSquared';

/** @param looksFirst whether rows are looked up that are sent again if their tasks are not there */
function whatOf({ kind, rate }: Waiting, looksFirst: boolean): string {
  if (kind === 'silent') return 'LeadSquared does not answer';
  if (kind === 'look-up') {
    if (looksFirst) return `Rows in doubt are looked up before they are sent again, and ${APPEAR}`;
    return `T${APPEAR.slice(1)}`;
  }
  return limitWords(kind, rate);
}

const NEXT: Readonly<Record<Waiting['kind'], string>> = {
  silent: 'next try in',
  limit: 'the next call leaves in',
  speed: 'the next call leaves in',
  quota: 'next try in',
  'look-up': 'next look in',
};

const PAUSED: Readonly<Partial<Record<PauseCause, string>>> = {
  google: 'Google holds calls back; next try in',
  silent: 'LeadSquared does not answer; next try in',
};

export interface WaitingView {
  /** A whole sentence. */
  readonly text: string;
  /** Until the run goes on, from 1; null while LeadSquared is being asked. */
  readonly seconds: number | null;
}

/** What the run waits for at this moment; null when it is at work, has ended, or waits for a person. @param now milliseconds since 1970 UTC */
export function describeWaiting(
  {
    state,
    pause,
    waiting,
    lookAt = null,
    resendAfter = null,
    silence = null,
  }: Pick<RunRecord, 'state' | 'pause' | 'waiting'> &
    Partial<Pick<RunRecord, 'lookAt' | 'resendAfter' | 'silence'>>,
  now: number,
): WaitingView | null {
  if (state === 'ended') return null;
  const until = pause === null ? (waiting?.until ?? 0) : pause.until;
  if (until === null) return null;
  if (until <= now) {
    const isAsked = pause === null && silence !== null && !silence.probed;
    return isAsked ? { text: 'LeadSquared does not answer; it is being asked again.', seconds: null } : null;
  }
  const seconds = Math.ceil((until - now) / 1000);
  if (pause !== null) {
    const words = PAUSED[pause.cause];
    const text = words === undefined ? `${pause.message} Next try in` : words;
    return { text: `${text} ${inUnits(seconds)}.`, seconds };
  }
  if (waiting === null) return null;
  const looksFirst = lookAt !== null || resendAfter !== null;
  return { text: `${whatOf(waiting, looksFirst)}; ${NEXT[waiting.kind]} ${inUnits(seconds)}.`, seconds };
}
