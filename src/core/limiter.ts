// Decides when the next calls may start, so that no window ever holds more calls than the account allows.
import { ARRIVAL_MS, type CallGroup, callsOver, compact, takenToArrive, takenToEnd } from './call-log.ts';
import {
  afterPeace,
  afterRefusal,
  type Ceiling,
  isNews,
  LEARNT_FOR_MS,
  rateInForce,
  remembered,
} from './ceiling.ts';
import { afterLateCall, countsFromEnd, type Lateness } from './lateness.ts';
import { DOCUMENTED_RATE, GROWTH_CALLS, LONGEST_WINDOW_SECONDS, type Rate } from './rate.ts';

/** Every plan but the smallest allows this much, so an unknown account is started at it. */
export const STARTING_CALLS = 5;
/** Added to every window, because clocks and the service's own rounding differ a little. */
export const WINDOW_MARGIN_MS = 100;

/** Plain data, small enough for one property value. Times are milliseconds since 1970 UTC. */
export interface LimiterState {
  /** Calls per documented window that are tried at present; has no effect when the user fixed a rate. */
  readonly allowance: number;
  readonly learnt: Ceiling | null;
  /** Null while calls have always reached LeadSquared as soon as is taken for granted. */
  readonly lateness: Lateness | null;
  readonly pausedUntil: number;
  /** Refusals in a row, with no call answered in between, and the rate that the last one named. */
  readonly refusals: { readonly count: number; readonly said: Rate | null };
  /** Since when calls are made without a refusal and without growth. */
  readonly cleanSince: number;
  readonly groups: readonly CallGroup[];
}

export function newLimiter(now: number): LimiterState {
  const refusals = { count: 0, said: null };
  return {
    allowance: STARTING_CALLS,
    learnt: null,
    lateness: null,
    pausedUntil: 0,
    refusals,
    cleanSince: now,
    groups: [],
  };
}

const windowMs = (rate: Rate): number => rate.seconds * 1000 + WINDOW_MARGIN_MS;

/** How long a call counts after it left, when it arrives as soon as usual; milliseconds. */
export const countsFor = (rate: Rate): number => windowMs(rate) + ARRIVAL_MS;

function learntRate(state: LimiterState, now: number): Rate | null {
  const ceiling = remembered(state.learnt, now);
  return ceiling === null ? null : rateInForce(ceiling);
}

/** The rates that all have to be kept now: the user's or the tried one, and what a refusal taught. */
export function ratesInForce(state: LimiterState, fixed: Rate | null, now: number): Rate[] {
  const learnt = learntRate(state, now);
  const tried = fixed ?? { calls: state.allowance, seconds: DOCUMENTED_RATE.seconds };
  return learnt === null ? [tried] : [tried, learnt];
}

/**
 * When a group stops counting. The service saw its calls some time between their start and their end: soon after the start, as is taken
 * for granted until a refusal teaches otherwise. From then on they count from their end, which alone keeps a window whole however
 * unevenly the network delays them.
 */
function freeAt(group: CallGroup, rate: Rate, fromEnd: boolean): number {
  return (fromEnd ? takenToEnd(group) : takenToArrive(group)) + windowMs(rate);
}

/** How many calls may start now. */
export function freeCalls(state: LimiterState, fixed: Rate | null, now: number): number {
  if (now < state.pausedUntil) return 0;
  const fromEnd = countsFromEnd(state.lateness, now);
  const free = ratesInForce(state, fixed, now).map((rate) => {
    const counting = state.groups.filter((group) => freeAt(group, rate, fromEnd) > now);
    return rate.calls - counting.reduce((sum, group) => sum + group.count, 0);
  });
  return Math.max(0, Math.min(...free));
}

/**
 * Milliseconds after which to ask again: no call may start sooner; 0 when one may start now. A call is free then, unless it
 * takes the place of calls that are under way: they are taken to end at once, so that nobody sleeps through their end.
 */
export function waitForCall(state: LimiterState, fixed: Rate | null, now: number): number {
  if (freeCalls(state, fixed, now) > 0) return 0;
  const endedNow = (group: CallGroup) =>
    group.end === null ? callsOver(group, Math.min(now, takenToEnd(group))) : group;
  const soonest = { ...state, groups: state.groups.map(endedNow) };
  const forgetting = state.learnt === null ? 0 : state.learnt.at + LEARNT_FOR_MS;
  const unlearning = state.lateness === null ? 0 : state.lateness.until;
  const ways = countsFromEnd(state.lateness, now) ? [true, false] : [false];
  const moments = ratesInForce(state, fixed, now)
    .flatMap((rate) => soonest.groups.flatMap((group) => ways.map((fromEnd) => freeAt(group, rate, fromEnd))))
    .concat(state.pausedUntil, forgetting, unlearning);
  // At the last of them, at least, no call counts any more; at none that has passed a call is free.
  return Math.min(...moments.filter((at) => freeCalls(soonest, fixed, at) > 0)) - now;
}

/**
 * Records that `count` calls start, and lets the allowance grow when a window has passed without a refusal.
 *
 * @param start when they leave: now, or soon after
 * @param fixed the user's rate, so that its window is remembered precisely; other windows are kept too, but more roughly
 */
export function startCalls(
  before: LimiterState,
  id: string,
  count: number,
  now: number,
  fixed: Rate | null = null,
  start = now,
): LimiterState {
  const state = { ...before, learnt: afterPeace(before.learnt, now) };
  const longest = { calls: 1, seconds: LONGEST_WINDOW_SECONDS };
  const remembered = state.groups.filter((group) => freeAt(group, longest, true) > now);
  const inForce = Math.max(...ratesInForce(state, fixed, now).map(windowMs));
  const groups = compact([...remembered, { id, start, end: null, count }], now, inForce);
  return { ...state, ...growth(state, start), groups };
}

/**
 * Records that the calls started under `id` are over.
 *
 * @param left when they left; the end, when nobody knows
 */
export function endCalls(state: LimiterState, id: string, now: number, left = now): LimiterState {
  const isEnding = (group: CallGroup) => group.end === null && group.id === id;
  const groups = state.groups.map((group) => (isEnding(group) ? callsOver(group, now, left) : group));
  return { ...state, groups };
}

/** Records that LeadSquared took a call: a refusal after it is the first one again. */
export function answeredCall(state: LimiterState): LimiterState {
  return state.refusals.count === 0 ? state : { ...state, refusals: { count: 0, said: null } };
}

/** Forgets what refusals taught, since the user sets the speed. */
export function forgetCeiling(state: LimiterState): LimiterState {
  return { ...state, learnt: null };
}

/** Only a window in which calls were answered proves anything: neither an idle time nor calls under way do. */
function growth(state: LimiterState, now: number): Pick<LimiterState, 'allowance' | 'cleanSince'> {
  const { allowance, cleanSince } = state;
  const idle = state.groups.every(
    (group) => freeAt(group, DOCUMENTED_RATE, true) + windowMs(DOCUMENTED_RATE) <= now,
  );
  if (idle) return { allowance, cleanSince: Math.max(cleanSince, now) };
  const answered = state.groups.some((group) => group.end !== null && group.end >= cleanSince);
  if (!answered || now - cleanSince < DOCUMENTED_RATE.seconds * 1000) return state;
  const ceiling = inDocumentedWindow(learntRate(state, now) ?? DOCUMENTED_RATE);
  return { allowance: Math.max(allowance, Math.min(ceiling, allowance + GROWTH_CALLS)), cleanSince: now };
}

/** The state with a greater allowance, when the calls of a window have proved it; else the very state. */
export function grown(state: LimiterState, now: number): LimiterState {
  const more = growth(state, now);
  return more.allowance > state.allowance ? { ...state, ...more } : state;
}

/** The calls that a rate allows in the window in which the allowance counts. */
function inDocumentedWindow({ calls, seconds }: Rate): number {
  const scaled = seconds < DOCUMENTED_RATE.seconds ? (calls * DOCUMENTED_RATE.seconds) / seconds : calls;
  return Math.max(1, Math.min(DOCUMENTED_RATE.calls, Math.floor(scaled)));
}

/** How long nothing is sent after a refusal: a window, and twice as long after each further one in a row, up to the longest window. */
function pauseAfter({ learnt, refusals }: LimiterState, said: Rate | null, now: number): number {
  const known = remembered(learnt, now)?.rate ?? DOCUMENTED_RATE;
  const pause = windowMs(said ?? known) * 2 ** Math.min(refusals.count, 20);
  return Math.min(pause, windowMs({ calls: 1, seconds: LONGEST_WINDOW_SECONDS }));
}

/**
 * Learns from a refusal: the rate it names becomes the ceiling, and nothing is sent for one window. When the add-on was
 * not above that rate, others use the account too, so the allowance is halved to leave them room; or calls arrive late, so for a while
 * they count from their end. Refusals that go on although
 * nothing was sent for a window are those of a longer limit, a day's for instance, so the pauses grow.
 *
 * @param said the rate named in the refusal's text; null when it named none
 */
export function refusedCall(state: LimiterState, said: Rate | null, now: number): LimiterState {
  // Several refusals of calls that went out together are one lesson.
  const alreadyPaused = now < state.pausedUntil;
  const count = alreadyPaused ? Math.max(1, state.refusals.count) : state.refusals.count + 1;
  const pause = pauseAfter({ ...state, refusals: { count: count - 1, said } }, said, now);
  const pausedUntil = Math.max(state.pausedUntil, now + pause);
  const isRate = said !== null && said.seconds <= LONGEST_WINDOW_SECONDS;
  const ceiling = isRate ? inDocumentedWindow(said) : DOCUMENTED_RATE.calls;
  const halved = alreadyPaused ? state.allowance : Math.max(1, Math.floor(state.allowance / 2));
  const allowance = state.allowance > ceiling ? ceiling : halved;
  const learnt = afterRefusal(state.learnt, said, now);
  const isExplained = alreadyPaused || isNews(state.learnt, said, now);
  const lateness = isExplained ? state.lateness : afterLateCall(state.lateness, now);
  return {
    ...state,
    learnt,
    lateness,
    allowance,
    pausedUntil,
    refusals: { count, said },
    cleanSince: pausedUntil,
  };
}
