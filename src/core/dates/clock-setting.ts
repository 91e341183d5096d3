// Reads `HH:MM` as settings hold times of day.
import type { TimeOfDay } from './civil.ts';

const CLOCK = /^(\d{1,2}):(\d{2})$/;
const MAX_LENGTH = 5;

/** @returns null for a text that is not one */
export function readClock(text: string): TimeOfDay | null {
  const match = CLOCK.exec(text.trim().slice(0, MAX_LENGTH + 1));
  const [hour, minute] = [Number(match?.[1]), Number(match?.[2])];
  return match === null || hour > 23 || minute > 59 ? null : { hour, minute, second: 0 };
}
