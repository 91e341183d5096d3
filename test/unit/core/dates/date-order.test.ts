// The order of day and month follows the locale, the user's choice, and what a column proves.
import { describe, expect, it } from 'vitest';
import { otherOrderSeen } from '../../../../src/core/dates/column-order.ts';
import { dateOrder, orderOfLocale } from '../../../../src/core/dates/date-order.ts';

describe('the order of a locale', () => {
  it.each([
    ['en_US', 'MDY'],
    ['en', 'MDY'],
    ['', 'MDY'],
    ['es_US', 'MDY'],
    ['en_PH', 'MDY'],
    ['en_GB', 'DMY'],
    ['en-IN', 'DMY'],
    ['hi_IN', 'DMY'],
    ['de', 'DMY'],
    ['de_DE', 'DMY'],
    ['fr_FR', 'DMY'],
    ['sv_SE', 'YMD'],
    ['sv_FI', 'DMY'],
    ['ja_JP', 'YMD'],
    ['ja', 'YMD'],
    ['zh_CN', 'YMD'],
    ['zh_HK', 'DMY'],
    ['en_CA', 'YMD'],
    ['xx_YY', 'DMY'],
  ])('%s is %s', (locale, order) => {
    expect(orderOfLocale(locale)).toBe(order);
  });

  it('gives way to the choice of the user', () => {
    expect(dateOrder({ dateOrder: 'MDY' }, 'en_GB')).toBe('MDY');
    expect(dateOrder({ dateOrder: 'sheet' }, 'en_GB')).toBe('DMY');
  });
});

describe('a column proves another order', () => {
  const cells = (...texts: string[]) => texts.map((text) => ({ value: text, display: text }));

  it('by its date cells only where it was given another order than the spreadsheet’s', () => {
    const dates = ['03/04/2026', '25/04/2026'].map((display) => ({ value: new Date(0), display }));
    expect(otherOrderSeen(dates, 'MDY', 'DMY')).toBe(true);
    expect(otherOrderSeen(dates.slice(0, 1), 'MDY', 'DMY')).toBe(false);
    expect(otherOrderSeen(dates, 'MDY', 'MDY')).toBe(false);
  });

  it.each([
    [['03/04/2026', '04/25/2026'], true],
    [['03/04/2026', 'Sat, 4/25/2026 2:30 PM'], true],
    [['03/04/2026', '25/04/2026'], false],
    [['03/04/26', '04/25/26'], true],
    [['03/04/26', "04/25/'26"], true],
    [['03/04/2026', '०४/२५/२०२६'], true],
    [['03/04/2026', '10:00 on 04/25/2026'], true],
    [['03/04/2026', '04/25/2026 or so', '25 04/25/2026'], false],
    [['04/32/2026', '13/25/2026', '04/25'], false],
    [['2026-04-25', '25 Apr 2026', 'soon', '', '99/99/2026', '04/45/2026'], false],
  ])('%j: %s', (texts, expected) => {
    expect(otherOrderSeen(cells(...texts), 'DMY', 'DMY')).toBe(expected);
  });
});
