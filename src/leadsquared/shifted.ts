// Counts the found tasks that a row may have become in an account that shows times in a way that is not known yet.
import { push } from './by-key.ts';
import { mayBeShifted, shiftedTimes } from './fits.ts';
import type { FoundTask } from './found-task.ts';
import type { LookUpHabits } from './habits.ts';
import { foundIdentity, sentIdentities } from './identity.ts';
import type { SentTask } from './sent-task.ts';

/** Tasks of one identity by when they are due, and those that tell no certain time. */
interface Shelf {
  readonly byDue: Map<number, FoundTask[]>;
  readonly undated: FoundTask[];
}

function shelve(found: readonly FoundTask[]): Map<string, Shelf> {
  const shelves = new Map<string, Shelf>();
  for (const task of found) {
    const identity = foundIdentity(task);
    const shelf = shelves.get(identity) ?? { byDue: new Map<number, FoundTask[]>(), undated: [] };
    shelves.set(identity, shelf);
    if (task.due === null || task.isDueInDoubt === true) shelf.undated.push(task);
    else push(shelf.byDue, task.due, task);
  }
  return shelves;
}

/** For the due times of rows: only the tasks of a row's name, type, owner and record at a time that may stand for its own are looked at. */
export function shiftedCounter(
  found: readonly FoundTask[],
  habits: LookUpHabits,
): (sent: SentTask) => number {
  const shelves = shelve(found);
  return (sent) => {
    const moments = sent.task.due === null ? [] : shiftedTimes(sent.task.due);
    const near = ({ byDue, undated }: Shelf) => [
      ...undated,
      ...moments.flatMap((moment) => byDue.get(moment) ?? []),
    ];
    return sentIdentities(sent.task)
      .map((identity) => shelves.get(identity))
      .flatMap((shelf) => (shelf === undefined ? [] : near(shelf)))
      .filter((task) => mayBeShifted(sent, task, habits)).length;
  };
}
