// Weeks and days of the year: what each text means in India, New York and London.
import type { Spelling } from './spelling.ts';

export const COUNTED: readonly Spelling[] = [
  ['2027-W04-1', 'date-counted → 2027-01-25'],
  ['2027W041', 'date-counted → 2027-01-25'],
  ['2027-W04', 'date-counted'],
  ['2026-W53-7', 'date-counted → 2027-01-03'],
  ['2027-W53-1', 'date-counted'],
  ['2027-025', 'date-counted → 2027-01-25'],
  ['2027-365', 'date-counted → 2027-12-31'],
  ['2027-366', 'date-counted'],
  ['2027-W04-1 10:00', 'date-counted → 2027-01-25 10:00'],
];
