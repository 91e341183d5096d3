// Which of the rows that are about to be sent carry a reference, because their content alone could not tell their tasks.
import type { CheckedRow } from '../../core/checks/check-rows.ts';
import type { Task } from '../../core/task.ts';
import { digestsNear, type Looks, lookOf, mayCoincide } from '../../leadsquared/look-alike.ts';

/** Why rows carry one; a row counts for the first reason that it has. */
export interface Carriers {
  /** Sheet row numbers. */
  readonly rows: ReadonlySet<number>;
  /** Sent before: whether a task of that time exists may not be known. */
  readonly again: number;
  /** Alike within the rows that are sent, and those that are looked up with them. */
  readonly alike: number;
  /** Like a task of another run that is open or ended within the last hour, or such a run may have any tasks. */
  readonly elsewhere: number;
}

export const NO_CARRIERS: Carriers = { rows: new Set(), again: 0, alike: 0, elsewhere: 0 };

/** What the decision goes by beside the rows. */
export interface Around {
  /** Row numbers of rows that were sent before. */
  readonly again: ReadonlySet<number>;
  /** Tasks that may exist already. */
  readonly inDoubt: readonly Task[];
  /** Digests of tasks of other runs; null when these may be any. */
  readonly elsewhere: ReadonlySet<number> | null;
  readonly looks: Looks;
}

/** The tasks of a look that may coincide with another of that look. Those without a due date go last. */
function alikeAmong(tasks: readonly Task[], looks: Looks): Set<Task> {
  const alike = new Set<Task>();
  const due = (task: Task) => task.due ?? Number.POSITIVE_INFINITY;
  const sorted = [...tasks].sort((a, b) => (due(a) === due(b) ? 0 : due(a) - due(b)));
  const open = sorted.filter((task) => task.due === null);
  for (const [place, task] of sorted.entries()) {
    const next = sorted[place + 1];
    const rivals = next === undefined || next === open[0] ? open : [next, ...open.slice(0, 1)];
    for (const rival of rivals) {
      if (rival === task || !mayCoincide(task, rival, looks)) continue;
      alike.add(task);
      alike.add(rival);
    }
  }
  return alike;
}

function alikeOf(tasks: readonly Task[], looks: Looks): ReadonlySet<Task> {
  const byLook = new Map<string, Task[]>();
  for (const task of tasks) {
    const same = byLook.get(lookOf(task));
    if (same === undefined) byLook.set(lookOf(task), [task]);
    else same.push(task);
  }
  return new Set(
    [...byLook.values()].flatMap((same) => (same.length < 2 ? [] : [...alikeAmong(same, looks)])),
  );
}

export function carriersOf(
  ready: readonly CheckedRow[],
  { again, inDoubt, elsewhere, looks }: Around,
): Carriers {
  const tasks = ready.flatMap(({ task }) => task ?? []);
  const alike = alikeOf([...tasks, ...inDoubt], looks);
  const rows = new Set<number>();
  const counts = { again: 0, alike: 0, elsewhere: 0 };
  for (const { rowNumber, task } of ready) {
    if (task === null) continue;
    const isElsewhere = () =>
      elsewhere === null ||
      (elsewhere.size > 0 && digestsNear(task, looks).some((digest) => elsewhere.has(digest)));
    const why = again.has(rowNumber)
      ? 'again'
      : alike.has(task)
        ? 'alike'
        : isElsewhere()
          ? 'elsewhere'
          : null;
    if (why === null) continue;
    rows.add(rowNumber);
    counts[why]++;
  }
  return { rows, ...counts };
}
