// Tells which columns are the add-on's own: those it is known to have made, or else those with its headers.
import { headerKey } from '../fields/header-key.ts';
import type { Issue } from '../issue.ts';
import { type OwnPlaces, STATUS_HEADER, TASK_ID_HEADER } from './mapping.ts';
import * as problems from './mapping-problems.ts';

export interface FoundOwn {
  readonly own: OwnPlaces;
  readonly isOwn: (column: number) => boolean;
  readonly problems: readonly Issue[];
}

/** @param known where they are, if that is known; then no header makes a column the add-on's */
export function findOwnColumns(header: readonly string[], known: OwnPlaces | null): FoundOwn {
  if (known !== null) {
    return {
      own: known,
      isOwn: (column) => column === known.status || column === known.taskId,
      problems: [],
    };
  }
  const found: Issue[] = [];
  const places = (name: string) =>
    header.flatMap((text, column) => (headerKey(text) === headerKey(name) ? [column] : []));
  const [statuses, ids] = [places(STATUS_HEADER), places(TASK_ID_HEADER)];
  for (const [name, [first, second]] of [
    [STATUS_HEADER, statuses],
    [TASK_ID_HEADER, ids],
  ] as const) {
    if (first !== undefined && second !== undefined) found.push(problems.twoOwnColumns(name, first, second));
  }
  const all = new Set([...statuses, ...ids]);
  return {
    own: { status: statuses[0] ?? null, taskId: ids[0] ?? null },
    isOwn: (column) => all.has(column),
    problems: found,
  };
}
