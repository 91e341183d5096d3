// Keeps what an account has shown of its tasks with the user, beside what else is known of the account.
import * as v from 'valibot';
import { LookUpHabits, NO_HABITS, recentHabits } from '../../leadsquared/habits.ts';
import type { Job } from '../job.ts';
import { readJson } from '../read-json.ts';

/** Habits of other kinds are kept under the same key, and left as they are. */
const AllHabits = v.looseObject({});

function keyOf({ account }: Pick<Job, 'account'>): string {
  return `habits.${account.hash}`;
}

/** What the account has shown within the last 30 days. */
export function readHabits(job: Pick<Job, 'account' | 'ports'>): LookUpHabits {
  const { userStore, clock } = job.ports;
  const saved = readJson(LookUpHabits, userStore.get(keyOf(job)));
  return saved === null ? NO_HABITS : recentHabits(saved, clock.now());
}

/** Writes the habits when they have changed; a day more or less of their age is no change. */
export function saveHabits(
  job: Pick<Job, 'account' | 'ports'>,
  before: LookUpHabits,
  after: LookUpHabits,
): void {
  if (isAlike(before, after)) return;
  const { userStore } = job.ports;
  const all = readJson(AllHabits, userStore.get(keyOf(job))) ?? {};
  const others = Object.entries(all).filter(([name]) => !(name in LookUpHabits.entries));
  userStore.set(keyOf(job), JSON.stringify({ ...Object.fromEntries(others), ...after }));
}

const DAY_MS = 24 * 3600 * 1000;

function isAlike(before: LookUpHabits, after: LookUpHabits): boolean {
  const inDays = (habits: LookUpHabits) =>
    JSON.stringify(
      Object.entries(habits).map(([name, { value, at }]) => [name, value, Math.floor(at / DAY_MS)]),
    );
  return inDays(before) === inDays(after);
}
