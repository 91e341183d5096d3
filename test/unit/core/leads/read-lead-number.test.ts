// The number of one lead is read in the forms in which LeadSquared's lists show it, and nothing that may be another lead's.
import { describe, expect, it } from 'vitest';
import { readLeadNumber } from '../../../../src/core/leads/read-lead-number.ts';

const read = (text: string) => {
  const reading = readLeadNumber({ value: text, display: text });
  return reading.ok ? reading.value : reading.error.code;
};

describe('a lead number', () => {
  it.each([
    ['1042', '1042'],
    ['#1042', '1042'],
    ['Lead #1042', '1042'],
    ['LN-1042', 'LN-1042'],
    ['ln 1042', 'LN 1042'],
    ['LN1042', 'LN1042'],
    ['IN/2026/1042', 'IN/2026/1042'],
  ])('%s', (text, number) => {
    expect(read(text)).toBe(number);
  });

  it.each(['1001/1002', '1001-1002', '12/1003', '2026-1003', '1001, 1002', 'Flat 1004', '4 B 1004', 'Meera'])(
    'is not %s, which may be several numbers, or something else',
    (text) => {
      expect(read(text)).toBe('lead-number-invalid');
    },
  );
});
