// Times without a day: what each text means in India, New York and London.
import type { Spelling } from './spelling.ts';

export const TIME_ONLY: readonly Spelling[] = [
  ['10:00', 'date-time-only'],
  ['4 pm', 'date-time-only'],
  ['10:00-11:00', 'date-time-only'],
  ['noon', 'date-time-only'],
  ['1530 hrs', 'date-time-only'],
  ['25:00', 'date-impossible'],
  ['10.30', 'date-number'],
];
