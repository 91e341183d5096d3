// Under which form of a phone number an account finds its leads: a pure value, forgotten after a month.
import * as v from 'valibot';
import { FORMS_ABROAD, PHONE_FORMS, type PhoneForm } from '../core/leads/phone-number.ts';
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

/** A form under which a lead was found; numbers of other countries are told apart, since they have fewer forms. */
export type SeenForm = PhoneForm | `abroad-${PhoneForm}`;

/** The forms to be tried: of numbers of the sheet's own country, and of others. */
export interface PhoneOrders {
  readonly home: readonly PhoneForm[];
  readonly abroad: readonly PhoneForm[];
}

function countsOf({ phoneForms }: PhoneHabits, now: number): Readonly<Record<string, number>> {
  return phoneForms !== undefined && now - phoneForms.at < HABIT_FOR_MS ? phoneForms.found : {};
}

/** Only the form that found the most, once it has found many and no other any. */
function tellingFirst(order: readonly PhoneForm[], found: (form: PhoneForm) => number): readonly PhoneForm[] {
  const [first, second] = order;
  const isTold = first !== undefined && found(first) >= TELLING_FINDS;
  return isTold && (second === undefined || found(second) === 0) ? [first] : order;
}

/** The forms to be tried, the one that found the most first; only that one once it has found many and no other any. */
export function phoneFormOrders(habits: PhoneHabits, now: number): PhoneOrders {
  const counts = countsOf(habits, now);
  const found = (form: PhoneForm): number => counts[form] ?? 0;
  const foundAbroad = (form: PhoneForm): number => counts[`abroad-${form}`] ?? 0;
  const home = [...PHONE_FORMS].sort((a, b) => found(b) - found(a));
  // Until a foreign number has found a lead, the account is taken to write all of them alike.
  const abroad = [...FORMS_ABROAD].sort((a, b) => foundAbroad(b) - foundAbroad(a) || found(b) - found(a));
  return { home: tellingFirst(home, found), abroad: tellingFirst(abroad, foundAbroad) };
}

/** Leads were found under these forms. */
export function sawPhoneForms(habits: PhoneHabits, forms: readonly SeenForm[], now: number): PhoneHabits {
  if (forms.length === 0) return habits;
  const found: Record<string, number> = { ...countsOf(habits, now) };
  for (const form of forms) found[form] = Math.min(MOST_COUNTED, (found[form] ?? 0) + 1);
  return { phoneForms: { found, at: now } };
}
