// What a cell of one row shows, takes and loses.
import { displayText } from '../../cells/display.ts';
import type { Region } from '../../cells/region.ts';
import { type Entry, storeEntry } from './entry.ts';
import { putExtra, putValue, type Row } from './row.ts';
import { PLAIN_STYLE, restyle } from './style.ts';

/** What a clearing takes away; values go together with formulas. */
export interface Clearing {
  readonly values?: boolean;
  readonly styles?: boolean;
  readonly notes?: boolean;
  readonly rules?: boolean;
}

export function shownText(row: Row, index: number, region: Region): string {
  const value = row.values[index] ?? '';
  if (value === '') return '';
  return displayText(value, (row.styles[index] ?? PLAIN_STYLE).numberFormat, region);
}

export function putEntry(row: Row, index: number, entry: Entry, region: Region): void {
  const style = row.styles[index] ?? PLAIN_STYLE;
  const stored = storeEntry(entry, style.numberFormat, region);
  putValue(row, index, stored.value);
  if (row.links.length > index) row.links[index] = undefined;
  if (stored.formula !== undefined || row.formulas.length > 0) putExtra(row.formulas, index, stored.formula);
  if (stored.format === style.numberFormat) return;
  putExtra(row.styles, index, restyle(style, { numberFormat: stored.format }));
}

export function clearRow(row: Row, from: number, to: number, what: Clearing): void {
  if (what.values) {
    row.values.fill('', from, to);
    row.formulas.fill(undefined, from, to);
    row.links.fill(undefined, from, to);
  }
  if (what.styles) row.styles.fill(undefined, from, to);
  if (what.notes) row.notes.fill(undefined, from, to);
  if (what.rules) row.rules.fill(undefined, from, to);
}
