// The sentences about the ids of tasks that were linked to their leads and opportunities.
import type { LinkedIds } from '../links/link-task-ids.ts';
import { counted, countOf } from './run-report.ts';

/** How many ids were linked, or passed over, so far. */
export function handledIds({ state }: Pick<LinkedIds, 'state'>): number {
  return Object.values(state.counts).reduce((sum, count) => sum + count, 0);
}

function restOf(found: LinkedIds): number {
  return Math.max(0, found.total - handledIds(found));
}

/** What is said of ids for which one execution had no time; null when there are none. */
export function describeUnlinked(found: LinkedIds): string | null {
  if (found.isOver) return null;
  const rest = restOf(found);
  return `There was no time left for ${countOf(rest, 'ID')}. Choose “Link task IDs” again: it goes on with those that are not linked. Under Results in the sidebar it goes on for as long as it takes.`;
}

/** What the work came to, several lines. */
export function describeLinks(found: LinkedIds): string {
  const { sheetName, state, isOver, lost } = found;
  const { linked, already, withoutLead, unknownLead, elsewhere, left } = state.counts;
  const before = already === 0 ? '' : ` ${countOf(already, 'was', 'were')} before.`;
  return [
    `${countOf(linked, 'task ID')} of “${sheetName}” linked to the page of the lead or opportunity in LeadSquared.${before}`,
    ...counted(withoutLead, 'row', 'has no lead, so there is no page.', 'have no lead, so there is no page.'),
    ...counted(
      unknownLead,
      'row',
      'names a lead whose ID is not known: what a check finds is kept for six hours. With the ID in a column “Lead ID” it can be linked.',
      'name leads whose IDs are not known: what a check finds is kept for six hours. With the IDs in a column “Lead ID” they can be linked.',
    ),
    ...counted(
      elsewhere,
      'row',
      'is of another sheet, file or LeadSquared account, and was left alone.',
      'are of another sheet, file or LeadSquared account, and were left alone.',
    ),
    ...counted(
      left,
      'row',
      'was left alone: a formula fills its ID, or another row shows the same one.',
      'were left alone: formulas fill their IDs, or other rows show the same ones.',
    ),
    ...counted(
      lost,
      'row',
      'says Created, but holds no task ID any more, so there is nothing to link.',
      'say Created, but hold no task IDs any more, so there is nothing to link.',
    ),
    ...counted(
      isOver ? restOf(found) : 0,
      'row',
      'was moved or deleted meanwhile. Choose “Link task IDs” again.',
      'were moved or deleted meanwhile. Choose “Link task IDs” again.',
    ),
  ].join('\n');
}
