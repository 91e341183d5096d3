// Dates without a year, on 28 November 2026: what each text means in India, New York and London.
import type { Spelling } from './spelling.ts';

export const YEARLESS: readonly Spelling[] = [
  ['25 Jan', 'date-no-year → 2027-01-25'],
  ['Jan 25', 'date-no-year → 2027-01-25'],
  ['25-Jan', 'date-no-year → 2027-01-25'],
  ['25th January', 'date-no-year → 2027-01-25'],
  ['25 जनवरी', 'date-no-year → 2027-01-25'],
  ['Mon 25 Jan', 'date-no-year → 2027-01-25'],
  ['Tue 25 Jan', 'date-no-year'],
  ['25 Jan 10:00', 'date-no-year → 2027-01-25 10:00'],
  ['25 Jan 4.30 pm', 'date-no-year → 2027-01-25 16:30'],
  ['25 Jan at 4', 'date-no-year'],
  ['30 Nov', 'date-no-year → 2026-11-30'],
  ['28 Nov', 'date-no-year → 2026-11-28'],
  ['27 Nov', 'date-no-year'],
  ['28 Oct', 'date-no-year → 2027-10-28'],
  ['29 Oct', 'date-no-year'],
  ['29 Feb', 'date-no-year'],
  ['25/01', 'date-no-year → 2027-01-25'],
  ['1/5', 'date-no-year → 2027-05-01', 'date-no-year → 2027-01-05', 'date-no-year → 2027-05-01'],
  ['1-5', 'date-no-year → 2027-05-01', 'date-no-year → 2027-01-05', 'date-no-year → 2027-05-01'],
  ['25/01 10:00', 'date-no-year → 2027-01-25 10:00'],
  ['5/5', 'date-no-year → 2027-05-05'],
  ['31/31', 'date-no-year'],
];
