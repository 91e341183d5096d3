// What an account has shown about its calls and its tasks, kept with the user under the account's hash.
import * as v from 'valibot';
import { DAY_MS } from '../core/dates/civil.ts';
import { type CallHabits, HABIT_FOR_MS, NO_HABITS as NO_CALL_HABITS } from '../leadsquared/call-habits.ts';
import { LookUpHabits, NO_HABITS as NO_LOOK_UP_HABITS, recentHabits } from '../leadsquared/habits.ts';
import { PhoneHabits, type SeenForm, sawPhoneForms } from '../leadsquared/phone-habits.ts';
import type { Account, RunPorts, SheetJob } from './job.ts';
import type { ReadStore } from './ports.ts';
import { readJson } from './read-json.ts';

const CallHabitsSchema = v.object({
  whole: v.nullable(v.object({ times: v.number(), at: v.number() })),
  visible: v.nullable(
    v.object({
      ms: v.number(),
      at: v.number(),
      // Notes of before name no calls.
      calls: v.optional(v.number(), 1),
      last: v.optional(v.number(), 0),
      prompt: v.optional(v.nullable(v.number()), null),
    }),
  ),
});
/** When the account last said that it has no call for one task. */
const SinglesSchema = v.object({ noSingles: v.number() });
const TriedSchema = v.object({ tried: v.literal(true) });
/** Each kind is kept in the same value, and leaves the other as it is. */
const AllHabits = v.looseObject({});

interface Habited {
  readonly account: Pick<Account, 'hash'>;
  readonly ports: Pick<RunPorts, 'userStore' | 'clock'>;
}

const keyOf = ({ account }: Habited): string => `habits.${account.hash}`;

function write(job: Habited, names: readonly string[], habits: object): void {
  const { userStore } = job.ports;
  const all = readJson(AllHabits, userStore.get(keyOf(job))) ?? {};
  const others = Object.entries(all).filter(([name]) => !names.includes(name));
  userStore.set(keyOf(job), JSON.stringify({ ...Object.fromEntries(others), ...habits }));
}

/** What cannot be read has shown nothing, and each refusal is looked up then. */
export function readCallHabits(job: Habited): CallHabits {
  return readJson(CallHabitsSchema, job.ports.userStore.get(keyOf(job))) ?? NO_CALL_HABITS;
}

/** Takes in what was seen; writes only what is news. */
export function changeCallHabits(
  job: Habited,
  change: (habits: CallHabits, now: number) => CallHabits,
): void {
  const before = readCallHabits(job);
  const after = change(before, job.ports.clock.now());
  if (after !== before) write(job, Object.keys(CallHabitsSchema.entries), after);
}

/** How the account has given tasks back within the last 30 days. */
export function readLookUpHabits(job: Habited): LookUpHabits {
  const { userStore, clock } = job.ports;
  const saved = readJson(LookUpHabits, userStore.get(keyOf(job)));
  return saved === null ? NO_LOOK_UP_HABITS : recentHabits(saved, clock.now());
}

/**
 * Whether the account has ever shown how it gives times back, whenever that was: who sends few rows at a time looks none up, and what is
 * contradicted is taken out. Without keys nobody knows of which account.
 */
export function knowsTimes({ account = null, ports }: SheetJob): boolean {
  if (account === null) return false;
  const { userStore, userNotes = userStore } = ports;
  const saved = readJson(LookUpHabits, userNotes.get(keyOf({ account, ports })));
  return saved !== null && (saved.shifts !== undefined || saved.timesStraight !== undefined);
}

/** Writes the habits when they have changed; a day more or less of their age is no change. */
export function saveLookUpHabits(job: Habited, before: LookUpHabits, after: LookUpHabits): void {
  if (!isAlike(before, after)) write(job, Object.keys(LookUpHabits.entries), after);
}

function isAlike(before: LookUpHabits, after: LookUpHabits): boolean {
  const inDays = (habits: LookUpHabits) =>
    JSON.stringify(
      Object.entries(habits).map(([name, { value, at }]) => [name, value, Math.floor(at / DAY_MS)]),
    );
  return inDays(before) === inDays(after);
}

/** Under which forms of a phone number the account has found leads; what cannot be read has shown nothing. */
export function readPhoneHabits(job: Habited): PhoneHabits {
  return readJson(PhoneHabits, job.ports.userStore.get(keyOf(job))) ?? {};
}

/** Takes in under which forms leads were found. */
export function savePhoneForms(job: Habited, forms: readonly SeenForm[]): void {
  if (forms.length === 0) return;
  const before = readPhoneHabits(job);
  const after = sawPhoneForms(before, forms, job.ports.clock.now());
  if (!isAlikeCount(before, after)) write(job, Object.keys(PhoneHabits.entries), after);
}

function isAlikeCount({ phoneForms: before }: PhoneHabits, { phoneForms: after }: PhoneHabits): boolean {
  if (before === undefined || after === undefined) return before === after;
  const isSameDay = Math.floor(before.at / DAY_MS) === Math.floor(after.at / DAY_MS);
  return isSameDay && JSON.stringify(before.found) === JSON.stringify(after.found);
}

/** Whether the user has sent nothing in the account yet: sending one row first is offered then. What it has shown tells of sendings, too. */
export function isNewToAccount(job: Habited, notes: ReadStore = job.ports.userStore): boolean {
  const saved = notes.get(keyOf(job));
  if (readJson(TriedSchema, saved) !== null) return false;
  const { visible, whole } = readJson(CallHabitsSchema, saved) ?? NO_CALL_HABITS;
  return visible === null && whole === null;
}

/** Whether a task of the account was ever seen. */
export function knowsTasks(job: Habited): boolean {
  return readCallHabits(job).visible !== null;
}

/** Whether tasks may be created one by one; what was refused longer ago than a month is tried again. */
export function singlesWork(job: Habited): boolean {
  const { userStore, clock } = job.ports;
  const saved = readJson(SinglesSchema, userStore.get(keyOf(job)));
  return saved === null || clock.now() - saved.noSingles >= HABIT_FOR_MS;
}

export function noteNoSingles(job: Habited): void {
  write(job, Object.keys(SinglesSchema.entries), { noSingles: job.ports.clock.now() });
}

/** The user has begun a run in the account, or seen the task of one row. */
export function noteTried(job: Habited): void {
  const { userStore } = job.ports;
  const saved = userStore.get(keyOf(job));
  if (readJson(TriedSchema, saved) !== null) return;
  const all = readJson(AllHabits, saved) ?? {};
  userStore.set(keyOf(job), JSON.stringify({ ...all, tried: true }));
}
