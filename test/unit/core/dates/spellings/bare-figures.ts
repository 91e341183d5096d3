// Figures without signs: what each text means in India, New York and London.
import type { Spelling } from './spelling.ts';

export const BARE_FIGURES: readonly Spelling[] = [
  ['25012027', 'date-number → 2027-01-25'],
  ['20270125', 'date-number → 2027-01-25'],
  ['01252027', 'date-number → 2027-01-25'],
  ['20270125 10:00', 'date-number → 2027-01-25 10:00'],
  ['05012027', 'date-number'],
  ['05052027', 'date-number → 2027-05-05'],
  ['46412', 'date-number → 2027-01-25'],
  ['46412.5', 'date-number → 2027-01-25 12:00'],
  ['99999999', 'date-number'],
  ['250127', 'date-number'],
  ['12', 'date-number'],
  ['20270125 1000', 'date-number → 2027-01-25 10:00'],
  ['202701251000', 'date-number → 2027-01-25 10:00'],
  ['20270125100030', 'date-number → 2027-01-25 10:00:30'],
  ['25012027 1000', 'date-number → 2027-01-25 10:00'],
  ['04012027 1000', 'date-number'],
  ['202701252500', 'date-number'],
];
