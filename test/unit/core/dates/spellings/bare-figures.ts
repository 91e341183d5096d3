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
];
