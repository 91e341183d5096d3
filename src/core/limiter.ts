// Decides when the next calls may start, so that no window ever holds more calls than the account allows.

/** So many calls in any window of so many seconds. */
export interface Rate {
  readonly calls: number;
  readonly seconds: number;
}

/** The documented ceiling (page create-tasks-in-bulk: "25 in 5 second(s)"). */
export const DOCUMENTED_RATE: Rate = { calls: 25, seconds: 5 };
/** Every plan but the smallest allows this much, so an unknown account is started at it. */
export const STARTING_CALLS = 5;
/** How many calls are added after a window without a refusal. */
export const GROWTH_CALLS = 5;
/** The fixed rates to choose from, in calls per 5 seconds (page rate-limits, by plan). */
export const PRESET_CALLS = [1, 2, 5, 10, 15, 20, 25] as const;
/** What a refusal taught is forgotten after this time, since plans are upgraded. */
export const LEARNT_FOR_MS = 7 * 24 * 3600 * 1000;
/** A call whose end nobody recorded (its execution was killed) is taken to be over after this time. */
export const LOST_CALL_MS = 90 * 1000;
/** Added to every window, because clocks and the service's own rounding differ a little. */
export const WINDOW_MARGIN_MS = 100;

/** Calls that went out together. */
interface CallGroup {
  readonly id: string;
  readonly start: number;
  /** Null while the replies are awaited. */
  readonly end: number | null;
  readonly count: number;
}

/** Plain data, small enough for one property value. Times are milliseconds since 1970 UTC. */
export interface LimiterState {
  /** Calls per documented window that are tried at present; has no effect when the user fixed a rate. */
  readonly allowance: number;
  readonly learnt: { readonly rate: Rate; readonly at: number } | null;
  readonly pausedUntil: number;
  /** Since when there was no refusal and no growth. */
  readonly cleanSince: number;
  readonly groups: readonly CallGroup[];
}

export function newLimiter(now: number): LimiterState {
  return { allowance: STARTING_CALLS, learnt: null, pausedUntil: 0, cleanSince: now, groups: [] };
}

function learntRate(state: LimiterState, now: number): Rate | null {
  return state.learnt !== null && now - state.learnt.at < LEARNT_FOR_MS ? state.learnt.rate : null;
}

/** The rates that all have to be kept now: the user's or the tried one, and what a refusal taught. */
export function ratesInForce(state: LimiterState, fixed: Rate | null, now: number): Rate[] {
  const learnt = learntRate(state, now);
  const tried = fixed ?? { calls: state.allowance, seconds: DOCUMENTED_RATE.seconds };
  return learnt === null ? [tried] : [tried, learnt];
}

/**
 * When a group stops counting. It counts from its end, not its start: the service saw it some time between the two, so
 * only this keeps a window whole however unevenly the network delays the calls.
 */
function freeAt(group: CallGroup, rate: Rate): number {
  const end = group.end ?? group.start + LOST_CALL_MS;
  return end + rate.seconds * 1000 + WINDOW_MARGIN_MS;
}

/** How many calls may start now. */
export function freeCalls(state: LimiterState, fixed: Rate | null, now: number): number {
  if (now < state.pausedUntil) return 0;
  const free = ratesInForce(state, fixed, now).map((rate) => {
    const counting = state.groups.filter((group) => freeAt(group, rate) > now);
    return rate.calls - counting.reduce((sum, group) => sum + group.count, 0);
  });
  return Math.max(0, Math.min(...free));
}

/** Milliseconds until at least one call may start; 0 when one may start now. */
export function waitForCall(state: LimiterState, fixed: Rate | null, now: number): number {
  if (freeCalls(state, fixed, now) > 0) return 0;
  const moments = ratesInForce(state, fixed, now)
    .flatMap((rate) => state.groups.map((group) => freeAt(group, rate)))
    .concat(state.pausedUntil)
    .filter((moment) => moment > now)
    .sort((a, b) => a - b);
  const moment = moments.find((at) => freeCalls(state, fixed, at) > 0);
  return (moment ?? now + LOST_CALL_MS) - now;
}

/** Records that `count` calls start now. */
export function startCalls(state: LimiterState, id: string, count: number, now: number): LimiterState {
  const longest = Math.max(DOCUMENTED_RATE.seconds, state.learnt?.rate.seconds ?? 0) * 1000;
  const recent = state.groups.filter(
    (group) => (group.end ?? group.start + LOST_CALL_MS) + 2 * longest > now,
  );
  return { ...state, groups: [...recent, { id, start: now, end: null, count }] };
}

/** Records that the calls started under `id` are over, and grows the allowance after a window without a refusal. */
export function endCalls(state: LimiterState, id: string, now: number): LimiterState {
  const groups = state.groups.map((group) => (group.id === id ? { ...group, end: now } : group));
  const clean = now - Math.max(state.cleanSince, state.pausedUntil) >= DOCUMENTED_RATE.seconds * 1000;
  if (!clean) return { ...state, groups };
  const allowance = Math.min(DOCUMENTED_RATE.calls, state.allowance + GROWTH_CALLS);
  return { ...state, groups, allowance, cleanSince: now };
}

/**
 * Learns from a refusal: the rate it names becomes the ceiling, and nothing is sent for one window. When the add-on was
 * still below that rate, others use the account too, so the allowance is halved to leave them room.
 *
 * @param said the rate named in the refusal's text; null when it named none
 */
export function refusedCall(state: LimiterState, said: Rate | null, now: number): LimiterState {
  const rate = said ?? learntRate(state, now);
  const pausedUntil = now + (rate ?? DOCUMENTED_RATE).seconds * 1000 + WINDOW_MARGIN_MS;
  const learnt = said === null ? state.learnt : { rate: said, at: now };
  const alreadyPaused = now < state.pausedUntil;
  const halved = Math.max(1, Math.floor(state.allowance / 2));
  const allowance =
    said !== null && state.allowance > said.calls ? said.calls : alreadyPaused ? state.allowance : halved;
  return { ...state, learnt, allowance: Math.max(1, allowance), pausedUntil, cleanSince: pausedUntil };
}
