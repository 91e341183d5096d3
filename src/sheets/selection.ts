// The rows that the user selected, however many ranges they are spread over.
import type { RowSpan } from '../run/sheet/table.ts';

/** Merges spans that overlap or touch, in sheet order. */
export function mergeSpans(spans: readonly RowSpan[]): RowSpan[] {
  const merged: { first: number; last: number }[] = [];
  for (const { first, last } of [...spans].sort((a, b) => a.first - b.first)) {
    const before = merged[merged.length - 1];
    if (before !== undefined && first <= before.last + 1) before.last = Math.max(before.last, last);
    else merged.push({ first, last });
  }
  return merged;
}

/** Several ranges may overlap, and a whole column reaches to the end of the grid. */
export function selectedSpans(sheet: GoogleAppsScript.Spreadsheet.Sheet): RowSpan[] {
  const list: GoogleAppsScript.Spreadsheet.RangeList | null = sheet.getActiveRangeList();
  const ranges = list === null ? [] : list.getRanges();
  return mergeSpans(
    ranges.map((range) => {
      const first = range.getRow();
      return { first, last: first + range.getNumRows() - 1 };
    }),
  );
}
