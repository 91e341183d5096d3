// What stands in a cell after the add-on has written a text into it.
import { describe, expect, it } from 'vitest';
import { cellText, exactText } from '../../../src/sheets/cell-text.ts';

describe('a text that is written into a cell', () => {
  it.each(['=1+1', '+1', '-1', '@name', "'quoted", '\tx'])('is no formula: %j', (text) => {
    expect([cellText(text), exactText(text, '')]).toEqual([`'${text}`, `'${text}`]);
  });

  it.each(['00123', '7E10', '12345678901234567890', '2027-03-05 14:30', '5/3/2027', '.5'])(
    'stays this text where the cell would make a number or a date of it: %j',
    (text) => {
      expect([exactText(text, ''), exactText(text, '0.00'), exactText(text, '@')]).toEqual([
        `'${text}`,
        `'${text}`,
        text,
      ]);
    },
  );

  it.each(['', 'Created · 7F3A-12', 'b3c5f6a5-269a-4b27-8ee5-89f1f016afdc', '3 March'])(
    'is as it is otherwise: %j',
    (text) => {
      expect([cellText(text), exactText(text, '')]).toEqual([text, text]);
    },
  );

  it('is shortened to what a cell holds', () => {
    expect(cellText('x'.repeat(60_000)).length).toBe(49_999);
  });
});
