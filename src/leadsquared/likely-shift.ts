// Finds out by rows that only one task can be, apart from its times, that an account shows times of another zone than UTC.

import { byKey } from './by-key.ts';
import { mayBe } from './fits.ts';
import type { FoundTask } from './found-task.ts';
import { type KnownPair, type LookUpHabits, NO_HABITS } from './habits.ts';
import { foundIdentity, sentIdentities } from './identity.ts';
import type { SentTask } from './sent-task.ts';

/** Farthest zones are 14 hours from UTC; a task that comes early is not older for that. */
const FARTHEST_MS = 14 * 3600 * 1000;

const MINUTE_MS = 60_000;
/** How far LeadSquared's clock may be ahead of ours where no call has told. */
const SLACK_MS = 10 * MINUTE_MS;
const SUMMER_MINUTES = 60;
/** Rows that must agree before the clocks of an account are taken to have changed. */
const TELLING_ROWS = 3;

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

const minutesLate = ({ task, found }: Pick<KnownPair, 'task' | 'found'>): number =>
  ((found.due ?? 0) - (task.due ?? 0)) / MINUTE_MS;

/** Whether the task is due and made later than it was by an hour more, or less, than the account has shown: then its clocks have changed. */
function isSummerApart(
  { task, found, since, until }: KnownPair,
  shifts: readonly number[],
  now: number,
): boolean {
  if (task.due === null || found.due === null || found.createdAt === null) return false;
  const late = minutesLate({ task, found });
  if (!shifts.some((shift) => Math.abs(late - shift) === SUMMER_MINUTES)) return false;
  const made = found.createdAt - late * MINUTE_MS;
  return made + MINUTE_MS > since && made <= (until ?? now + SLACK_MS);
}

/** What tells that the clocks of an account have changed which has shown its zone: nothing, unless three rows do. */
function changedClocks(
  pairs: readonly KnownPair[],
  shifts: readonly number[],
  now: number,
): readonly KnownPair[] {
  const isKnown = (pair: KnownPair) => shifts.includes(minutesLate(pair));
  const changed = pairs.filter((pair) => !isKnown(pair) && isSummerApart(pair, shifts, now));
  const [first] = changed;
  const isOne = changed.every((pair) => first !== undefined && minutesLate(pair) === minutesLate(first));
  return isOne && changed.length >= TELLING_ROWS ? [...changed, ...pairs.filter(isKnown)] : [];
}

/**
 * Pairs of a row and the only task of its name, type, owner and related record, made by its sender for certain. Those at
 * their very time say that there is no shift. In an account that has shown its zone only those that tell of summer time count.
 */
export function likelyShift(
  rows: readonly SentTask[],
  found: readonly FoundTask[],
  { shifts }: LookUpHabits,
  now: number,
): readonly KnownPair[] {
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
  return shifts === undefined ? pairs : changedClocks(pairs, shifts.value, now);
}
