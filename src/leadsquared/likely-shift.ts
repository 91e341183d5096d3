// Finds out by rows that only one task can be, apart from its times, that an account shows times of another zone than UTC.

import { byKey } from './by-key.ts';
import { mayBe } from './fits.ts';
import type { FoundTask } from './found-task.ts';
import { type KnownPair, type LookUpHabits, NO_HABITS } from './habits.ts';
import { foundIdentity, sentIdentities } from './identity.ts';
import type { SentTask } from './sent-task.ts';

/** Farthest zones are 14 hours from UTC; a task that comes early is not older for that. */
const FARTHEST_MS = 14 * 3600 * 1000;

/** Whether the length of the task is the one that was sent: somebody who moves a task to another day may well keep its length. */
function isAsLong({ task }: SentTask, { due, end }: FoundTask): boolean {
  return (
    task.due === null ||
    task.end === null ||
    due === null ||
    end === null ||
    end - due === task.end - task.due
  );
}

/**
 * Pairs of a row and the only task of its name, type, owner and related record, made by its sender for certain. Those at
 * their very time say that there is no shift.
 */
export function likelyShift(
  rows: readonly SentTask[],
  found: readonly FoundTask[],
  habits: LookUpHabits,
): readonly KnownPair[] {
  if (habits.shifts !== undefined) return [];
  const told = byKey(
    found.filter(({ kind }) => kind === 'appointment'),
    foundIdentity,
  );
  const pairs: KnownPair[] = [];
  for (const [identity, [row, ...others]] of byKey(rows, ({ task }) => sentIdentities(task)[0] ?? '')) {
    const [task, ...rivals] = told.get(identity) ?? [];
    if (row === undefined || task === undefined || others.length + rivals.length > 0) continue;
    // Of these nobody knows when they were sent.
    if (row.isForeign || row.isTokenless === true || row.isUntold === true) continue;
    if (!row.senders.includes(task.createdBy)) continue;
    if (!isAsLong(row, task) || !mayBe({ ...row, since: row.since - FARTHEST_MS }, task, NO_HABITS)) continue;
    pairs.push({ ...row, found: task, place: null });
  }
  return pairs;
}
