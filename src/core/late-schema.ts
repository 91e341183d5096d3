// The schema of what is stored, answered or sent, built when something is first read by it: most executions read few kinds.
import * as v from 'valibot';
import { lazily } from './lazily.ts';

/** @param make the whole schema; of an optional part of an object it would hide that the part may be missing */
export function lateSchema<T extends v.GenericSchema>(make: () => T): v.LazySchema<T> {
  return v.lazy(lazily(make));
}
