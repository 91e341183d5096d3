// Whether a task that is found by its id is the one that a row was sent as, so that an undo may delete it.
import type { Task } from '../core/task.ts';
import { formatToken, isOfFile, parseToken, type Token } from '../core/token.ts';
import { isMadeBy, isMadeTooLate, lastMade, SUMMER_MS, timeFit } from './fits.ts';
import type { FoundTask } from './found-task.ts';
import type { LookUpHabits } from './habits.ts';
import { caseless, mayHaveOwner, namesFit } from './identity.ts';
import { referencesWritten } from './sent-task.ts';

/** What is known of a row whose task is to be deleted. */
export interface RowsTask {
  /** The task as the row reads now; null when it describes none any more. */
  readonly task: Task | null;
  readonly token: Token;
  /** Not made before this moment by LeadSquared's clock, slack included. */
  readonly since: number;
  /** Not made after this moment, likewise; left out when that is not known. */
  readonly until?: number;
  /** Whether its run sent it under its token, so that its task carries no other reference than its own. */
  readonly isLetOut: boolean;
  /** Ids of the users whose keys sent for the run; empty when they are not known. */
  readonly senders: readonly string[];
  /** The file in which the row stands. */
  readonly fileId: string;
}

/** Whether a found task is what a row says, in all that tells where a task is: kind, name, owner and times. */
export function isAsSaid(task: Task, found: FoundTask, habits: LookUpHabits): boolean {
  if (caseless(task.taskType) !== caseless(found.taskType)) return false;
  if (!namesFit(task.name, found.name, task.taskType)) return false;
  if (!mayHaveOwner(found, task)) return false;
  return timeFit({ task }, found, habits) !== null;
}

const summerOf = ({ shifts }: LookUpHabits): number => (shifts?.value.length === 1 ? SUMMER_MS : 0);

/** A row's own reference proves it; else maker, time, name and owner must be the row's, as far as they are known. */
export function isRowsOwn(
  found: FoundTask,
  { task, token, since, until, isLetOut, senders, fileId }: RowsTask,
  habits: LookUpHabits,
): boolean {
  const made = lastMade(found, habits) ?? since;
  // The clocks of an account may have gone back since it has shown its zone; an equal task of that hour does not bear the row's reference.
  if (found.references.includes(formatToken(token))) return made + summerOf(habits) >= since;
  if (made < since) return false;
  if (isMadeTooLate(found, { task, ...(until === undefined ? {} : { until }) }, habits)) return false;
  // A row that the run took over carries an earlier run's reference; that of another row of the run is not its own.
  if (found.references.some((text) => parseToken(text)?.runId === token.runId)) return false;
  const written = task === null ? [] : referencesWritten(task);
  // Another file's run has made it, of which this one may be a copy: that file's row has it.
  const isElsewhere = (text: string) => !isOfFile(parseToken(text)?.runId ?? '', fileId);
  if (found.references.some((text) => isElsewhere(text) && !written.includes(text))) return false;
  if (isLetOut && found.references.some((text) => !written.includes(text))) return false;
  if (!isMadeBy(found, senders, habits)) return false;
  if (task === null) return true;
  return mayHaveOwner(found, task) && namesFit(task.name, found.name, task.taskType);
}
