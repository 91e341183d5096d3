// Slips of the finger: what each text means in India, New York and London.
import type { Spelling } from './spelling.ts';

export const MISSPELT: readonly Spelling[] = [
  ['25 Febuary 2027', 'date-spelling → 2027-02-25'],
  ['25 Feburary 2027', 'date-spelling → 2027-02-25'],
  ['Janury 25, 2027', 'date-spelling → 2027-01-25'],
  ['25 Agust 2027', 'date-spelling → 2027-08-25'],
  ['25 Decmber 2027 10:00', 'date-spelling → 2027-12-25 10:00'],
  ['25 Ocotber 2027', 'date-spelling → 2027-10-25'],
  ['25-Novmber-2027', 'date-spelling → 2027-11-25'],
  ['25 Setp 2027', 'date-spelling → 2027-09-25'],
  ['25 Jum 2027', 'date-unreadable'],
  ['25 Jat 2027', 'date-spelling → 2027-01-25'],
  ['25 Marhc 2027', 'date-spelling → 2027-03-25'],
  ['25 Feby 2027', 'date-spelling → 2027-02-25'],
  ['25st Jan 2027', 'date-spelling → 2027-01-25'],
  ['22th Jan 2027', 'date-spelling → 2027-01-22'],
  ['11st Jan 2027', 'date-spelling → 2027-01-11'],
  ['3th Feb 2027 at 4 pm', 'date-spelling → 2027-02-03 16:00'],
  ['13 October FridayT1511', 'date-unreadable'],
  ['25/O1/2027', 'date-spelling → 2027-01-25', 'date-unreadable', 'date-spelling → 2027-01-25'],
  ['25 Jan 2O27', 'date-spelling → 2027-01-25'],
  ['2027-0l-25 10:OO', 'date-spelling → 2027-01-25 10:00'],
  ['2027-01-25 1I:30', 'date-spelling → 2027-01-25 11:30'],
];
