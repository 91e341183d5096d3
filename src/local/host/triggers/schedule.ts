// When a clock trigger fires next; Google's up to 15 minutes of scatter are left out, so that runs can be repeated.

const HOUR = 3_600_000;

/** Milliseconds since 1970 UTC throughout. */
export type Schedule =
  | { readonly kind: 'once'; readonly at: number }
  | { readonly kind: 'every'; readonly milliseconds: number; readonly since: number };

/** @returns the first moment after `moment`, or null when there is none any more */
export function nextTime(schedule: Schedule, moment: number): number | null {
  if (schedule.kind === 'once') return schedule.at > moment ? schedule.at : null;
  const passed = Math.max(0, Math.floor((moment - schedule.since) / schedule.milliseconds));
  return schedule.since + (passed + 1) * schedule.milliseconds;
}

/** @returns true when the schedule fires more than once within an hour */
export function isOftenerThanHourly(schedule: Schedule): boolean {
  return schedule.kind === 'every' && schedule.milliseconds < HOUR;
}
