// Under which form of a phone number an account finds its leads: a pure value, forgotten after a month.
import * as v from 'valibot';
import { PHONE_FORMS, type PhoneForm } from '../core/leads/phone-number.ts';
import { HABIT_FOR_MS } from './call-habits.ts';

/** So many leads found under one form, and none under another, tell that the account answers to that one alone. */
const TELLING_FINDS = 30;
/** Counting on would only write the same again. */
const MOST_COUNTED = 100;

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
export const PhoneHabits = v.object({
  phoneForms: v.exactOptional(
    v.object({
      /** Leads found under each form. */
      found: v.record(v.string(), Count),
      /** When it was seen last, in milliseconds since 1970 UTC. */
      at: v.number(),
    }),
  ),
});
export type PhoneHabits = Readonly<v.InferOutput<typeof PhoneHabits>>;

function countsOf({ phoneForms }: PhoneHabits, now: number): Readonly<Record<string, number>> {
  return phoneForms !== undefined && now - phoneForms.at < HABIT_FOR_MS ? phoneForms.found : {};
}

/** The forms to be tried, the one that found the most first; only that one once it has found many and no other any. */
export function phoneFormOrder(habits: PhoneHabits, now: number): readonly PhoneForm[] {
  const counts = countsOf(habits, now);
  const found = (form: PhoneForm): number => counts[form] ?? 0;
  const order = [...PHONE_FORMS].sort((a, b) => found(b) - found(a));
  const [first, second] = order;
  if (first !== undefined && second !== undefined && found(first) >= TELLING_FINDS && found(second) === 0) {
    return [first];
  }
  return order;
}

/** Leads were found under these forms. */
export function sawPhoneForms(habits: PhoneHabits, forms: readonly PhoneForm[], now: number): PhoneHabits {
  if (forms.length === 0) return habits;
  const found: Record<string, number> = { ...countsOf(habits, now) };
  for (const form of forms) found[form] = Math.min(MOST_COUNTED, (found[form] ?? 0) + 1);
  return { phoneForms: { found, at: now } };
}
