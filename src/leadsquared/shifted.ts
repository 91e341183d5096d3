// Counts the found tasks that a row may have become in an account that gives tasks back in a way that is not known yet.
import { push } from './by-key.ts';
import { isDueOnCreation } from './fits.ts';
import type { FoundTask } from './found-task.ts';
import { foundIdentity, sentIdentities } from './identity.ts';
import { shiftedTimes } from './otherwise.ts';
import type { SentTask } from './sent-task.ts';

/** Tasks of one identity by when they are due, those that tell no certain time, and those that may be due for want of a due date. */
interface Shelf {
  readonly byDue: Map<number, FoundTask[]>;
  readonly undated: FoundTask[];
  readonly onCreation: FoundTask[];
}

function shelve(found: readonly FoundTask[]): Map<string, Shelf> {
  const shelves = new Map<string, Shelf>();
  for (const task of found) {
    const identity = foundIdentity(task);
    const shelf = shelves.get(identity) ?? {
      byDue: new Map<number, FoundTask[]>(),
      undated: [],
      onCreation: [],
    };
    shelves.set(identity, shelf);
    if (task.due === null || task.isDueInDoubt === true) {
      shelf.undated.push(task);
      continue;
    }
    push(shelf.byDue, task.due, task);
    if (isDueOnCreation(task)) shelf.onCreation.push(task);
  }
  return shelves;
}

/**
 * For the due times of rows: only the tasks of a row's name, type, owner and record at a time that may stand for its own are looked at.
 *
 * @param mayBeIt whether one of these may be the row's
 */
export function shiftedCounter(
  found: readonly FoundTask[],
  mayBeIt: (sent: SentTask, found: FoundTask) => boolean,
): (sent: SentTask) => number {
  const shelves = shelve(found);
  return (sent) => {
    const { due } = sent.task;
    const kept = sentIdentities(sent.task).flatMap((identity) => shelves.get(identity) ?? []);
    if (kept.length === 0) return 0;
    const moments = due === null ? [] : shiftedTimes(due);
    const near = ({ byDue, undated, onCreation }: Shelf) => [
      ...undated,
      ...(due === null ? onCreation : []),
      ...moments.flatMap((moment) => byDue.get(moment) ?? []),
    ];
    return kept.flatMap(near).filter((task) => mayBeIt(sent, task)).length;
  };
}
