// Days that do not exist, or are too far away: what each text means in India, New York and London.
import type { Spelling } from './spelling.ts';

export const IMPOSSIBLE: readonly Spelling[] = [
  ['31/02/2027', 'date-impossible → 2027-02-28'],
  ['31/04/2027 10:00', 'date-impossible → 2027-04-30 10:00'],
  ['2027-02-29', 'date-impossible → 2027-02-28'],
  ['30 Feb 2027', 'date-impossible → 2027-02-28'],
  ['32/01/2027', 'date-impossible'],
  ['2027-13-05', 'date-impossible → 2027-05-13'],
  ['2027-25-01', 'date-impossible → 2027-01-25'],
  ['2027/25/01 10:00', 'date-impossible → 2027-01-25 10:00'],
  ['2027-32-01', 'date-impossible'],
  ['13/13/2027', 'date-impossible'],
  ['00/01/2027', 'date-impossible'],
  ['2027-00-10', 'date-impossible'],
  ['1999-12-31', 'date-far'],
  ['25/01/1927', 'date-far', 'date-order', 'date-far'],
  ['2227-01-25', 'date-far'],
  ['25/01/2570', 'date-far', 'date-order', 'date-far'],
];
