// Years of two digits: what each text means in India, New York and London.
import type { Spelling } from './spelling.ts';

export const SHORT_YEARS: readonly Spelling[] = [
  ['27-01-25', 'date-two-digit-year'],
  ['27/01/25', 'date-two-digit-year'],
  ['25/01/27', 'date-two-digit-year → 2027-01-25', 'date-two-digit-year', 'date-two-digit-year → 2027-01-25'],
  ['25-01-27', 'date-two-digit-year → 2027-01-25', 'date-two-digit-year', 'date-two-digit-year → 2027-01-25'],
  ['25.01.27', 'date-two-digit-year → 2027-01-25', 'date-two-digit-year', 'date-two-digit-year → 2027-01-25'],
  ['25 01 27', 'date-two-digit-year → 2027-01-25', 'date-two-digit-year', 'date-two-digit-year → 2027-01-25'],
  [
    '05-01-27',
    'date-two-digit-year → 2027-01-05',
    'date-two-digit-year → 2027-05-01',
    'date-two-digit-year → 2027-01-05',
  ],
  [
    '1/5/27',
    'date-two-digit-year → 2027-05-01',
    'date-two-digit-year → 2027-01-05',
    'date-two-digit-year → 2027-05-01',
  ],
  ['11-Jan-27', 'date-two-digit-year → 2027-01-11'],
  ['11 Jan 27', 'date-two-digit-year → 2027-01-11'],
  ['11Jan27', 'date-two-digit-year → 2027-01-11'],
  ['Jan 11, 27', 'date-two-digit-year → 2027-01-11'],
  ['11-Jan-27 10:00', 'date-two-digit-year → 2027-01-11 10:00'],
  ['11-Jan-27 4:30 pm', 'date-two-digit-year → 2027-01-11 16:30'],
  ['Mon 11-Jan-27', 'date-two-digit-year → 2027-01-11'],
  ['Tue 11-Jan-27', 'date-two-digit-year'],
  ['31/02/27', 'date-two-digit-year'],
  ['11 जनवरी 27', 'date-two-digit-year → 2027-01-11'],
  [
    '०५-०१-२७',
    'date-two-digit-year → 2027-01-05',
    'date-two-digit-year → 2027-05-01',
    'date-two-digit-year → 2027-01-05',
  ],
  ['1/5/7', 'date-two-digit-year'],
  ['25/01/027', 'date-unreadable'],
];
