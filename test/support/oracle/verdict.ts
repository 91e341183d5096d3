// What the judges of a chaos run find, and how their findings add up to a verdict.

/**
 * What can be wrong in the end, each counted per row or task:
 *
 * - lost: a row says Created and LeadSquared holds no task for it; or a valid row is blank although nothing kept it from
 *   being sent; or a task was deleted that nobody may delete.
 * - duplicated: LeadSquared holds more tasks for a row than it has a right to.
 * - wrongStatus: the status contradicts LeadSquared: Failed, Invalid, Skipped or blank although the task is there; Created
 *   with another task's id; Failed or Invalid although nothing is wrong with the row; Unknown or Accepted although the
 *   task could be seen and matched, that is, the row reads as it was sent; Deleted although the task is there; or a task holds a
 *   text of the add-on's own, which belongs into the sheet alone.
 * - stuck: still Queued or Sending, or still being deleted; a run or an undo that does not come to its end.
 *
 * Unknown is true of a row without a task: nobody can prove that a call which was cut off did nothing.
 */
export interface Verdict {
  readonly lost: number;
  readonly duplicated: number;
  readonly wrongStatus: number;
  readonly stuck: number;
  /** One line for each thing that is wrong. */
  readonly what: readonly string[];
}

type Wrong = Exclude<keyof Verdict, 'what'>;
export type Finding = readonly [Wrong, string];

export function verdictOf(found: readonly Finding[]): Verdict {
  const count = (wrong: Wrong) => found.filter(([kind]) => kind === wrong).length;
  return {
    lost: count('lost'),
    duplicated: count('duplicated'),
    wrongStatus: count('wrongStatus'),
    stuck: count('stuck'),
    what: found.map(([kind, text]) => `${kind}: ${text}`),
  };
}

export function group<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const same = groups.get(key(item));
    if (same === undefined) groups.set(key(item), [item]);
    else same.push(item);
  }
  return groups;
}
