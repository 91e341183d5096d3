// Who the current user is to others: an id that names nobody, the name of their LeadSquared user, and the time it is.
import type { Actor } from '../run/record/settings-log.ts';
import { savedAccount } from './keys.ts';
import { googleClock } from './platform.ts';
import { userId } from './triggers.ts';

/** The name is '' when no keys are set. */
export function actor(): Actor {
  return { user: userId(), name: savedAccount()?.userName ?? '', at: googleClock.now() };
}
