// No dates: what each text means in India, New York and London.
import type { Spelling } from './spelling.ts';

export const NO_DATES: readonly Spelling[] = [
  ['TBD', 'date-unreadable'],
  ['-', 'date-unreadable'],
  ['n/a', 'date-unreadable'],
  ['cancelled', 'date-unreadable'],
  ['Q1 2027', 'date-unreadable'],
  ['FY27', 'date-unreadable'],
  ['after Diwali', 'date-unreadable'],
  ['98765 43210', 'date-unreadable'],
  ['9876543210', 'date-number'],
  ['kavya.rao@example.com', 'date-unreadable'],
  ['+91 98765 43210', 'date-unreadable'],
  ['192.168.1.1', 'date-unreadable'],
  ['<script>alert(1)</script>', 'date-unreadable'],
  ['=TODAY()', 'date-unreadable'],
];
