// Counts the tasks that may be a row's in an account that shows times otherwise than they were sent, among very many of them.
import { MOST_SHIFTED_MS, mayBeShifted } from './fits.ts';
import type { FoundTask } from './found-task.ts';
import type { LookUpHabits } from './habits.ts';
import { foundIdentity, sentIdentities } from './identity.ts';
import type { SentTask } from './sent-task.ts';

/** Tasks of one identity. */
interface Shelf {
  /** Sorted by due time. */
  readonly timed: FoundTask[];
  /** Those whose due time can be read in two ways: they may be anywhere. */
  readonly inDoubt: FoundTask[];
}

const dueOf = ({ due }: FoundTask): number => due ?? 0;

function shelve(found: readonly FoundTask[]): Map<string, Shelf> {
  const shelves = new Map<string, Shelf>();
  for (const task of found) {
    const identity = foundIdentity(task);
    const shelf = shelves.get(identity) ?? { timed: [], inDoubt: [] };
    shelves.set(identity, shelf);
    if (task.isDueInDoubt === true) shelf.inDoubt.push(task);
    else if (task.due !== null) shelf.timed.push(task);
  }
  for (const { timed } of shelves.values()) timed.sort((a, b) => dueOf(a) - dueOf(b));
  return shelves;
}

/** The place of the first task that is due at a moment, or later. */
function placeOf(sorted: readonly FoundTask[], moment: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const task = sorted[middle];
    if (task !== undefined && dueOf(task) < moment) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Those of a shelf that are due near enough to a time that was sent. */
function near({ timed, inDoubt }: Shelf, due: number | null): readonly FoundTask[] {
  if (due === null) return inDoubt;
  const from = placeOf(timed, due - MOST_SHIFTED_MS);
  return [...inDoubt, ...timed.slice(from, placeOf(timed, due + MOST_SHIFTED_MS + 1))];
}

/** @returns how many of the tasks may be a row's, as `mayBeShifted` says */
export function shiftedAmong(found: readonly FoundTask[], habits: LookUpHabits): (row: SentTask) => number {
  const shelves = shelve(found);
  return (row) => {
    const tasks = [...new Set(sentIdentities(row.task))].flatMap((identity) => {
      const shelf = shelves.get(identity);
      return shelf === undefined ? [] : near(shelf, row.task.due);
    });
    return tasks.filter((task) => mayBeShifted(row, task, habits)).length;
  };
}
