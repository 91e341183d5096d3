// Spans of time in milliseconds, and how long the add-on keeps others out after it was cut off.
export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** A killed execution blocks others for so long. */
export const LEASE = 2 * MINUTE;
export const LONGER_THAN_A_LEASE = 200_000;
