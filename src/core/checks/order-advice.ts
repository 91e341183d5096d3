// Says once for a whole column that its dates are written in another order, instead of leaving it to the rows alone.
import { provenOrder } from '../dates/column-order.ts';
import { ORDER_WORDS } from '../dates/date-order.ts';
import type { Issue } from '../issue.ts';

const OTHER_ORDER = 'date-order';
const EITHER_ORDER = 'date-ambiguous-order';

/**
 * What the user can choose once, for a column in which every date shows the same other order, or leaves its order open.
 *
 * @param rows the issues of each row that is no blank one
 * @returns null when a row's date is read without trouble, or the dates show different orders
 */
export function orderAdvice(
  rows: readonly { readonly issues: readonly Issue[] }[],
  column: number,
): string | null {
  const ofColumn = rows.map(({ issues }) =>
    issues.find((issue) => issue.column === column && [OTHER_ORDER, EITHER_ORDER].includes(issue.code)),
  );
  const shown = ofColumn.filter((issue) => issue?.code === OTHER_ORDER);
  const orders = new Set(shown.map((issue) => provenOrder(issue?.found ?? '')));
  const [order] = orders;
  if (order === undefined || order === null || orders.size > 1 || ofColumn.includes(undefined)) return null;
  const which =
    shown.length === rows.length
      ? `All ${rows.length} dates in this column`
      : 'All dates in this column that show their order';
  return `${which} are ${ORDER_WORDS[order]}: choose that order under Match columns, Dates and times.`;
}
