// The sentences about what became of a sheet's tasks.
import type { ProgressKind } from '../../core/progress.ts';
import type { RefreshedProgress } from '../progress/refresh.ts';
import { counted, countOf } from './run-report.ts';

const WORDS: readonly (readonly [ProgressKind, string])[] = [
  ['open', 'open'],
  ['overdue', 'overdue'],
  ['done', 'done'],
  ['cancelled', 'cancelled'],
  ['gone', 'not found'],
];

/** `3 open, 1 overdue, 12 done`; '' when nothing was told. */
export function progressInWords({ state }: Pick<RefreshedProgress, 'state'>): string {
  return WORDS.flatMap(([kind, word]) => {
    const count = state.counts[kind];
    return count === 0 ? [] : [`${countOf(count, word, word)}`];
  }).join(', ');
}

/** How many tasks were told about, or passed over, so far. */
export function handledTasks({ state }: Pick<RefreshedProgress, 'state'>): number {
  return Object.values(state.counts).reduce((sum, count) => sum + count, 0);
}

/** What is said of tasks for which one execution had no time; null when there are none. */
export function describeUnasked(found: RefreshedProgress): string | null {
  if (found.isOver) return null;
  const unasked = countOf(found.total - handledTasks(found), 'task');
  return `There was no time left for ${unasked}. Choose “Refresh task progress” under Results in the sidebar, which goes on for as long as it takes.`;
}

/** What the work came to, several lines. */
export function describeProgress(found: RefreshedProgress): string {
  const { sheetName, state, inOtherAccount, lost } = found;
  const { left } = state.counts;
  const told = progressInWords(found);
  return [
    `Tasks of “${sheetName}”: ${told === '' ? 'none could be looked up' : told}. Nothing was changed in LeadSquared.`,
    ...counted(
      left,
      'task',
      `could not be looked up, since LeadSquared does not show it where its row says: see the ID in ${state.leftAt}.`,
      `could not be looked up, since LeadSquared does not show them where their rows say: see the IDs from ${state.leftAt} on.`,
    ),
    ...counted(
      lost.count,
      'row',
      `says Created, but holds no task ID of its own any more, so its task was not looked up: see ${lost.at}.`,
      `say Created, but hold no task IDs of their own any more, so their tasks were not looked up: see from ${lost.at} on.`,
    ),
    ...counted(
      inOtherAccount,
      'task',
      'is in another LeadSquared account than that of your keys, and was left alone.',
      'are in another LeadSquared account than that of your keys, and were left alone.',
    ),
  ].join('\n');
}
