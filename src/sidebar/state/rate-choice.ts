// The speeds that can be chosen, and the reading of a custom one.
import { DOCUMENTED_RATE, PRESET_CALLS } from '../../core/rate.ts';
import type { RateView } from '../../rpc/api.ts';

/** Seconds of the window. */
export const WINDOW_SECONDS = DOCUMENTED_RATE.seconds;
export const MOST_CALLS = DOCUMENTED_RATE.calls;
export const MOST_SECONDS = 60;

/** The value of the choice: `automatic`, a preset's calls, or `custom`. */
export function rateKey(rate: RateView): string {
  if (rate === null) return 'automatic';
  const preset = rate.seconds === WINDOW_SECONDS && PRESET_CALLS.some((calls) => calls === rate.calls);
  return preset ? String(rate.calls) : 'custom';
}

function whole(text: string, most: number): number | null {
  const value = /^\s*\d{1,3}\s*$/.test(text) ? Number(text) : 0;
  return value >= 1 && value <= most ? value : null;
}

/** The rate chosen; undefined when the custom numbers cannot be used. */
export function readRate(key: string, calls: string, seconds: string): RateView | undefined {
  if (key === 'automatic') return null;
  if (key !== 'custom') return { calls: Number(key), seconds: WINDOW_SECONDS };
  const given = { calls: whole(calls, MOST_CALLS), seconds: whole(seconds, MOST_SECONDS) };
  return given.calls === null || given.seconds === null
    ? undefined
    : { calls: given.calls, seconds: given.seconds };
}
