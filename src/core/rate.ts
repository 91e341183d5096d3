// A rate of calls, and the rates that LeadSquared documents.

/** So many calls in any window of so many seconds; both whole numbers from 1. */
export interface Rate {
  readonly calls: number;
  readonly seconds: number;
}

/** The documented ceiling (page create-tasks-in-bulk: "25 in 5 second(s)"). */
export const DOCUMENTED_RATE: Rate = { calls: 25, seconds: 5 };
/** How many calls are added after a window without a refusal. */
export const GROWTH_CALLS = 5;
/** The fixed rates to choose from, in calls per 5 seconds (page rate-limits, by plan). */
export const PRESET_CALLS = [1, 2, 5, 10, 15, 20, 25] as const;
/** Longest window that is kept. A refusal over a longer one, a day say, is a quota: it is tried again after this time. */
export const LONGEST_WINDOW_SECONDS = 3600;

/** The rate that holds calls back the most; null when there is none. */
export function slowestOf(rates: readonly Rate[]): Rate | null {
  const spacing = ({ calls, seconds }: Rate) => seconds / calls;
  return rates.reduce<Rate | null>(
    (found, rate) => (found === null || spacing(rate) > spacing(found) ? rate : found),
    null,
  );
}
