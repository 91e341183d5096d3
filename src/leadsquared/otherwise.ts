// Whether a found task may be a row's in a way that the account has not shown yet: no ground to take it for the row's, but one not to send the row again.
import {
  DAY_MS,
  FARTHEST_MS,
  isMadeBy,
  isMadeTooLate,
  isMovedToDo,
  isReferenceKept,
  MIDNIGHT_STEP_MS,
  mayBe,
  SUMMER_MS,
  timeFit,
} from './fits.ts';
import type { FoundTask } from './found-task.ts';
import type { LookUpHabits } from './habits.ts';
import type { SentTask } from './sent-task.ts';

const MINUTE_MS = 60_000;

/** How late the task is due, where the account may have lost the seconds of the row; null when no zone makes it so. */
function dueLate({ task: { due } }: SentTask, found: FoundTask): number | null {
  if (due === null || found.due === null) return null;
  const lost = found.due % MINUTE_MS === 0 ? due % MINUTE_MS : 0;
  const late = found.due - (due - lost);
  if (late === 0 && lost === 0) return null;
  return late % MIDNIGHT_STEP_MS !== 0 || Math.abs(late) > FARTHEST_MS ? null : late;
}

/** Whether a to-do may be at the midnight of the row's day, shown early: more than a day before the row's time. */
function isAtEarlyMidnight({ task: { due } }: SentTask, found: FoundTask): boolean {
  if (due === null || found.due === null || !isMovedToDo(found)) return false;
  const early = due - found.due;
  return early >= DAY_MS && early < DAY_MS + FARTHEST_MS;
}

/**
 * By how much the making of the task may be shown earlier than it was. In an account that has shown one zone the clocks may have gone back
 * since. In one that has shown none an appointment is made as early as it is due, give or take summer time; of others nothing tells.
 */
function earlyBy(
  sent: SentTask,
  found: FoundTask,
  { shifts, timesStraight, shownLate }: LookUpHabits,
): number {
  if (shifts !== undefined) return shifts.value.length === 1 ? SUMMER_MS : 0;
  // Where times come late, none comes early.
  if (found.madeBy !== undefined || shownLate !== undefined) return 0;
  const late = dueLate(sent, found) ?? 0;
  const isToDo = found.kind === 'to-do';
  if (timesStraight !== undefined) return late === -SUMMER_MS && !isToDo ? SUMMER_MS : 0;
  if (isToDo || sent.task.due === null) return FARTHEST_MS;
  return late < 0 ? SUMMER_MS - late : 0;
}

/**
 * Whether a found task may be the sent one in an account that gives all times in another zone, or without their seconds, which it has
 * not shown yet, or in a form that can be read in two ways.
 */
export function mayBeShifted(sent: SentTask, found: FoundTask, habits: LookUpHabits): boolean {
  if (found.isDueInDoubt === true) return mayBe(sent, found, habits);
  const early = earlyBy(sent, found, habits);
  const earlier = { ...sent, since: sent.since - early };
  if (dueLate(sent, found) !== null) return mayBe(earlier, found, habits);
  const mayFit =
    timeFit(sent, found, habits) !== null || (early > SUMMER_MS && isAtEarlyMidnight(sent, found));
  // What was made late enough as it is shown was weighed before, or is due on another day.
  return early > 0 && mayFit && !mayBe(sent, found, habits) && mayBe(earlier, found, habits);
}

/** Whether the task was certainly not changed since its making: of a time without seconds that is not known. */
function isUnchanged({ createdAt, modifiedAt }: FoundTask): boolean {
  return modifiedAt !== undefined && modifiedAt === createdAt && modifiedAt % MINUTE_MS !== 0;
}

/** Whether a task without a reference may be one whose reference somebody has taken out in LeadSquared. */
export function mayHaveLostReference(sent: SentTask, found: FoundTask, habits: LookUpHabits): boolean {
  if (!isReferenceKept(sent, habits) || found.references.length > 0) return false;
  // Otherwise equal tasks of any time would keep the row from being sent for ever.
  if (found.createdAt === null || isUnchanged(found) || isMadeTooLate(found, sent, habits)) return false;
  return timeFit(sent, found, habits) !== null && mayBe({ ...sent, carriedIn: null }, found, habits);
}

/** Whether a task that names another maker than the row's may be the row's, as long as the account has never named one of them. */
export function mayBeByAnother(sent: SentTask, found: FoundTask, habits: LookUpHabits): boolean {
  if (habits.ownMaker !== undefined || isMadeTooLate(found, sent, habits)) return false;
  // Whatever a sender may have made was weighed before.
  if (isMadeBy(found, sent.senders, habits)) return false;
  return timeFit(sent, found, habits) !== null && mayBe({ ...sent, senders: [] }, found, habits);
}

/** The moments at which an account may show a task that is due at this one, in any zone, with its seconds or without them, or as a midnight. */
export function shiftedTimes(moment: number): readonly number[] {
  const around = (base: number, most: number): number[] => {
    const steps = most / MIDNIGHT_STEP_MS;
    return Array.from({ length: 2 * steps + 1 }, (_, step) => base + (step - steps) * MIDNIGHT_STEP_MS);
  };
  const [minute, quarter] = [moment - (moment % MINUTE_MS), moment - (moment % MIDNIGHT_STEP_MS)];
  return [
    ...new Set([
      ...around(moment, FARTHEST_MS),
      ...around(minute, FARTHEST_MS),
      ...around(quarter, DAY_MS + FARTHEST_MS),
    ]),
  ];
}
