// The order in which Sheets sorts cells: numbers and dates, text, booleans; empty cells last whichever way.

import { intlLocaleOf } from '../../cells/region.ts';
import type { Row, StoredValue } from './row.ts';

function rankOf(value: StoredValue): number {
  if (typeof value === 'number') return 0;
  return typeof value === 'string' ? 1 : 2;
}

/** Compares rows by one column (from 1) as Data > Sort sheet does. */
export function rowComparer(column: number, ascending: boolean, locale: string) {
  const collator = new Intl.Collator(intlLocaleOf(locale), { sensitivity: 'base' });
  const sign = ascending ? 1 : -1;
  return (a: Row | undefined, b: Row | undefined): number => {
    const left = a?.values[column - 1] ?? '';
    const right = b?.values[column - 1] ?? '';
    if (left === '' || right === '') return Number(left === '') - Number(right === '');
    const ranks = rankOf(left) - rankOf(right);
    if (ranks !== 0) return sign * ranks;
    if (typeof left === 'string') return sign * collator.compare(left, String(right));
    return sign * (Number(left) - Number(right));
  };
}
