// Plain numbers under a header that says hours, where minutes are as likely to be meant.
import { quote } from './plain-text.ts';

/** So many hours, and whole fives of them, are most often minutes. */
const FEWEST_DOUBTFUL_HOURS = 15;
const FIVES = 5;

export const areLikelyMinutes = (amount: number): boolean =>
  amount >= FEWEST_DOUBTFUL_HOURS && amount % FIVES === 0;

/** @param shown what the cell shows */
export function takenAsHours(amount: number, shown: string): string {
  return `${quote(shown)} is taken as ${amount} hours, since the header says so. Write ${amount} min if minutes are meant.`;
}
