// The error for a sheet that changes from each look to the next.
import { UserError } from '../user-error.ts';

/** Looks at a sheet that is being changed, before it is given up. */
export const BUSY_TRIES = 5;

/** @param consequence what could not be done, for instance `nothing was done` */
export function busySheet(consequence: string): UserError {
  return new UserError(
    'busy',
    `The sheet is being changed at this moment, so ${consequence}. Try again when nobody is working on it.`,
  );
}
