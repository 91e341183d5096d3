// What the account has shown about its calls, kept with the user under the account's hash.
import * as v from 'valibot';
import { type CallHabits, NO_HABITS } from '../leadsquared/call-habits.ts';
import type { Job } from './job.ts';
import { readJson } from './read-json.ts';

const CallHabitsSchema = v.object({
  whole: v.nullable(v.object({ times: v.number(), at: v.number() })),
  visible: v.nullable(v.object({ ms: v.number(), at: v.number() })),
});

const keyOf = ({ account }: Job): string => `habits.${account.hash}`;

/** What cannot be read has shown nothing, and each refusal is looked up then. */
export function readHabits(job: Job): CallHabits {
  return readJson(CallHabitsSchema, job.ports.userStore.get(keyOf(job))) ?? NO_HABITS;
}

/** Takes in what was seen; writes only what is news. */
export function changeHabits(job: Job, change: (habits: CallHabits, now: number) => CallHabits): void {
  const before = readHabits(job);
  const after = change(before, job.ports.clock.now());
  if (after !== before) job.ports.userStore.set(keyOf(job), JSON.stringify(after));
}
