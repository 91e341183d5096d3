// The ceiling that a refusal taught: kept for a week, tried upwards step by step in peace, and put back by the next refusal.
import { GROWTH_CALLS, LONGEST_WINDOW_SECONDS, PRESET_CALLS, type Rate } from './rate.ts';

/** What a refusal taught is forgotten after this time, since plans are upgraded. */
export const LEARNT_FOR_MS = 7 * 24 * 3600 * 1000;
/** So long nothing may have been refused before one step more than the ceiling is tried. */
export const FIRST_PEACE_MS = 3600 * 1000;
/** Each step that was refused doubles that time, up to this one. */
export const LONGEST_PEACE_MS = 24 * 3600 * 1000;

/** Plain data. Times are milliseconds since 1970 UTC. */
export interface Ceiling {
  /** As LeadSquared said it. */
  readonly rate: Rate;
  /** When it said so last. */
  readonly at: number;
  /** Calls that are tried beyond it. */
  readonly above: number;
  /** When one step more is tried, if nothing is refused before. */
  readonly tryAt: number;
  /** How long the peace before a step must last. */
  readonly peaceMs: number;
}

/** The rate that is kept at present, with what is tried beyond it. */
export function rateInForce({ rate, above }: Ceiling): Rate {
  return above === 0 ? rate : { ...rate, calls: rate.calls + above };
}

/** The ceiling while it is remembered. */
export function remembered(ceiling: Ceiling | null, now: number): Ceiling | null {
  return ceiling !== null && now - ceiling.at < LEARNT_FOR_MS ? ceiling : null;
}

/** The next larger plan, beyond the largest one some calls more. */
function stepAfter(calls: number): number {
  return PRESET_CALLS.find((preset) => preset > calls) ?? calls + GROWTH_CALLS;
}

/** To be asked when calls start: one step more once the peace has lasted long enough, and no second one before it has again. */
export function afterPeace(ceiling: Ceiling | null, now: number): Ceiling | null {
  const known = remembered(ceiling, now);
  if (known === null || now < known.tryAt) return ceiling;
  const { rate, peaceMs } = known;
  return { ...known, above: stepAfter(rateInForce(known).calls) - rate.calls, tryAt: now + peaceMs };
}

/**
 * Whether a refusal names another rate than the one that is known.
 *
 * @param said the rate named in the refusal; null when it named none
 */
export function isNews(ceiling: Ceiling | null, said: Rate | null, now: number): said is Rate {
  const known = remembered(ceiling, now)?.rate;
  if (said === null || said.seconds > LONGEST_WINDOW_SECONDS) return false;
  return known === undefined || known.calls !== said.calls || known.seconds !== said.seconds;
}

/**
 * What a refusal makes of the ceiling: it is where LeadSquared says it is, and a step beyond it was one too many.
 *
 * @param said the rate named in the refusal; null when it named none
 */
export function afterRefusal(ceiling: Ceiling | null, said: Rate | null, now: number): Ceiling | null {
  const known = remembered(ceiling, now);
  const isRate = said !== null && said.seconds <= LONGEST_WINDOW_SECONDS;
  if (isNews(ceiling, said, now)) {
    return { rate: said, at: now, above: 0, tryAt: now + FIRST_PEACE_MS, peaceMs: FIRST_PEACE_MS };
  }
  if (known === null) return ceiling;
  const peaceMs = known.above > 0 ? Math.min(LONGEST_PEACE_MS, known.peaceMs * 2) : known.peaceMs;
  return { ...known, at: isRate ? now : known.at, above: 0, tryAt: now + peaceMs, peaceMs };
}
