// Names the rows of a check in words.
import type { RowSpanView } from '../../rpc/api.ts';
import { strings } from '../text/strings.ts';

/** Spans that are named; a selection of many single rows would fill the sidebar. */
const SPANS_SHOWN = 4;

/** `rows 2 to 51, row 60, 3 more ranges`; '' for none. */
export function describeSpans(spans: readonly RowSpanView[]): string {
  const shown = spans.slice(0, SPANS_SHOWN).map(({ first, last }) => strings.check.span(first, last));
  const more = spans.length - shown.length;
  return [...shown, ...(more > 0 ? [strings.check.moreSpans(more)] : [])].join(', ');
}
