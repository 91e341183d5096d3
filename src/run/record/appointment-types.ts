// Remembers which task types were seen to be appointments: LeadSquared keeps the times of those, and of to-dos perhaps the day alone.
import * as v from 'valibot';
import type { ReadStore, Store } from '../ports.ts';
import { readJson } from '../read-json.ts';

const KEY = 'appointment-types';
/** More than an account has. */
const MOST_TYPES = 60;

const Types = v.array(v.string());

/** In lower case. */
export function readAppointmentTypes(store: ReadStore): ReadonlySet<string> {
  // Without them more tasks carry a reference than need one.
  return new Set(readJson(Types, store.get(KEY)) ?? []);
}

/** @param seen types of tasks that were found, in lower case, by their kind */
export function learnTypes(
  store: Store,
  seen: { readonly appointments: ReadonlySet<string>; readonly toDos: ReadonlySet<string> },
): void {
  const before = readAppointmentTypes(store);
  const after = new Set(
    [...before, ...seen.appointments].filter((type) => !seen.toDos.has(type)).slice(0, MOST_TYPES),
  );
  const isAlike = after.size === before.size && [...after].every((type) => before.has(type));
  if (!isAlike) store.set(KEY, JSON.stringify([...after]));
}
