// Which tasks may look the same once they are in LeadSquared, so that their content alone cannot tell them apart.
import { fnv1a } from '../core/fnv.ts';
import type { Task } from '../core/task.ts';
import { caseless, sentIdentities } from './identity.ts';

const DAY_MS = 24 * 3600 * 1000;
/** A due date that was left out becomes a time of the day on which the task is made, in whatever zone. */
const CURRENT_DAY_MS = 36 * 3600 * 1000;

/** What decides beside the tasks themselves. */
export interface Looks {
  /** Task types, in lower case, that are known to be appointments: those keep their times, and to-dos their days only. */
  readonly appointments: ReadonlySet<string>;
  /** Milliseconds since 1970 UTC. */
  readonly now: number;
}

/** Name, type, owner and related record; texts are left out, since LeadSquared may rewrite them. */
export function lookOf(task: Task): string {
  return sentIdentities(task)[0] ?? '';
}

export function isKnownAppointment({ taskType }: Task, { appointments }: Looks): boolean {
  return appointments.has(caseless(taskType));
}

/** Whether two tasks of one look may be found at the same time. */
export function mayCoincide(a: Task, b: Task, looks: Looks): boolean {
  if (a.due === null || b.due === null) {
    const due = a.due ?? b.due;
    return due === null || Math.abs(due - looks.now) <= CURRENT_DAY_MS;
  }
  return isKnownAppointment(a, looks) ? a.due === b.due : Math.abs(a.due - b.due) < DAY_MS;
}

/** Bits of a digest: five signs of six bits each. */
const DIGEST_BITS = 30;

/** Folded to 30 bits. */
function digest(text: string): number {
  const hash = fnv1a(text);
  return ((hash >>> DIGEST_BITS) ^ hash) & (2 ** DIGEST_BITS - 1);
}

function digestOn(task: Task, day: number | null): number {
  return digest(`${lookOf(task)}${day === null ? '' : day}`);
}

const dayOf = (moment: number): number => Math.floor(moment / DAY_MS);

/** Stands for a task's look and its day in what a run leaves behind for others. */
export function dayDigest(task: Task): number {
  return digestOn(task, task.due === null ? null : dayOf(task.due));
}

/** The digests of tasks that may coincide with this one; some more may be among them. */
export function digestsNear(task: Task, looks: Looks): number[] {
  const { due } = task;
  const today = dayOf(looks.now);
  const days = (day: number, around: number) =>
    Array.from({ length: 2 * around + 1 }, (_, place) => digestOn(task, day + place - around));
  if (due === null) return [digestOn(task, null), ...days(today, 2)];
  const isToday = Math.abs(due - looks.now) <= CURRENT_DAY_MS;
  return [
    ...days(dayOf(due), isKnownAppointment(task, looks) ? 0 : 1),
    ...(isToday ? [digestOn(task, null)] : []),
  ];
}
