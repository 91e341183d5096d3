// Puts into words which task types no row of a sheet can have, and which columns they lack.
import { countOf } from '../count-of.ts';
import { listOf } from '../list-of.ts';
import type { UnmetType } from './type-needs.ts';

/** Task types that are named with what they lack; of more, only how many they are. */
const MOST_NAMED = 3;

const columnName = ({ header, label }: UnmetType['lacks'][number]): string =>
  header === label ? `“${header}”` : `“${header}” (${label})`;

const lacking = ({ type, lacks }: UnmetType): string => `“${type}” needs ${listOf(lacks.map(columnName))}`;

/** A whole sentence on the task types that no row of the sheet can have; '' when there are none. */
export function describeUnmet(unmet: readonly UnmetType[]): string {
  if (unmet.length === 0) return '';
  const more = unmet.length - MOST_NAMED;
  const named = [
    ...unmet.slice(0, MOST_NAMED).map(lacking),
    ...(more > 0 ? [`${countOf(more, 'more')} ${more === 1 ? 'needs' : 'need'} other columns`] : []),
  ];
  return `Task types that need a column which this sheet does not have are not in the list: ${listOf(named)}. Add the column, and choose “Refresh dropdowns”.`;
}
