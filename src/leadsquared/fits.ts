// Whether a found task may be the one that a row was sent as, as far as its identity, its times and its making tell.
import type { FoundTask } from './found-task.ts';
import { type LookUpHabits, shiftsOf } from './habits.ts';
import { caseless, mayHaveOwner, namesFit, relatedOf } from './identity.ts';
import { type SentTask, writtenReferences } from './sent-task.ts';

const MINUTE_MS = 60_000;
/** Farthest zones from UTC. */
export const FARTHEST_MS = 14 * 60 * MINUTE_MS;
export const DAY_MS = 24 * 3600 * 1000;
/** Midnight anywhere is a multiple of this in UTC: every zone's offset is one. */
export const MIDNIGHT_STEP_MS = 15 * MINUTE_MS;
/** LeadSquared's current day and Google's may differ by the zones of both. */
const CURRENT_DAY_MS = 36 * 3600 * 1000;

/** The moments that the account may show for one. */
export function shownTimes(moment: number, habits: LookUpHabits): readonly number[] {
  return shiftsOf(habits).flatMap((shift) => {
    const late = moment + shift * MINUTE_MS;
    const rest = late % MINUTE_MS;
    return habits.secondsDropped === undefined || rest === 0 ? [late] : [late, late - rest];
  });
}

function isExact({ task }: Pick<SentTask, 'task'>, found: FoundTask, habits: LookUpHabits): boolean {
  const { due, end } = task;
  if (due === null || found.due === null || !shownTimes(due, habits).includes(found.due)) return false;
  // An end that was left out is filled in with the type's default duration, so every end will do.
  return end === null || (found.end !== null && shownTimes(end, habits).includes(found.end));
}

/** To-dos seem to be kept by day, as local midnight in UTC: such a time is a midnight somewhere, less than a day away. */
export function isMovedToDo({ due, kind }: FoundTask): boolean {
  return kind === 'to-do' && due !== null && due % MIDNIGHT_STEP_MS === 0;
}

function isMoved({ task }: Pick<SentTask, 'task'>, found: FoundTask): boolean {
  return task.due !== null && isMovedToDo(found) && Math.abs((found.due ?? 0) - task.due) < DAY_MS;
}

/** What a due date that was left out became: a time of the day on which the task was made. */
export function isDueOnCreation({ due, createdAt }: FoundTask): boolean {
  return due !== null && createdAt !== null && Math.abs(due - createdAt) <= CURRENT_DAY_MS;
}

/** How exactly the times of a found task are those of a sent one. */
export type TimeFit = 'exact' | 'before' | 'near';

/** @returns null when the times cannot be those of the sent task */
export function timeFit(
  sent: Pick<SentTask, 'task'>,
  found: FoundTask,
  habits: LookUpHabits,
): TimeFit | null {
  if (sent.task.due === null) return isDueOnCreation(found) ? 'exact' : null;
  if (isExact(sent, found, habits)) return 'exact';
  if (!isMoved(sent, found)) return null;
  return (found.due ?? 0) <= sent.task.due ? 'before' : 'near';
}

/** The last moment at which the task can have been made: what is shown may have lost its fractions, and come early. */
export function lastMade({ createdAt, madeBy }: FoundTask, habits: LookUpHabits): number | null {
  if (createdAt === null) return null;
  // Once the account is known to show all times late, that alone counts.
  if (habits.shifts === undefined && madeBy !== undefined) return madeBy + MINUTE_MS - 1;
  const lost = createdAt % MINUTE_MS === 0 ? MINUTE_MS - 1 : 999;
  // Where times come late, or early, all of them do.
  const shifts = habits.shifts?.value ?? [0];
  return createdAt + lost - Math.min(...shifts) * MINUTE_MS;
}

/** Whether the task was made too early for the row, as far as an account tells that shows all times late by nobody knows how much. */
export function isProbablyOlder(
  { createdAt, probablyMadeBy }: FoundTask,
  { since }: Pick<SentTask, 'since'>,
  { shifts, shownLate }: LookUpHabits,
): boolean {
  if (shifts !== undefined) return false;
  const remembered =
    createdAt === null || shownLate === undefined ? null : createdAt - shownLate.value * MINUTE_MS;
  const madeBy = probablyMadeBy ?? remembered;
  return madeBy !== null && madeBy + MINUTE_MS - 1 < since;
}

/** Summer time: by so much the times of an account may change. */
export const SUMMER_MS = 60 * MINUTE_MS;

/** A row that was sent, with the last moment at which its task can have been made; null when it describes no task any more. */
type MadeUntil = Pick<SentTask, 'until'> & { readonly task: SentTask['task'] | null };

/** The first moment at which the task can have been made. */
function firstMade(
  { createdAt, probablyMadeBy, due }: FoundTask,
  { task }: MadeUntil,
  { shifts, timesStraight }: LookUpHabits,
): number | null {
  if (createdAt === null) return null;
  if (shifts !== undefined) return createdAt - Math.max(...shifts.value) * MINUTE_MS;
  // An account that shows the due time as it was sent shows all times so; of others the zone is not known.
  const isStraight = due !== null && due === task?.due;
  const farthest = timesStraight === undefined ? FARTHEST_MS : SUMMER_MS;
  return probablyMadeBy ?? (isStraight ? createdAt : createdAt - farthest);
}

/** Whether the task was made too late for the row, so that it is another's. */
export function isMadeTooLate(found: FoundTask, sent: MadeUntil, habits: LookUpHabits): boolean {
  const made = firstMade(found, sent, habits);
  return sent.until !== undefined && made !== null && made > sent.until;
}

/**
 * Whether the task was made at a moment that no zone puts beside a call for the row, in an account whose zone nobody knows: within a
 * minute of its call a task is made, and every zone is a multiple of a quarter of an hour from UTC.
 */
export function isOfNoCall(
  { createdAt }: FoundTask,
  { since, sentBy }: Pick<SentTask, 'since' | 'sentBy'>,
  { shifts, timesStraight }: LookUpHabits,
): boolean {
  const isKnown = shifts !== undefined || timesStraight !== undefined;
  if (isKnown || createdAt === null || sentBy === undefined) return false;
  const lost = createdAt % MINUTE_MS === 0 ? MINUTE_MS - 1 : 999;
  const latest = Math.floor((createdAt + lost - since) / MIDNIGHT_STEP_MS);
  const earliest = Math.ceil((createdAt - sentBy - MINUTE_MS) / MIDNIGHT_STEP_MS);
  return earliest > latest;
}

/**
 * Whether an appointment is due at the very time that its row says, in an account that shows all times late by nobody knows how much:
 * then it was sent with another time.
 */
export function isShownOnTime(
  { kind, due, probablyMadeBy }: FoundTask,
  { task }: Pick<SentTask, 'task'>,
  { shifts, timesStraight, shownLate }: LookUpHabits,
): boolean {
  const isLate = probablyMadeBy !== undefined || shownLate !== undefined;
  const isKnown = shifts !== undefined || timesStraight !== undefined;
  return isLate && !isKnown && kind === 'appointment' && due !== null && due === task.due;
}

/** Whether one of these users may have made the task. @param senders empty when they are not known */
export function isMadeBy(
  { createdBy }: FoundTask,
  senders: readonly string[],
  habits: LookUpHabits,
): boolean {
  const isTold = createdBy !== '' && senders.length > 0 && habits.otherMaker === undefined;
  return !isTold || senders.includes(createdBy);
}

/** Whether a found task may be the sent one, whatever its times. */
export function mayBe(sent: SentTask, found: FoundTask, habits: LookUpHabits): boolean {
  const { task, senders } = sent;
  if (!isMadeBy(found, senders, habits)) return false;
  const made = lastMade(found, habits);
  if (made !== null && made < sent.since) return false;
  if (!mayHaveOwner(found, task)) return false;
  if (found.relatedEntityId !== null && found.relatedEntityId !== relatedOf(task)) return false;
  if (caseless(found.taskType) !== caseless(task.taskType)) return false;
  if (!namesFit(task.name, found.name, task.taskType)) return false;
  return referencesFit(sent, found, habits);
}

/** Whether the account is known to give the reference back that the row carries for certain. */
export function isReferenceKept({ carriedIn }: SentTask, { referencesKept }: LookUpHabits): boolean {
  return carriedIn !== null && referencesKept?.value.includes(carriedIn) === true;
}

function referencesFit(sent: SentTask, found: FoundTask, habits: LookUpHabits): boolean {
  if (found.references.length > 0) {
    // A reference that this row does not hold by itself is another row's.
    const written = writtenReferences(sent);
    return found.references.every((token) => written.includes(token));
  }
  return !isReferenceKept(sent, habits);
}
